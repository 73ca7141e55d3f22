const benchmarks = {
	gtm: () => import('./gtm.ts'),
	page: () => import('./page.ts'),
	screen: () => import('./screen.ts'),
	wp: () => import('./wp.ts'),
};
export type BenchmarkName = keyof typeof benchmarks;

const all = Object.keys(benchmarks) as BenchmarkName[];
const isName = (name: string): name is BenchmarkName => Object.hasOwn(benchmarks, name);

// Those named on the command line, or every one, one after the other: they would disturb each other's times.
const named = process.argv.slice(2);
const unknown = named.find((name) => !isName(name));
if (unknown === undefined) {
	for (const name of named.length > 0 ? named.filter(isName) : all) await benchmarks[name]();
} else {
	console.error(`There is no benchmark "${unknown}". There are: ${all.join(', ')}.`);
	process.exitCode = 1;
}
