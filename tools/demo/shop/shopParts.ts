import { SHOP_STYLE } from './shopStyle.ts';

/** What stands in the head of a shop page that uses the demo server; it must come first there. */
export function shopHead(origin: string): string {
	return `<script src="${origin}/shop-head.js"></script>
<script src="${origin}/reporter.js"></script>`;
}

const PRODUCTS = [
	{
		name: 'Round teapot',
		text: 'Holds four cups and a long talk.',
		price: '€ 34',
		colour: '#c2553d',
		drawing:
			'<ellipse cx="60" cy="48" rx="25" ry="20" stroke="none"/><circle cx="60" cy="25" r="4" stroke="none"/><path d="M84 50q8-2 10-16M36 40q-16-4-14 8t16 8" fill="none" stroke-width="5"/><path d="M48 30h24" stroke-width="3"/>',
	},
	{
		name: 'Morning mug',
		text: 'Large, because mornings are.',
		price: '€ 12',
		colour: '#3d7f8c',
		drawing:
			'<path d="M40 28h38v30a10 10 0 0 1-10 10H50a10 10 0 0 1-10-10z" stroke="none"/><path d="M78 36h6a9 9 0 0 1 0 18h-6" fill="none" stroke-width="5"/><path d="M50 20q-4-6 0-12M60 20q-4-6 0-12M70 20q-4-6 0-12" fill="none" stroke-width="2" opacity=".5"/>',
	},
	{
		name: 'Jar of mint tea',
		text: 'Picked in June, dried in the attic.',
		price: '€ 9',
		colour: '#5d8a4a',
		drawing:
			'<rect x="42" y="24" width="36" height="44" rx="8" stroke="none"/><rect x="46" y="14" width="28" height="8" rx="3" stroke="none" opacity=".7"/><path d="M60 58V40M60 48q-9 0-9-9 9 0 9 9zM60 44q9 0 9-9-9 0-9 9z" fill="#fff" stroke="#fff" stroke-width="2"/>',
	},
];

/** The visible part of the shop page: three products and, on demand, the place of the viewer. */
export function shopBody({ dock }: { dock: boolean }): string {
	const products = PRODUCTS.map(
		({ name, text, price, colour, drawing }) => `
<li class="product">
<svg viewBox="0 0 120 80" role="img" aria-label="Drawing: ${name}">
<rect width="120" height="80" fill="#f3ede3"/>
<ellipse cx="60" cy="68" rx="38" ry="5" fill="#0001"/>
<g fill="${colour}" stroke="${colour}" stroke-linecap="round">${drawing}</g>
</svg>
<h2>${name}</h2>
<p>${text}</p>
<p class="price">${price}</p>
</li>`,
	).join('');
	return `<style>${SHOP_STYLE}</style>
<div class="demo-page${dock ? ' with-dock' : ''}">
<main class="shop">
<header>
<p class="note">Demo shop: nothing is sold here, and no data leaves this machine.</p>
<h1>The Kettle Corner</h1>
<p>A made-up tea shop with a stand-in for the Smartsupp chat box.</p>
</header>
<ul class="products">${products}
</ul>
</main>
${dock ? '<aside id="demo-dock" aria-label="Hit viewer"></aside>' : ''}
</div>`;
}

export interface ShopPageParts {
	/** HTML at the start of the head, before all else. */
	first?: string;
	/** HTML in the head: Google's snippet, the bridge's own line, in the order under test. */
	head?: string;
	/** HTML before the end of the body. */
	end?: string;
	dock?: boolean;
}

/** A whole shop page without WordPress. */
export function shopPage({ first = '', head = '', end = '', dock = false }: ShopPageParts): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${first}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The Kettle Corner</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
${shopBody({ dock })}
${end}
</body>
</html>
`;
}

/** Google's snippet for one or more properties, as a site would carry it. */
export function googleSnippet(ids: string[], layerName = 'dataLayer'): string {
	const [first = ''] = ids;
	const layer = layerName === 'dataLayer' ? '' : `&l=${layerName}`;
	const configs = ids.map((id) => `gtag('config', '${id}');`).join(' ');
	return `<script async src="https://www.googletagmanager.com/gtag/js?id=${first}${layer}"></script>
<script>
window.${layerName} = window.${layerName} || [];
function gtag() { ${layerName}.push(arguments); }
gtag('js', new Date()); ${configs}
</script>`;
}

/** The snippet of a GTM container, as a site would carry it. */
export function gtmSnippet(containerId: string): string {
	return `<script>
window.dataLayer = window.dataLayer || [];
dataLayer.push({ 'gtm.start': Date.now(), event: 'gtm.js' });
</script>
<script async src="https://www.googletagmanager.com/gtm.js?id=${containerId}"></script>`;
}

/** Smartsupp's chat code for a site that installs the chat without us; `settings` go before it. */
export function chatSnippet(key: string, settings: Record<string, unknown> = {}): string {
	const json = JSON.stringify({ ...settings, key }).replace(/</g, '\\u003c');
	return `<script>
window._smartsupp = Object.assign(window._smartsupp || {}, ${json});
window.smartsupp || (function () {
	var queue = (window.smartsupp = function () { queue._.push(arguments); });
	queue._ = [];
	var script = document.createElement('script');
	script.async = true;
	script.src = 'https://www.smartsuppchat.com/loader.js?';
	document.head.appendChild(script);
})();
</script>`;
}
