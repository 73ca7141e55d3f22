import { safely } from '../pageWindow.ts';
import { openMonitor } from './openMonitor.ts';

safely(() => openMonitor(window));
