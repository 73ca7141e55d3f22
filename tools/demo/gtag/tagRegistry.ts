import type { PageWindow } from '../pageWindow.ts';

/** The window objects in which Google's runtime lists its properties. */
export interface TagRegistry {
	has(id: string): boolean;
	/** The script of the id has run: `google_tag_manager[id]`. */
	loaded(id: string): void;
	/** The id is a destination now: `google_tag_data.tidr`, in the form it has since 2026. */
	configured(id: string): void;
	/** A Google tag `GT-…` stands for the property, whose script it brings along. */
	standsFor(tagId: string, id: string): void;
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
			const { container, destinationArray } = tidrOf(win);
			container[id] ??= { destinations: [id] };
			destinationArray[id] ??= [id];
		},
		standsFor(tagId, id) {
			tidrOf(win).container[tagId] ??= { destinations: [id] };
			manager[id] ??= { dataLayer: layerName };
		},
	};
}

function tidrOf(win: PageWindow) {
	win.google_tag_data ??= {};
	win.google_tag_data.tidr ??= { container: {}, destination: {}, destinationArray: {} };
	return win.google_tag_data.tidr;
}
