import type { PageWindow } from '../pageWindow.ts';

/** The window objects in which Google's runtime lists its properties. */
export interface TagRegistry {
	has(id: string): boolean;
	/** The script of the id has run: `google_tag_manager[id]`. */
	loaded(id: string): void;
	/** The id is a destination now: `google_tag_data.tidr`, in the form it has since 2026. */
	configured(id: string): void;
}

/** What `google_tag_manager` has under the name of a data layer. */
export interface LayerEntry {
	subscribers: number;
	gtmDom: boolean;
	gtmLoad: boolean;
}

/** Makes `google_tag_manager` and `google_tag_data` where they are missing, and fills them. */
export function createTagRegistry(win: PageWindow, layerName: string): TagRegistry {
	win.google_tag_manager ??= {};
	const manager = win.google_tag_manager;
	manager[layerName] ??= { subscribers: 0, gtmDom: false, gtmLoad: false } satisfies LayerEntry;
	const layer = manager[layerName] as LayerEntry;
	return {
		has: (id) => Object.hasOwn(manager, id),
		loaded(id) {
			manager[id] ??= { dataLayer: layerName };
			layer.subscribers += 1;
		},
		configured(id) {
			win.google_tag_data ??= {};
			win.google_tag_data.tidr ??= { container: {}, destination: {}, destinationArray: {} };
			const { container, destinationArray } = win.google_tag_data.tidr;
			container[id] ??= { destinations: [id] };
			destinationArray[id] ??= [id];
		},
	};
}
