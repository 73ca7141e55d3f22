import { buildPageScripts } from '../build/page.ts';
import { type PageSize, pageSizes, tooLarge } from './page/pageSizes.ts';
import { tableOf } from './table.ts';

const scripts = await buildPageScripts();
const sizes = pageSizes(scripts);
console.log(tableOf('Sizes in bytes, brotli', ['bytes', 'goal', 'gate', ''], sizes.map(sizeRow)));

const faults = tooLarge(sizes);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

function sizeRow({ name, bytes, goal, gate }: PageSize): string[] {
	const limits = [goal, gate].map((limit) => limit?.toString() ?? '');
	return [name, String(bytes), ...limits, missedBy(bytes, goal)];
}

function missedBy(value: number, goal = value): string {
	return value > goal ? `missed by ${value - goal}` : '';
}
