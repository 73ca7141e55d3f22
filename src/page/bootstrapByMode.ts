import { bootstrap } from './bootstrap.ts';
import type { PageConfig } from './config.ts';
import { nameProperty } from './nameProperty.ts';
import type { PageWindow } from './pageWindow.ts';

/** For pages whose configuration is written by hand: what its `captureMode` wants. The plugin prints just the one. */
export const bootstrapByMode = (win: PageWindow, config: PageConfig): void => {
	const isNative = Object(Object(config).options).captureMode === 'native';
	(isNative ? nameProperty : bootstrap)(win, config);
};
