import { safely } from '../pageWindow.ts';
import { tellVisitor } from './tellVisitor.ts';

safely(() => {
	const { dataset } = document.currentScript as HTMLScriptElement;
	tellVisitor(window, JSON.parse(dataset.options ?? ''));
});
