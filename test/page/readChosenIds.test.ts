import { describe, expect, it } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import { readChosenIds } from '../../src/page/readChosenIds.ts';

const rows: readonly [name: string, chat: unknown, ids: string[] | undefined][] = [
	['nothing without a chat box', undefined, undefined],
	['nothing where no key was replaced', { gaKey: 'G-' }, undefined],
	['the property', { gaKey: 'G-', replacedGaKey: 'G-PAGE0001' }, ['G-PAGE0001']],
	[
		'several properties',
		{ replacedGaKey: 'G-PAGE0001, G-PAGE0002,G-PAGE0001' },
		['G-PAGE0001', 'G-PAGE0002'],
	],
	['nothing where it was no measurement ID', { replacedGaKey: 'UA-12345-1' }, undefined],
	['nothing where it was no text', { replacedGaKey: ['G-PAGE0001'] }, undefined],
];

describe('readChosenIds', () => {
	it.each(rows)('reads %s', (_name, chat, ids) => {
		expect(readChosenIds({ _smartsupp: chat } as PageWindow)).toEqual(ids);
	});
});
