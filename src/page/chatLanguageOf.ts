import { chatLanguages } from '../settings/chatLanguages.ts';

/** What the chat box calls otherwise than pages do. */
const names: { readonly [language: string]: string } = {
	iw: 'he',
	nb: 'no',
	nn: 'no',
	'pt-br': 'br',
	zh: 'cn',
	'zh-hant': 'tw',
	'zh-hk': 'tw',
	'zh-mo': 'tw',
	'zh-tw': 'tw',
};

/** The chat box's language for that of a page (`cs`, `pt-BR`, `zh_TW`), empty where it speaks none like it. */
export const chatLanguageOf = (language: string): string => {
	const [first = '', second] = language.toLowerCase().split(/[-_]/);
	const name = names[`${first}-${second}`] || names[first] || first;
	return (chatLanguages as readonly string[]).includes(name) ? name : '';
};
