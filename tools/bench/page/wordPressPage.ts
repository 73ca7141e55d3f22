const SITE = 'https://shop.example';

const sizes = ['small', 'medium', 'large', 'x-large', 'xx-large'];
const blocks = [
	'navigation',
	'site-title',
	'site-logo',
	'post-title',
	'post-content',
	'post-date',
	'post-template',
	'query-pagination',
	'group',
	'columns',
	'button',
	'image',
];
/** A block theme prints the style of every block on the page into its head. */
const rules = [
	['', 'display:flex;align-items:center;margin-block-start:0;color:inherit'],
	['.is-vertical', 'flex-direction:column;align-items:flex-start'],
	['.has-background', 'padding:1.25em 2.375em;border-radius:9999px;background-color:inherit'],
	[':where(a:focus)', 'text-decoration:none;outline-offset:.2em'],
	[' svg', 'display:inline-block;width:1em;height:inherit;stroke:currentColor'],
	['.items-justified-right', 'justify-content:flex-end;--layout-justify:flex-end'],
	['>.wp-element-button:hover', 'cursor:pointer;transition:opacity .1s linear;opacity:.9'],
] as const;
const blockStyle = (block: string): string =>
	`<style id="wp-block-${block}-inline-css">${rules
		.map(([state, style]) => `.wp-block-${block}${state}{${style}}`)
		.join(
			'',
		)}@media (min-width:782px){.wp-block-${block}{max-width:var(--wp--content-size)}}</style>`;
const pages = ['Teapots', 'Mugs and cups', 'Loose tea', 'Workshops', 'About the shop', 'Contact'];
const posts = [
	['How to warm a pot', 'Pour in a little boiling water, turn it twice and throw it away.'],
	['The first harvest is here', 'Forty bags came on Tuesday, and ten of them are gone already.'],
	['Opening hours in December', 'We are here every day but Monday, and late on Thursdays.'],
	['Why green tea turns bitter', 'The water was too hot. Eighty degrees and two minutes will do.'],
	['A mug for left-handed people', 'It took our potter four tries to get the handle right.'],
] as const;

/** A front page as WordPress 7.1 writes it with a block theme, of the size of a small shop's; `inHead` ends the head. */
export const wordPressPage = (inHead = ''): string => `<!DOCTYPE html>
<html lang="en-US">
<head>
	<meta charset="UTF-8" />
	<meta name="viewport" content="width=device-width, initial-scale=1" />
	<meta name='robots' content='max-image-preview:large' />
	<title>The Kettle Corner</title>
	<link rel="alternate" type="application/rss+xml" title="The Kettle Corner &raquo; Feed" href="${SITE}/feed/" />
	<link rel="https://api.w.org/" href="${SITE}/wp-json/" />
	<link rel="EditURI" type="application/rsd+xml" title="RSD" href="${SITE}/xmlrpc.php?rsd" />
	<meta name="generator" content="WordPress 7.1" />
	<style id="global-styles-inline-css">
	:root{${sizes.map((size, i) => `--wp--preset--font-size--${size}: ${(0.8 + i * 0.4).toFixed(2)}rem;--wp--preset--spacing--${i + 2}0: clamp(${20 + i * 10}px, ${i + 4}vw, ${40 + i * 20}px);`).join('')}}
	</style>
${blocks.map(blockStyle).join('\n')}
	<script type="importmap" id="wp-importmap">
{"imports":{"@wordpress/interactivity":"${SITE}/wp-includes/js/dist/script-modules/interactivity/index.min.js?ver=8964710565a1d258501f"}}
	</script>
${inHead}</head>
<body class="home blog wp-embed-responsive wp-theme-twentytwentyfive">
<div class="wp-site-blocks">
<header class="wp-block-template-part"><nav class="wp-block-navigation" aria-label="Shop"><ul class="wp-block-navigation__container">
${pages.map((page) => `<li class="wp-block-navigation-item wp-block-navigation-link"><a class="wp-block-navigation-item__content" href="${SITE}/${page.toLowerCase().replaceAll(' ', '-')}/"><span class="wp-block-navigation-item__label">${page}</span></a></li>`).join('\n')}
</ul></nav></header>
<main class="wp-block-group is-layout-constrained" id="wp--skip-link--target">
${posts.map(([title, text], i) => `<article class="wp-block-post post-${10 + i} type-post status-publish format-standard hentry"><h2 class="wp-block-post-title has-x-large-font-size"><a href="${SITE}/${title.toLowerCase().replaceAll(' ', '-')}/" target="_self">${title}</a></h2><div class="entry-content wp-block-post-content is-layout-flow"><p>${text}</p></div><div class="wp-block-post-date has-small-font-size"><time datetime="2026-11-${10 + i}T09:00:00+00:00">November ${10 + i}, 2026</time></div></article>`).join('\n')}
</main>
<footer class="wp-block-template-part"><p class="has-small-font-size">Designed with <a href="https://wordpress.org" rel="nofollow">WordPress</a></p></footer>
</div>
<script type="speculationrules">
{"prefetch":[{"source":"document","where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":["/wp-*.php","/wp-admin/*","/wp-content/*"]}}]},"eagerness":"conservative"}]}
</script>
<script type="module" src="${SITE}/wp-includes/js/dist/script-modules/block-library/navigation/view.min.js?ver=1bf28ded04f9f188bdcb" id="@wordpress/block-library/navigation/view-js-module"></script>
</body>
</html>
`;
