import { defineConfig } from 'vitest/config';

/** Tests that start programs (the compiler, the command line, git): seconds each, so not in the fast part. */
const commands = [
	'test/tools/**/*.test.ts',
	'test/rooms/*.test.ts',
	'test/gtm/tpl/commandLine.test.ts',
];

/**
 * Five projects, so that the check runs in parts: `unit` is the fast part; `dom` draws the screen; `commands` starts programs; `wordpress`
 * boots real WordPress in WASM PHP, `browser` drives a real Chromium, both two at a time.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/wordpress/**', 'test/browser/**', '**/*.dom.test.ts', ...commands],
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					name: 'dom',
					environment: 'jsdom',
					include: ['test/**/*.test.tsx', 'test/**/*.dom.test.ts'],
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					name: 'commands',
					include: commands,
					testTimeout: 60_000,
					maxWorkers: 2,
					sequence: { groupOrder: 1 },
				},
			},
			{
				test: {
					name: 'wordpress',
					include: ['test/wordpress/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 300_000,
					maxWorkers: 2,
					sequence: { groupOrder: 3 },
					// A slow machine is no fault of the product.
					expect: { poll: { timeout: 20_000 } },
				},
			},
			{
				test: {
					name: 'browser',
					// The pages wait most of the time.
					maxConcurrency: 8,
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 300_000,
					maxWorkers: 2,
					sequence: { groupOrder: 2 },
					// A browser on a busy machine: told by name below the report, and no failure.
					retry: 1,
					expect: { poll: { timeout: 20_000 } },
				},
			},
		],
	},
});
