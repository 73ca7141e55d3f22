import type { DemoChatBox } from '../../../tools/demo/pageWindow.ts';
import type { OpenPage, Raised } from './openPage.ts';

type Raising = Window & { demoChatBox: DemoChatBox; raised?: Promise<void> };

/** Every window raises these at the same moments, `gap` ms apart, once all of them are ready to. */
export const raiseTogether = async (
	windows: readonly OpenPage[],
	events: readonly Raised[],
	gap = 0,
): Promise<void> => {
	for (const { page } of windows)
		await page.evaluate(
			([all, pause]) => {
				const win = window as unknown as Raising;
				const channel = new BroadcastChannel('raise together');
				win.raised = new Promise((resolve) => {
					channel.onmessage = async ({ data: start }: MessageEvent<number>) => {
						channel.close();
						for (const [i, [action, label, value]] of all.entries()) {
							const wait = start + i * pause - Date.now();
							if (i === 0 || pause > 0) await new Promise((go) => setTimeout(go, wait));
							win.demoChatBox.raise(action, label, value);
						}
						resolve();
					};
				});
			},
			[events, gap] as const,
		);
	await windows[0]?.page.evaluate(() => {
		const channel = new BroadcastChannel('raise together');
		channel.postMessage(Date.now() + 200);
		channel.close();
	});
	await Promise.all(
		windows.map(({ page }) => page.evaluate(() => (window as unknown as Raising).raised)),
	);
};
