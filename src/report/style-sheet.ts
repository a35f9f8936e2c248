/** How the page looks: calm, one accent, two columns on a desk, one on a phone, and on paper without what only a screen can do. */
import { DARK_TURN } from "../figures/dark.ts";
import { ACCENT, GRID, INK, QUIET } from "../figures/palette.ts";

export const STYLE_SHEET = `
:root { color-scheme: light dark; --ink: ${INK}; --quiet: ${QUIET}; --line: ${GRID}; --accent: ${ACCENT}; --ground: #ffffff; --turn: none; }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8ebee; --quiet: #aab4bd; --line: #3a434c; --accent: #7cc4f2; --ground: #14181c; --turn: ${DARK_TURN}; }
}
.plot, .small svg, .key svg { filter: var(--turn); }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--ground); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
.page { max-width: 1200px; margin: 0 auto; padding: .75rem 1rem 3rem; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.4rem; line-height: 1.25; margin: 2rem 0 .25rem; padding-top: .75rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1rem 0 .25rem; }
h2.plain { font-size: .95rem; font-weight: 600; margin: .6rem 0 .2rem; padding: 0; border: 0; }
h4 { font-size: .95rem; font-weight: 600; margin: .5rem 0 0; }
p, li, dd { max-width: 46rem; }
.lead { margin: .25rem 0; }
.quiet, figcaption, caption { color: var(--quiet); }
.stamp { margin: 0; font-size: .8rem; max-width: none; }
.question { margin: .15rem 0; max-width: none; }
.findings { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 1.25rem; margin: 0; padding: 0; list-style: none; counter-reset: f; }
.findings li { counter-increment: f; border-left: 3px solid var(--accent); padding-left: .6rem; font-size: .95rem; line-height: 1.35; }
.findings a { color: inherit; text-decoration: none; }
.findings a:hover { text-decoration: underline; }
.smalls { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: .25rem 1rem; margin: .5rem 0; }
.small { display: block; color: inherit; text-decoration: none; font-size: .85rem; }
.small:hover b { text-decoration: underline; }
.small svg { display: block; width: 100%; height: auto; }
.sure ul { margin: 0; padding: 0; list-style: none; font-size: .85rem; line-height: 1.35; }
.sure li, .sure p { max-width: none; margin: 0; }
.sure p { font-size: .85rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: color-mix(in srgb, var(--line) 45%, transparent); padding: .6rem; font: .85em/1.4 ui-monospace, "Liberation Mono", Consolas, monospace; max-width: 56rem; }
.buttons { display: flex; flex-wrap: wrap; gap: .4rem; max-width: none; }
.buttons button, .take button { font: inherit; font-size: .85rem; padding: .2rem .6rem; border: 1px solid var(--accent); border-radius: 4px; background: none; color: var(--accent); cursor: pointer; }
.banner { border: 1px solid var(--accent); border-left-width: 6px; padding: .75rem 1rem; margin: 1rem 0; max-width: 56rem; }
.banner p { margin: 0; }
.scenarios { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2rem; }
.scenarios h3 { font-size: 1.15rem; margin: 1.5rem 0 .35rem; padding: 0 0 0 .6rem; border: 0 solid; border-left-width: 6px; break-before: auto; }
nav ol { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; max-width: none; padding: 0; margin: .75rem 0 0; font-size: .9rem; }
.charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem 1.5rem; align-items: start; }
.charts.panels { grid-template-columns: repeat(4, minmax(0, 1fr)); gap: .25rem .75rem; }
.panels h4 { font-size: .85rem; line-height: 1.25; }
.charts > .words { align-self: center; }
.chart { min-width: 0; break-inside: avoid; }
.plot { width: 100%; min-width: 0; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; padding: 0; margin: .25rem 0 .35rem; font-size: .875rem; max-width: none; }
.key li { display: flex; align-items: center; gap: .4rem; max-width: none; }
.key svg { flex: none; }
.key button { display: flex; align-items: center; gap: .4rem; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
.key button:hover { text-decoration: underline; }
.key button[aria-pressed=false] { opacity: .45; text-decoration: line-through; }
details { margin: .35rem 0; max-width: 100%; }
summary { cursor: pointer; color: var(--accent); width: fit-content; max-width: 100%; }
details.more > summary { font-weight: 600; margin-top: .75rem; }
.wide { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; margin: .5rem 0; }
caption { text-align: left; padding: .25rem 0; }
th, td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td, table:not(.words-table, .headline) th[scope=row] { white-space: nowrap; }
.headline { width: 100%; }
.headline td, .words-table td { white-space: normal; }
.headline td b { display: block; font-size: 1rem; }
.headline th[scope=row] { font-weight: 400; width: 26%; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin-left: 0; }
code { font: .85em/1.4 ui-monospace, "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
@media screen and (max-width: 760px) {
  h1 { font-size: 1.6rem; }
  .findings, .smalls { grid-template-columns: minmax(0, 1fr); gap: .6rem; }
  .charts { grid-template-columns: minmax(0, 1fr); }
  .charts.panels { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .headline, .headline tbody, .headline tr, .headline td, .headline th[scope=row], .headline caption { display: block; width: 100%; }
  .headline thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .headline th[scope=row] { border-bottom: 0; font-weight: 600; padding-top: .9rem; }
  .headline td::before { content: attr(data-of); display: block; color: var(--quiet); }
}
@media print {
  @page { margin: 14mm; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .page > section > h2 { margin-top: 1rem; }
  .small { break-inside: avoid; }
  h2, h3, h4, .lead, .key { break-after: avoid; break-inside: avoid; }
  .figure, .banner, tr, .wide { break-inside: avoid; }
  .smalls { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .findings li { font-size: 9pt; }
  .sure ul, .sure p { font-size: 8pt; }
  table { font-size: 8pt; }
  td { white-space: normal; }
  .charts { gap: .25rem .75rem; }
  .key { font-size: 8.5pt; }
  details:not([open], .on-paper), details.use, nav, .buttons, .on-screen { display: none; }
  details.on-paper::details-content { content-visibility: visible; block-size: auto; }
  /* Nothing but what is folded: its heading alone says nothing. */
  .page > section:not(:has(> :not(h2, details:not([open], .on-paper)))) { display: none; }
  body.one :not(:has(.printed)):not(.printed):not(.printed *) { display: none; }
  a { color: inherit; text-decoration: none; }
  .plot, .plot .svg-container { height: auto !important; width: 100% !important; }
  .plot .svg-container { aspect-ratio: var(--ratio); }
  .plot .main-svg { width: 100% !important; height: 100% !important; }
  .modebar, .hoverlayer { display: none !important; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
