import { describe, expect, it } from 'vitest';
import type { PageWindow } from '../../src/page/pageWindow.ts';
import type { Consent, Decision } from '../../src/page/readConsent.ts';
import { relayConsent } from '../../src/page/relayConsent.ts';

const open = () => {
	const told: unknown[][] = [];
	const smartsupp = (...call: unknown[]): void => {
		told.push(call);
	};
	const win = { smartsupp } as unknown as PageWindow;
	return { win, smartsupp, told, relay: relayConsent(win) };
};
const asked = (analytics: Decision, marketing: Decision): Consent => ({
	asked: true,
	analytics,
	marketing,
});

describe('relayConsent', () => {
	it.each([
		[asked('granted', 'granted'), [true, true]],
		[asked('denied', 'granted'), [false, true]],
		[asked('granted', 'denied'), [true, false]],
		[asked('denied', 'denied'), [false, false]],
	])('tells the chat box %j', (consent, [analytics, marketing]) => {
		const { relay, told } = open();
		relay(consent);
		expect(told).toEqual([
			['analyticsConsent', analytics],
			['marketingConsent', marketing],
		]);
	});

	it('tells of each purpose when it is decided, and again only when it changes', () => {
		const { relay, told } = open();
		relay(asked('pending', 'pending'));
		relay(asked('granted', 'pending'));
		relay(asked('granted', 'pending'));
		relay(asked('granted', 'denied'));
		relay(asked('denied', 'denied'));
		relay(asked('granted', 'denied'));
		expect(told).toEqual([
			['analyticsConsent', true],
			['marketingConsent', false],
			['analyticsConsent', false],
			['analyticsConsent', true],
		]);
	});

	it('takes nothing back where the choice cannot be read for a while', () => {
		const { relay, told } = open();
		relay(asked('granted', 'granted'));
		relay(asked('pending', 'pending'));
		relay(asked('granted', 'granted'));
		expect(told).toHaveLength(2);
	});

	it('says nothing where nobody asks', () => {
		const { relay, told } = open();
		relay({ asked: false, analytics: 'granted', marketing: 'granted' });
		expect(told).toEqual([]);
	});

	it('tells a chat that comes later, and one that failed the first time', () => {
		const { win, smartsupp, relay, told } = open();
		const attempt = () => {
			try {
				relay(asked('granted', 'denied'));
			} catch {}
		};
		win.smartsupp = undefined;
		attempt();
		win.smartsupp = () => {
			throw new Error("the chat's");
		};
		attempt();
		win.smartsupp = smartsupp;
		attempt();
		attempt();
		expect(told).toEqual([
			['analyticsConsent', true],
			['marketingConsent', false],
		]);
	});
});
