import type { ConsentSettings, HostConsent } from './host.ts';

export interface TestConsent extends HostConsent {
	setDefault(settings: ConsentSettings): void;
	update(settings: ConsentSettings): void;
	/** Says what a visitor chose. */
	set(type: string, granted: boolean): void;
}

/** Consent mode without Google's tag. A default for a region is left aside: a test has no region. */
export function createTestConsent(initial: Record<string, boolean>): TestConsent {
	const defaults = new Map<string, boolean>();
	const updates = new Map(Object.entries(initial));
	const listeners: { type: string; listener: (granted: boolean) => void }[] = [];
	const isGranted = (type: string) => updates.get(type) ?? defaults.get(type) ?? true;
	const change = (to: Map<string, boolean>, type: string, granted: boolean) => {
		// Google's documentation: a type without a state counts as granted, so a grant changes nothing.
		const before = isGranted(type);
		to.set(type, granted);
		if (isGranted(type) === before) return;
		for (const one of listeners) if (one.type === type) one.listener(isGranted(type));
	};
	const apply = (to: Map<string, boolean>, settings: ConsentSettings) => {
		for (const [type, value] of Object.entries(settings)) {
			if (value === 'granted' || value === 'denied') change(to, type, value === 'granted');
		}
	};
	return {
		isGranted,
		onChange: (type, listener) => listeners.push({ type, listener }),
		setDefault: (settings) => {
			if (settings.region === undefined) apply(defaults, settings);
		},
		update: (settings) => apply(updates, settings),
		set: (type, granted) => change(updates, type, granted),
	};
}
