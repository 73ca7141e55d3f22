/**
 * The look of the monitor. The host takes nothing from the page but its place in it: what is important inside a shadow
 * tree goes before what is important outside. Nothing moves or fades, so there is nothing to reduce.
 */
export const monitorStyle = `
:host { all: initial !important; }
.panel {
	--ink: #1d2433; --quiet: #565f72; --paper: #fff; --line: #8791a5; --link: #1d4fd8;
	--good: #d3f2dc; --good-ink: #11582a; --bad: #ffe3d6; --bad-ink: #8a2c06; --wait: #fff0c2; --wait-ink: #6b4a00;
	color-scheme: light dark; position: fixed; z-index: 2147483647; bottom: 8px; box-sizing: border-box;
	width: min(400px, calc(100vw - 16px)); height: min(460px, calc(100vh - 16px)); display: flex; flex-direction: column;
	font: 13px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); background: var(--paper);
	border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 20px rgb(0 0 0 / .25); contain: layout;
}
.panel.left { left: 8px; }
.panel.right { right: 8px; }
.panel.folded { height: auto; }
* { box-sizing: border-box; }
h2, h3, p, dl, dd, ol { margin: 0; padding: 0; }
h2 { font-size: 14px; flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
h3 { font-size: 13px; }
header { padding: 6px 6px 6px 12px; display: grid; grid-template-columns: minmax(0, 1fr); gap: 2px; border-bottom: 1px solid var(--line); }
.folded header { border-bottom: 0; }
.bar { display: flex; align-items: center; gap: 4px; }
.sum { font-size: 12px; color: var(--quiet); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.body { flex: 1; min-height: 0; overflow: auto; overflow-anchor: none; scrollbar-gutter: stable; padding: 10px 12px; overscroll-behavior: contain; }
.list { display: grid; gap: 8px; }
.facts { display: grid; gap: 6px; margin-bottom: 10px; }
.todo { border-inline-start: 3px solid var(--bad-ink); padding-inline-start: 8px; }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: 6px; min-height: 28px; padding: 2px 6px; cursor: pointer; white-space: nowrap; }
button { min-width: 28px; }
button:hover { background: color-mix(in srgb, currentColor 10%, transparent); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 1px; }
.body:focus-visible { outline-offset: -3px; }
ol { list-style: none; display: grid; gap: 8px; }
li { border: 1px solid var(--line); border-radius: 6px; padding: 6px 8px; display: grid; gap: 3px; min-width: 0; }
code { font: 12px/1.4 ui-monospace, "DejaVu Sans Mono", Menlo, monospace; overflow-wrap: anywhere; }
.name { font-weight: 600; }
.id { white-space: nowrap; }
.id + .id::before { content: ", "; }
.quiet, dt { color: var(--quiet); }
.label, .note, dd, .todo { overflow-wrap: anywhere; }
.label::before { content: open-quote; }
.label::after { content: close-quote; }
.note { color: var(--wait-ink); }
.pill { display: inline-block; padding: 0 8px; border: 1px solid transparent; border-radius: 999px; font-weight: 600; background: var(--wait); color: var(--wait-ink); }
.pill.armed, .pill.sent, .pill.elsewhere { background: var(--good); color: var(--good-ink); }
.pill.too_late, .pill.old_chat_box, .pill.not_delivering, .pill.withheld, .pill.failed { background: var(--bad); color: var(--bad-ink); }
summary { cursor: pointer; overflow-wrap: anywhere; }
dl { display: grid; grid-template-columns: fit-content(45%) minmax(0, 1fr); gap: 2px 10px; font-size: 12px; }
details dl { padding: 4px 0 2px 16px; }
dt { overflow-wrap: anywhere; }
textarea { width: 100%; height: 8em; font: 12px/1.4 ui-monospace, Menlo, monospace; color: inherit; background: inherit; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
	.panel {
		--ink: #e9ecf3; --quiet: #aab3c5; --paper: #1b202b; --line: #667086; --link: #8fb0ff;
		--good: #153f24; --good-ink: #b4ecc5; --bad: #54230f; --bad-ink: #ffc9b3; --wait: #473600; --wait-ink: #ffe08a;
	}
}
@media (forced-colors: active) { .pill { border-color: CanvasText; } }
@media print { .panel { display: none; } }
`;
