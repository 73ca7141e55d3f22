import { eventScenarios } from './eventScenarios.ts';
import { setup, type TemplateTests } from './scenario.ts';
import { setUpScenarios } from './setUpScenarios.ts';
import { variableScenarios } from './variableScenarios.ts';

export const tagTests: TemplateTests = {
	setup,
	scenarios: eventScenarios.concat(setUpScenarios),
};

export const variableTests: TemplateTests = { setup, scenarios: variableScenarios };
