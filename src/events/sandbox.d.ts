/**
 * The whole standard library of this room and of the templates: only what means the same in Google Tag Manager's
 * sandbox and in JavaScript. `replace`, `match` and `search` differ there (no regular expressions, one replacement),
 * and `Date`, `Math`, `includes`, `window` do not exist, so they are errors here, in the editor.
 *
 * Source: Google's documentation of sandboxed JavaScript, and its runtime as measured.
 */

interface Object {
	toString(): string;
	hasOwnProperty(key: string): boolean;
}

interface Function {
	readonly length: number;
}
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {
	readonly length: number;
	[index: number]: unknown;
}
interface RegExp {
	readonly source: string;
}
interface Boolean {
	toString(): string;
}
interface Number {
	toString(): string;
}

interface String {
	readonly length: number;
	charAt(index: number): string;
	concat(...texts: string[]): string;
	indexOf(part: string, from?: number): number;
	lastIndexOf(part: string, from?: number): number;
	slice(start?: number, end?: number): string;
	split(separator: string): string[];
	substring(start: number, end?: number): string;
	toLowerCase(): string;
	toUpperCase(): string;
	trim(): string;
}

interface ReadonlyArray<T> {
	readonly length: number;
	readonly [index: number]: T;
	concat(...items: (T | readonly T[])[]): T[];
	every(test: (item: T, index: number) => boolean): boolean;
	filter<S extends T>(test: (item: T, index: number) => item is S): S[];
	filter(test: (item: T, index: number) => boolean): T[];
	forEach(visit: (item: T, index: number) => void): void;
	indexOf(item: T, from?: number): number;
	join(separator?: string): string;
	lastIndexOf(item: T): number;
	map<U>(change: (item: T, index: number) => U): U[];
	reduce<U>(add: (sum: U, item: T, index: number) => U, start: U): U;
	slice(start?: number, end?: number): T[];
	some(test: (item: T, index: number) => boolean): boolean;
}

interface Array<T> extends ReadonlyArray<T> {
	length: number;
	[index: number]: T;
	pop(): T | undefined;
	push(...items: T[]): number;
	reverse(): T[];
	shift(): T | undefined;
	sort(compare?: (a: T, b: T) => number): T[];
	splice(start: number, count?: number, ...items: T[]): T[];
	unshift(...items: T[]): number;
}

type Partial<T> = { [K in keyof T]?: T[K] };
type Readonly<T> = { readonly [K in keyof T]: T[K] };
type Record<K extends keyof never, V> = { [P in K]: V };
type Exclude<T, U> = T extends U ? never : T;
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Omit<T, K extends keyof never> = Pick<T, Exclude<keyof T, K>>;
