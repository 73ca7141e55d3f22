import { defineConfig } from 'vitest/config';

/**
 * Four projects, so that the check runs in parts: `unit` and `dom` are the fast part; `wordpress`
 * boots real WordPress in WASM PHP, `browser` drives a real Chromium.
 */
export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/wordpress/**', 'test/browser/**', '**/*.dom.test.ts'],
				},
			},
			{
				test: {
					name: 'dom',
					environment: 'jsdom',
					include: ['test/**/*.test.tsx', 'test/**/*.dom.test.ts'],
				},
			},
			{
				test: {
					name: 'wordpress',
					include: ['test/wordpress/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 300_000,
					fileParallelism: false,
					// A slow machine is no fault of the product.
					expect: { poll: { timeout: 20_000 } },
				},
			},
			{
				test: {
					name: 'browser',
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 300_000,
					fileParallelism: false,
					// A slow machine is no fault of the product.
					expect: { poll: { timeout: 20_000 } },
				},
			},
		],
	},
});
