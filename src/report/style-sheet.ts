/** How the page looks: calm, one accent, two columns on a desk, one on a phone, and on paper without what only a screen can do. */
import { ACCENT, GRID, INK, QUIET } from "../figures/palette.ts";

export const STYLE_SHEET = `
:root { --ink: ${INK}; --quiet: ${QUIET}; --line: ${GRID}; --accent: ${ACCENT}; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: #fff; font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif; overflow-wrap: break-word; }
.page { max-width: 1200px; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
a { color: var(--accent); }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3.5rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--accent); }
h3 { font-size: 1.15rem; line-height: 1.3; margin: 2.25rem 0 .35rem; }
h4 { font-size: .95rem; font-weight: 600; margin: .5rem 0 0; }
p, li, dd { max-width: 46rem; }
.lead { font-size: 1.1rem; }
.quiet, figcaption, caption { color: var(--quiet); }
.banner { border: 1px solid var(--accent); border-left-width: 6px; padding: .75rem 1rem; margin: 1rem 0; max-width: 56rem; }
.banner p { margin: 0; }
.scenarios { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 2rem; }
.scenarios h2 { font-size: 1.15rem; margin: 1.5rem 0 .35rem; padding: 0 0 0 .6rem; border: 0 solid; border-left-width: 6px; break-before: auto; }
nav ol { columns: 2; column-gap: 2rem; max-width: 46rem; padding-left: 1.4rem; }
nav li { break-inside: avoid; }
.charts { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem 1.5rem; align-items: start; }
.charts > .words { align-self: center; }
.chart { min-width: 0; break-inside: avoid; }
.plot { width: 100%; min-width: 0; }
.key { list-style: none; display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; padding: 0; margin: .25rem 0 .35rem; font-size: .875rem; max-width: none; }
.key li { display: flex; align-items: center; gap: .4rem; max-width: none; }
.key svg { flex: none; }
.key button { display: flex; align-items: center; gap: .4rem; padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
.key button[aria-pressed=false] { opacity: .45; text-decoration: line-through; }
details { margin: .5rem 0; max-width: 100%; }
summary { cursor: pointer; color: var(--accent); width: fit-content; max-width: 100%; }
details.more > summary { font-weight: 600; margin-top: 2rem; }
.wide { overflow-x: auto; max-width: 100%; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; margin: .5rem 0; }
caption { text-align: left; padding: .25rem 0; }
th, td { padding: .3rem .75rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
td { white-space: nowrap; }
.headline { width: 100%; }
.headline td, .words-table td { white-space: normal; }
.headline td b { display: block; font-size: 1rem; }
.headline th[scope=row] { font-weight: 400; width: 26%; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin-left: 0; }
code { font: .85em/1.4 ui-monospace, "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
@media screen and (max-width: 760px) {
  h1 { font-size: 1.6rem; }
  nav ol { columns: 1; }
  .charts { grid-template-columns: minmax(0, 1fr); }
  .headline, .headline tbody, .headline tr, .headline td, .headline th[scope=row], .headline caption { display: block; width: 100%; }
  .headline thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .headline th[scope=row] { border-bottom: 0; font-weight: 600; padding-top: .9rem; }
  .headline td::before { content: attr(data-of); display: block; color: var(--quiet); }
}
@media print {
  @page { margin: 14mm; }
  body { font-size: 10pt; }
  .page { max-width: none; padding: 0; }
  .page > section > h2 { break-before: page; margin-top: 0; }
  h2, h3, h4 { break-after: avoid; }
  .figure, .banner, tr { break-inside: avoid; }
  .charts { gap: .25rem .75rem; }
  .key { font-size: 8.5pt; }
  details:not([open]), nav { display: none; }
  a { color: inherit; text-decoration: none; }
  .plot, .plot .svg-container { height: auto !important; width: 100% !important; }
  .plot .svg-container { aspect-ratio: var(--ratio); }
  .plot .main-svg { width: 100% !important; height: 100% !important; }
  .modebar, .hoverlayer { display: none !important; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
