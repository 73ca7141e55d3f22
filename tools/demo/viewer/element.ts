type Child = Node | string;

/** Returns a new element; text among the children becomes text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string> = {},
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

/** Returns a button that calls back. */
export function button(text: string, act: () => void, className = ''): HTMLButtonElement {
	const made = element('button', { type: 'button', class: className }, text);
	made.addEventListener('click', act);
	return made;
}
