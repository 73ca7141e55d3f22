import { safely } from '../pageWindow.ts';
import { drawFacade } from './drawFacade.ts';

safely(() => {
	const { dataset, nonce } = document.currentScript as HTMLScriptElement;
	drawFacade(window, { label: dataset.label, nonce });
});
