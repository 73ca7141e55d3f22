import { loadGoogleTag } from './loadGoogleTag.ts';

loadGoogleTag(window);
