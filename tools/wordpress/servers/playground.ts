import { runCLI } from '@wp-playground/cli';
import { phpString } from '../phpString.ts';
import { runPhp } from '../runPhp.ts';
import type { SiteFolder } from '../siteFolder.ts';
import { type PhpServer, playgroundPaths, resultMark } from './phpServer.ts';

export interface PlaygroundOptions {
	readonly version: string;
	readonly php: '7.4' | '8.0' | '8.1' | '8.2' | '8.3' | '8.4' | '8.5';
	readonly port: number;
	/** PHP processes. */
	readonly workers: number;
	/** The site's folder is empty: Playground fetches WordPress from wordpress.org. */
	readonly download: boolean;
}

/** Serves a site by WordPress Playground: PHP compiled to WebAssembly, so that the machine needs none. Installs WordPress where it is not. */
export async function startPlayground(
	site: SiteFolder,
	{ version, php, port, workers, download }: PlaygroundOptions,
): Promise<PhpServer> {
	const server = await runCLI({
		command: 'server',
		php,
		port,
		wp: version,
		workers,
		verbosity: 'quiet',
		wordpressInstallMode: download
			? 'download-and-install'
			: 'install-from-existing-files-if-needed',
		'mount-before-install': [
			{ hostPath: site.wordpress, vfsPath: playgroundPaths.wordpress },
			...Object.entries(site.uncopied).map(([name, hostPath]) => ({
				hostPath,
				vfsPath: `${playgroundPaths.wordpress}/${name}`,
			})),
			{ hostPath: site.runs, vfsPath: playgroundPaths.runs },
			{ hostPath: site.phpIni, vfsPath: '/internal/shared/php.ini' },
		],
		...(download
			? {
					'define-bool': { WP_DEBUG: true, WP_DEBUG_DISPLAY: false },
					define: { WP_DEBUG_LOG: '/wordpress/wp-content/debug.log' },
				}
			: {}),
	});
	// Playground listens on every interface; a site whose password is known must not be on the network.
	server.server.prependListener('connection', (socket) => {
		if (!isLoopback(socket.remoteAddress)) socket.destroy();
	});
	const url = server.serverUrl;
	// The first answer of every server is a redirect of Playground's own.
	await fetch(url, { redirect: 'manual' }).then((first) => first.arrayBuffer());
	return {
		url,
		php,
		seen: playgroundPaths,
		async run(file, path) {
			const answer = await server.playground.run({
				code: `<?php require '/wordpress/wp-load.php'; $run_result = require '/runs/${file}';
				if ( 1 !== $run_result ) { echo ${phpString(resultMark)} . wp_json_encode( $run_result ); }`,
				// Without these a network redirects instead of running the code.
				$_SERVER: {
					HTTP_HOST: new URL(url).host,
					SERVER_NAME: new URL(url).hostname,
					SERVER_PORT: String(port),
					REQUEST_URI: path,
					REQUEST_METHOD: 'GET',
					REMOTE_ADDR: '127.0.0.1',
				},
			});
			return { status: answer.httpStatusCode, text: answer.text };
		},
		command: (args) => runPhp(server.playground, args),
		stop: () => server[Symbol.asyncDispose](),
	};
}

function isLoopback(address: string | undefined): boolean {
	return address !== undefined && /^(::1|(::ffff:)?127\.)/.test(address);
}
