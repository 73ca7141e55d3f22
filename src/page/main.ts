import { safely } from './pageWindow.ts';
import { runPage } from './runPage.ts';

safely(() => runPage(window));
