import { blockedSituations } from './situations/blocked.ts';
import { chatBoxSituations } from './situations/chatBox.ts';
import { consentSituations } from './situations/consent.ts';
import { containerSituations } from './situations/containers.ts';
import { orderSituations } from './situations/order.ts';
import { propertySituations } from './situations/properties.ts';
import type { Situation } from './situations/situation.ts';

/** Every situation that a page can be in, with exactly what must leave it. */
export const situations: readonly Situation[] = [
	...propertySituations,
	...orderSituations,
	...chatBoxSituations,
	...blockedSituations,
	...containerSituations,
	...consentSituations,
];
