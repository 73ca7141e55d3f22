/** The hit viewer: what the chat box said, what became of it, and what left for GA4. */
import { startViewer } from './startViewer.ts';

const place = document.querySelector<HTMLElement>('#viewer');
if (place) startViewer(place);
