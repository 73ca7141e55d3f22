import { safely } from '../pageWindow.ts';
import { openMonitor } from './openMonitor.ts';
import { openReasons } from './openReasons.ts';

safely(() => {
	openMonitor(window);
	openReasons(window);
});
