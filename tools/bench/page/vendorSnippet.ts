/**
 * The chat alone, as a site carries it without us: the vendor's contract (a key on `_smartsupp`, a queue named
 * `smartsupp`, one asynchronous loader unless there is one), in our own words and as short as a person writes it.
 */
export const vendorSnippet = (key: string): string => `<script>
window._smartsupp = window._smartsupp || {};
_smartsupp.key = '${key}';
window.smartsupp || (function (d) {
	var q = (window.smartsupp = function () { q._.push(arguments); });
	q._ = [];
	var s = d.createElement('script');
	s.async = true;
	s.src = 'https://www.smartsuppchat.com/loader.js?';
	d.head.appendChild(s);
})(document);
</script>
`;
