/** The viewer's style: one column from 360 px, three in a row where there is room. */
export const VIEWER_STYLE = `
:root { color-scheme: light; --line: #dde2ec; --ink: #1d2433; --quiet: #5a6478; --blue: #1d4fd8; }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.45 system-ui, -apple-system, "Segoe UI", sans-serif; color: var(--ink); background: #f5f7fb; }
#viewer { max-width: 1280px; margin: 0 auto; padding: 14px; display: grid; gap: 14px; }
h1, h2, h3, p, dl, ul, ol { margin: 0; }
h1 { font-size: 20px; }
h2 { font-size: 16px; }
h3 { font-size: 12px; font-weight: 600; color: var(--quiet); }
code { font: 13px/1.4 ui-monospace, "DejaVu Sans Mono", Menlo, monospace; overflow-wrap: anywhere; }
.head { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; justify-content: space-between; }
.panel { padding: 14px; display: grid; gap: 10px; background: #fff; border: 1px solid var(--line); border-radius: 12px; min-width: 0; }
.quiet { color: var(--quiet); font-size: 14px; }
.buttons { display: flex; flex-wrap: wrap; gap: 6px; }
button, select { font: inherit; font-size: 13px; padding: 4px 9px; min-height: 30px; border: 1px solid #b9c2d4; border-radius: 8px; background: #fff; color: var(--ink); max-width: 100%; }
button { cursor: pointer; overflow-wrap: anywhere; }
button:hover { background: #eef2fb; }
button.primary { background: var(--blue); border-color: var(--blue); color: #fff; justify-self: start; }
button.primary:hover { background: #173fae; }
:focus-visible { outline: 3px solid #ffb300; outline-offset: 1px; }
.fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(210px, 100%), 1fr)); gap: 10px; }
.fields label { display: block; font-size: 13px; color: var(--quiet); }
.fields select { width: 100%; }
.state { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: baseline; }
.pill { padding: 2px 10px; border-radius: 999px; font-weight: 600; background: #e3e7f0; }
.pill.armed { background: #d3f2dc; color: #11582a; }
.pill.too_late, .pill.old_chat_box, .pill.not_delivering { background: #ffe3d6; color: #8a2c06; }
.pill.waiting { background: #fff0c2; color: #6b4a00; }
.columns, .side { display: grid; gap: 14px; grid-template-columns: minmax(0, 1fr); align-items: start; }
.rows { list-style: none; padding: 0; display: grid; gap: 8px; }
.row { display: grid; gap: 10px; padding: 10px 12px; border: 1px solid var(--line); border-radius: 10px; }
.row.dropped { background: #fff6f1; border-color: #f3cdb9; }
.cell { min-width: 0; }
.hit + .hit { margin-top: 8px; padding-top: 8px; border-top: 1px dashed var(--line); }
.name code { font-weight: 600; }
.property { display: inline-block; padding: 0 7px; border-radius: 999px; background: #e6edff; color: #173fae; font-size: 12px; overflow-wrap: anywhere; }
dl { display: grid; gap: 2px; font-size: 13px; }
dl div { display: flex; flex-wrap: wrap; gap: 0 8px; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
.issue { font-size: 13px; color: #6b4a00; }
.table { overflow-x: auto; }
table { border-collapse: collapse; font-size: 13px; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 3px 10px 3px 0; text-align: left; border-bottom: 1px solid var(--line); vertical-align: top; }
tbody th { font-weight: 400; min-width: 150px; }
thead th + th { overflow-wrap: anywhere; min-width: 62px; }
td { font-variant-numeric: tabular-nums; }
thead th, tfoot th, tfoot td { font-weight: 600; }
summary { cursor: pointer; font-weight: 600; }
@media (min-width: 640px) { .row { grid-template-columns: repeat(3, minmax(0, 1fr)); } .row.dropped { grid-template-columns: 1fr 2fr; } }
@media (min-width: 1000px) { .columns { grid-template-columns: minmax(0, 1fr) 320px; } .side { position: sticky; top: 14px; } }
`;
