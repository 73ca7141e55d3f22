import { describe, expect, it } from 'vitest';
import { runScenarios, type TestedTemplate } from '../../../src/gtm/sandbox/runScenarios.ts';
import { SandboxError } from '../../../src/gtm/sandbox/sandboxError.ts';
import { grantRare } from './grantRare.ts';

const template = (code: string, scenarios: string[]): TestedTemplate => ({
	info: { type: 'TAG' },
	code,
	permissions: [grantRare.pixel('https://a.example/*'), grantRare.iframe('https://a.example/*')],
	tests: { scenarios: scenarios.map((text) => ({ name: text, code: text })) },
});

describe('a run of scenarios', () => {
	it('is ended by its caller, scenario by scenario', () => {
		let count = 0;
		const results = runScenarios(
			template('data.gtmOnSuccess();', ['runCode({});', '']),
			{},
			(run) => {
				count += 1;
				if (count === 1) throw new SandboxError('Stopped after a while.');
				return run();
			},
		);
		expect(results).toMatchObject([
			{ ok: false, message: 'Stopped after a while.', line: undefined },
			{ ok: true },
		]);
	});

	it('lets an error through that is no error of the template', () => {
		const broken = () => {
			throw new RangeError('of the machine');
		};
		expect(() => runScenarios(template('', ['']), {}, broken)).toThrow('of the machine');
	});

	it('records what loads or sends, loads nothing, calls nothing back and warns', () => {
		const code = `
			require('sendPixel')('https://a.example/p', data.gtmOnSuccess, data.gtmOnFailure);
			require('injectHiddenIframe')('https://a.example/f', data.gtmOnSuccess);
		`;
		const scenario = `
			runCode({});
			assertApi('sendPixel').wasCalled();
			assertApi('gtmOnSuccess').wasNotCalled();
			assertApi('gtmOnFailure').wasNotCalled();
		`;
		const [result] = runScenarios(template(code, [scenario]));
		expect(result).toMatchObject({
			ok: true,
			warnings: [
				'sendPixel was not mocked: "https://a.example/p" was recorded, not loaded.',
				'injectHiddenIframe was not mocked: "https://a.example/f" was recorded, not loaded.',
			],
		});
	});

	it('warns of an object mocked by mock, which only mockObject does in GTM', () => {
		const scenario = `
			mock('localStorage', { getItem: () => 'kept' });
			runCode({});
			assertApi('gtmOnSuccess').wasCalled();
		`;
		const code = "if (require('localStorage').getItem('a') === 'kept') data.gtmOnSuccess();";
		expect(runScenarios(template(code, [scenario]))).toMatchObject([
			{ ok: true, warnings: [expect.stringContaining('by mockObject only')] },
		]);
	});

	it('sees a callback that runs after the scenario, and fails with it', () => {
		const later = "require('callLater')(() => fail('too late'));";
		expect(runScenarios(template('', [later]))).toMatchObject([{ ok: false, message: 'too late' }]);
	});
});
