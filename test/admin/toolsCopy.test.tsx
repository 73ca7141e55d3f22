import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CopyButton } from '../../src/admin/parts/CopyButton.tsx';

const button = () => screen.getByRole('button', { name: 'Copy: the snippet' });

const setClipboard = (value: unknown): void =>
	void Object.defineProperty(navigator, 'clipboard', { value, configurable: true });

afterEach(() => {
	cleanup();
	Reflect.deleteProperty(document, 'execCommand');
	vi.useRealTimers();
});

const renderButton = () => {
	const user = userEvent.setup();
	render(<CopyButton text="a 'text'" what="the snippet" />);
	return user;
};

describe('CopyButton', () => {
	it('copies, and says so where it is read out', async () => {
		const user = renderButton();
		const writeText = vi.fn(async (_text: string) => undefined);
		setClipboard({ writeText });
		await user.click(button());
		expect(writeText.mock.calls).toEqual([["a 'text'"]]);
		expect(screen.getByRole('status').textContent).toBe('Copied.');
	});

	it.each([
		['a page without https', undefined],
		['a policy that refuses', { writeText: async () => Promise.reject(new Error('no')) }],
	])('copies the old way on %s, and leaves the focus where it was', async (_what, clipboard) => {
		const user = renderButton();
		setClipboard(clipboard);
		let selected = '';
		document.execCommand = (command: string) => {
			const field = document.activeElement as HTMLTextAreaElement;
			selected = command === 'copy' ? field.value : '';
			return true;
		};
		await user.click(button());
		expect(selected).toBe("a 'text'");
		expect(screen.getByRole('status').textContent).toBe('Copied.');
		expect(document.activeElement).toBe(button());
		expect(document.querySelector('textarea')).toBeNull();
	});

	it.each([
		['says no', () => false],
		[
			'throws',
			() => {
				throw new Error('no');
			},
		],
	])('says how to copy by hand where the browser %s', async (_what, execCommand) => {
		const user = renderButton();
		setClipboard(undefined);
		document.execCommand = execCommand;
		await user.click(button());
		expect(screen.getByRole('status').textContent).toContain('Ctrl-C');
	});

	it('forgets after a while that it has copied', async () => {
		vi.useFakeTimers();
		render(<CopyButton text="a" what="the snippet" />);
		setClipboard({ writeText: async () => undefined });
		await act(async () => button().click());
		expect(screen.getByRole('status').textContent).toBe('Copied.');
		act(() => void vi.advanceTimersByTime(5000));
		expect(screen.getByRole('status').textContent).toBe('');
	});
});
