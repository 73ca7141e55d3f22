import { type Finding, finding } from './finding.ts';
import { readImageSize } from './readImageSize.ts';
import type { TemplateInfo } from './template.ts';

/** The categories of Google's Community Template Gallery, by its documentation. */
const categories = new Set([
	...['ADVERTISING', 'AFFILIATE_MARKETING', 'ANALYTICS', 'ATTRIBUTION', 'CHAT', 'CONVERSIONS'],
	...['DATA_WAREHOUSING', 'EMAIL_MARKETING', 'EXPERIMENTATION', 'HEAT_MAP', 'LEAD_GENERATION'],
	...['MARKETING', 'PERSONALIZATION', 'REMARKETING', 'SALES', 'SESSION_RECORDING', 'SOCIAL'],
	...['SURVEY', 'TAG_MANAGEMENT', 'UTILITY'],
]);

/** Words of four letters and more that stand in lower case within a title. */
const smallWords = ['from', 'into', 'onto', 'over', 'than', 'upon', 'with'];

const descriptionLimit = 200;
const iconBytesLimit = 50_000;
const [iconFrom, iconTo] = [48, 96];

/** What the Gallery would refuse of what a template says of itself. Without lines. */
export function lintInfo(info: TemplateInfo): Finding[] {
	return [
		...lintCategories(info.categories ?? []),
		...lintName(info.displayName),
		...lintDescription(info.description ?? ''),
		...(info.type === 'TAG' || info.brand ? lintIcon(info.brand?.thumbnail ?? '') : []),
		...(info.containerContexts?.includes('WEB') === false
			? [warning('containerContexts does not have "WEB": the template is offered nowhere.')]
			: []),
	];
}

function lintCategories(list: readonly string[]): Finding[] {
	const unknown = list.filter((one) => !categories.has(one));
	const findings = unknown.map((one) => {
		return warning(
			`The category "${one}" is none of the Gallery's: ${[...categories].join(', ')}.`,
		);
	});
	if (list.length >= 1 && list.length <= 3) return findings;
	return [...findings, warning(`categories has ${list.length} entries: the Gallery takes 1 to 3.`)];
}

function lintName(name: string): Finding[] {
	const findings: Finding[] = [];
	if (name.trim() === '') return [warning('displayName is empty: the template needs a name.')];
	if (/\bofficial\b/i.test(name)) {
		findings.push(warning(`displayName is "${name}": the Gallery takes no "Official" in a name.`));
	}
	const small = name
		.split(/\s+/)
		.find((word) => /^[a-z]{4,}$/.test(word) && !smallWords.includes(word));
	if (small !== undefined) {
		findings.push(warning(`displayName is "${name}": write "${small}" with a capital letter.`));
	}
	return findings;
}

function lintDescription(text: string): Finding[] {
	if (text.trim() === '') return [warning('description is empty: say what the template does.')];
	if (text.length <= descriptionLimit) return [];
	return [
		warning(`description has ${text.length} characters: the Gallery takes ${descriptionLimit}.`),
	];
}

function lintIcon(uri: string): Finding[] {
	if (uri === '') return [warning('brand.thumbnail is missing: the Gallery shows an icon.')];
	const image = readImageSize(uri);
	if (!image) return [finding('note', 'The size of brand.thumbnail cannot be told.')];
	const { width, height, bytes } = image;
	const findings: Finding[] = [];
	if (bytes > iconBytesLimit) {
		findings.push(warning(`brand.thumbnail has ${bytes} bytes: ${iconBytesLimit} are the limit.`));
	}
	if (width !== height || width < iconFrom || width > iconTo) {
		findings.push(
			warning(
				`brand.thumbnail has ${width} by ${height} pixels: it has to be square, ${iconFrom} to ${iconTo}.`,
			),
		);
	}
	return findings;
}

function warning(message: string): Finding {
	return finding('warning', message);
}
