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
	},
	{ name: 'Morning mug', text: 'Large, because mornings are.', price: '€ 12', colour: '#3d7f8c' },
	{
		name: 'Jar of mint tea',
		text: 'Picked in June, dried in the attic.',
		price: '€ 9',
		colour: '#5d8a4a',
	},
];

/** The visible part of the shop page: three products and, on demand, the place of the viewer. */
export function shopBody({ dock }: { dock: boolean }): string {
	const products = PRODUCTS.map(
		({ name, text, price, colour }) => `
<li class="product">
<svg viewBox="0 0 120 80" role="img" aria-label="Drawing: ${name}">
<rect width="120" height="80" fill="#f3ede3"/>
<ellipse cx="60" cy="68" rx="38" ry="5" fill="#0001"/>
<path d="M30 32h56v20a16 16 0 0 1-16 16H46a16 16 0 0 1-16-16z" fill="${colour}"/>
<path d="M86 38h8a9 9 0 0 1 0 18h-9" fill="none" stroke="${colour}" stroke-width="5"/>
<path d="M46 24q-4-6 0-12M60 24q-4-6 0-12M74 24q-4-6 0-12" fill="none" stroke="#b9ad9b" stroke-width="3" stroke-linecap="round"/>
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
