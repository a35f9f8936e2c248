/** One figure as HTML: heading, key, charts, paragraph, and the numbers in a part that can be opened. */
import type { Chart } from "../figures/chart.ts";
import type { Figure, KeyEntry } from "./figure.ts";
import { escapeHtml, htmlTable } from "./html.ts";
import { isHatched } from "./unconstrained.ts";

/** `made` goes at the end of the caption; `drawn` are the options of the command that draw the figure. */
export function figureHtml(figure: Figure, made: string, drawn: string): string {
  const { id, heading, key, charts, small = false, paragraph, table } = figure;
  const words = `<p class="words">${escapeHtml(paragraph)}</p>`;
  const beside = charts.length % 2 === 1 && !small; // a single chart leaves room for its paragraph at its side
  return `<section class="figure" id="of-${id}" aria-labelledby="figure-${id}">
<h3 id="figure-${id}">${escapeHtml(heading)}</h3>
${key.length === 0 ? "" : `<ul class="key">${key.map(switchHtml).join("")}</ul>`}
<div class="charts${beside ? " beside" : ""}${small ? " panels" : ""}">
${charts.map((chart) => chartHtml(chart, heading)).join("\n")}
${beside ? words : ""}
</div>
<details><summary>In numbers</summary>${beside ? "" : words}${htmlTable(table.caption, table.head, table.rows)}</details>
<details class="use"><summary>Use this figure</summary><p class="caption" tabindex="0">${escapeHtml(captionOf(figure, made))}</p>
<p class="quiet">On the command line: <code>${escapeHtml(drawn)}</code></p></details>
</section>`;
}

/** The place of a chart keeps its height while it waits to be drawn, so that nothing jumps; a title that repeats the heading is left out. */
function chartHtml({ id, title, alt, height, leastWidth }: Chart, heading: string): string {
  const wide = leastWidth === undefined ? "" : `;min-width:${leastWidth}px`;
  const plot = `<div class="plot" id="${id}" role="figure" aria-label="${escapeHtml(alt)}" style="height:${height}px${wide}"></div>`;
  const inside =
    leastWidth === undefined
      ? plot
      : `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}">${plot}</div>`;
  const head = title === heading || heading.startsWith(`${title}, `) ? "" : `<h4>${escapeHtml(title)}</h4>`;
  return `<div class="chart">${head}
${inside}</div>`;
}

export function keyHtml({ label, colour, mark }: KeyEntry): string {
  return `<li>${entryHtml(label, colour, mark)}</li>`;
}

/** An entry that names a series is a button: the page's program hides and shows the series with it. */
function switchHtml({ label, colour, mark, series }: KeyEntry): string {
  const entry = entryHtml(label, colour, mark);
  if (series === undefined) return `<li>${entry}</li>`;
  return `<li><button type="button" title="hide or show" aria-pressed="true" data-series="${escapeHtml(series)}">${entry}</button></li>`;
}

function entryHtml(label: string, colour: string, mark: KeyEntry["mark"]): string {
  return `<svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">${swatch(mark, colour)}</svg>${escapeHtml(label)}`;
}

export function swatch(mark: KeyEntry["mark"], colour: string): string {
  const line = (dash: string): string => `<path d="M0 7h22" stroke="${colour}" stroke-width="2.5" fill="none"${dash}/>`;
  switch (mark) {
    case "area":
      return `<rect width="22" height="14" rx="2" fill="${colour}"/>`;
    case "shade":
      return `<rect x=".5" y=".5" width="21" height="13" fill="${colour}" stroke="#cccccc"/>`;
    case "band50":
      return `<rect width="22" height="14" fill="${colour}" opacity=".4"/>`;
    case "band90":
      return `<rect width="22" height="14" fill="${colour}" opacity=".16"/>`;
    case "line":
      return line("");
    case "dash":
      return line(' stroke-dasharray="6 4"');
    case "dot":
      return line(' stroke-dasharray="2 3"');
    case "tick":
      return `<path d="M11 2v10" stroke="${colour}" stroke-width="1.5"/>`;
    case "diamond":
      return `<path d="M11 2l5 5-5 5-5-5z" stroke="${colour}" stroke-width="1.6" fill="#fff"/>`;
    case "point":
      return `<circle cx="11" cy="7" r="3.5" fill="${colour}"/>`;
    case "square":
      return `<path d="M7 3h8v8H7z" fill="${colour}"/>`;
    case "triangle-up":
      return `<path d="M11 2l5 10H6z" fill="${colour}"/>`;
    case "triangle-down":
      return `<path d="M11 12l5-10H6z" fill="${colour}"/>`;
    case "cross":
      return `<path d="M7 3l8 8M15 3l-8 8" stroke="${colour}" stroke-width="3"/>`;
    case "bar":
      return `<rect y="8" width="22" height="4" fill="${colour}" opacity=".6"/>`;
  }
}

type Captioned = Pick<Figure, "heading" | "charts" | "key" | "drawn">;

/** The caption of a figure in a paper: what is shown, how it is drawn, and what made it. */
export function captionOf({ heading, charts, key, drawn: own }: Captioned, made: string): string {
  const [first] = charts;
  const unit = first?.y.kind === "number" && first.y.title !== "" ? ` (${first.y.title})` : "";
  const panels = charts.length > 1 ? ` ${charts.map(({ title }) => title).join("; ")}.` : "";
  const drawn = (kind: string): boolean => charts.some(({ marks }) => marks.some((mark) => mark.kind === kind));
  const how = [
    own ?? "",
    drawn("area") && own === undefined
      ? "Stacked means of all runs, from the foot up as the key reads from below."
      : "",
    drawn("band") ? "Lines are medians; bands hold 50 and 90 % of the runs." : "",
    charts.some(isHatched) ? "Hatched: no fact narrows it." : "",
    key.some(({ mark }) => mark === "shade") ? "Shaded: past the end of the data, conditional on the model." : "",
  ];
  return [`${heading}${unit}.${panels}`, ...how.filter((text) => text !== ""), `${made}.`].join(" ");
}
