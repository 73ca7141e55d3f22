import { safely } from '../pageWindow.ts';
import { loadGoogleTag } from './loadGoogleTag.ts';

safely(() => loadGoogleTag(window));
