/**
 * The APIs of GTM's sandbox that our templates use. The build turns an import of them into `require` lines and derives
 * the permissions from their calls. Source: Google's documentation of the sandboxed JavaScript APIs.
 */
declare module 'gtm' {
	export function addConsentListener(
		type: string,
		listener: (type: string, granted: boolean) => void,
	): void;
	export function callInWindow(path: string, ...args: unknown[]): unknown;
	export function copyFromDataLayer(key: string, version?: number): unknown;
	export function copyFromWindow(key: string): unknown;
	export function createArgumentsQueue(
		fnKey: string,
		arrayKey: string,
	): (...args: unknown[]) => void;
	export function createQueue(key: string): (item: unknown) => void;
	export function getContainerVersion(): {
		readonly containerId: string;
		readonly previewMode: boolean;
		readonly debugMode: boolean;
	};
	export function getType(value: unknown): string;
	export function injectScript(
		url: string,
		onSuccess: () => void,
		onFailure: () => void,
		cacheToken: string,
	): void;
	export function isConsentGranted(type: string): boolean;
	export function logToConsole(...values: unknown[]): void;
	export function makeNumber(value: unknown): number;
	export function makeString(value: unknown): string;
	/** Writes a copy; keeps an existing value unless `override`; false where a parent is missing. */
	export function setInWindow(key: string, value: unknown, override: boolean): boolean;
	export const Object: { keys(value: unknown): string[] };
	export const templateStorage: {
		getItem(key: string): unknown;
		setItem(key: string, value: unknown): void;
	};
}

/** The fields of a template, as a user left or filled them. */
interface TemplateData {
	readonly [field: string]: unknown;
	readonly gtmTagId: number;
	readonly gtmOnSuccess: () => void;
	readonly gtmOnFailure: () => void;
}

declare const data: TemplateData;
