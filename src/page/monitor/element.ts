type Child = Node | string;

/** Makes elements of a page's document; text among the children becomes text, never markup. */
export type MakeElement = <K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes?: { readonly [name: string]: string },
	...children: Child[]
) => HTMLElementTagNameMap[K];

export const elementsOf =
	(document: Document): MakeElement =>
	(tag, attributes = {}, ...children) => {
		const made = document.createElement(tag);
		for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name] ?? '');
		made.append(...children);
		return made;
	};
