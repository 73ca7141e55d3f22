import { parseArgs } from 'node:util';
import { buildAll } from './build/index.ts';
import { CannotStart } from './CannotStart.ts';
import { type DemoOptions, expectFreePorts, startDemo } from './startDemo.ts';
import type { WordPressVersion } from './wordpress/core.ts';

const usage = `npm start -- [options]

  --port <number>       where WordPress answers (9400)
  --demo-port <number>  where the hit viewer answers (9401)
  --php <version>       7.4, 8.0, 8.1, 8.2, 8.3, 8.4 or 8.5 (8.3)
  --wp <version>        7.1 or 6.6 (7.1)`;

const phpVersions = ['7.4', '8.0', '8.1', '8.2', '8.3', '8.4', '8.5'] as const;
const wordPressVersions: readonly WordPressVersion[] = ['7.1', '6.6'];

try {
	const options = readOptions(process.argv.slice(2));
	if (options === undefined) console.log(usage);
	else await runDemo(options);
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : String(error)}`);
	// Servers may be half up: nothing of them may keep the process alive.
	process.exit(1);
}

/** Starts everything, prints where it is, and ends it when the user or the parent process ends. */
async function runDemo(options: DemoOptions): Promise<void> {
	await expectFreePorts(options);
	options.report('Building the plugin and the templates …');
	await buildAll(options.report);
	const { addresses, stop } = await startDemo(options);

	const leave = () => {
		console.log('\nEnding the demo …');
		void stop().then(
			() => process.exit(0),
			() => process.exit(1),
		);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);
	const parent = process.ppid;
	setInterval(() => {
		// npm was killed without telling its children.
		if (process.ppid !== parent) leave();
	}, 1000).unref();

	console.log(`
The demo is running; Ctrl-C ends it. The chat box and Google Analytics in it are stand-ins: nothing leaves this machine for them.

  Admin screen   ${addresses.admin}
                 (the link logs you in; user admin, password "password")
  Demo shop      ${addresses.shop}
  Shop with GTM  ${addresses.gtmShop}
                 (the same shop without WordPress: our container in a stand-in for gtm.js)
  Hit viewer     ${addresses.viewer}
  GTM files      ${addresses.gtmFiles}
`);
}

/** The options of the command line, undefined where help was asked for. Throws CannotStart on a wrong one. */
function readOptions(args: string[]): DemoOptions | undefined {
	const { values } = parse(args);
	if (values.help) return undefined;
	return {
		port: readPort('--port', values.port),
		demoPort: readPort('--demo-port', values['demo-port']),
		php: oneOf('--php', values.php, phpVersions),
		version: oneOf('--wp', values.wp, wordPressVersions),
		report: (line) => console.log(`· ${line}`),
	};
}

function parse(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				port: { type: 'string', default: '9400' },
				'demo-port': { type: 'string', default: '9401' },
				php: { type: 'string', default: '8.3' },
				wp: { type: 'string', default: '7.1' },
				help: { type: 'boolean', default: false },
			},
		});
	} catch (error) {
		throw new CannotStart(`${error instanceof Error ? error.message : error}\n\n${usage}`);
	}
}

function readPort(option: string, value: string): number {
	const port = Number(value);
	if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
	throw new CannotStart(`${option} is "${value}", but a port is a whole number from 1 to 65535.`);
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
	const found = allowed.find((version) => version === value);
	if (found !== undefined) return found;
	throw new CannotStart(`${option} is "${value}"; there are ${allowed.join(', ')}.`);
}
