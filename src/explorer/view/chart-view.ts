/** One chart on the page: title, key, drawing, what the pointer meets, its numbers as a table, and its picture as a file. */
import type { Chart } from "../../figures/chart.ts";
import { type ReadLine, readOut } from "../../figures/read-out.ts";
import { type Drawing, drawChart } from "../../figures/to-svg.ts";
import type { DataTable, KeyEntry } from "../../report/figure.ts";
import { CHANNEL_WORDS } from "../words/names.ts";
import { button, h, keyHtmlOf } from "./dom.ts";
import { explain, explainAs } from "./explained.ts";
import { numbersPart } from "./numbers-part.ts";
import type { PictureFacts } from "../../report/figure-picture.ts";
import { offerPicture } from "./picture.ts";

/** A font whose letters have the widths that the charts assume, on every machine. */
const FONT = "Arial, 'Liberation Sans', Helvetica, sans-serif";

/** At the foot of a chart whose level no fact constrains; the reason is shown on hover, on focus and on a tap. */
const HATCHED = "Hatched: an assumption";

/** A channel is explained where its colour is. */
function explained(entry: KeyEntry): KeyEntry {
  const words = (CHANNEL_WORDS as Readonly<Record<string, string>>)[entry.series ?? ""];
  return words === undefined ? entry : { ...entry, label: `${entry.label}: ${words}` };
}

export interface ChartView {
  readonly element: HTMLElement;
  show(content: ChartContent): void;
}

export interface ChartContent {
  readonly chart: Chart;
  readonly title: string;
  readonly key: readonly KeyEntry[];
  /** The chart in words, for those who cannot see it. */
  readonly summary: string;
  readonly table: DataTable;
  /** What a saved picture says about itself; absent: the chart cannot be saved. */
  readonly picture?: () => PictureFacts;
  /** What a line under the pointer means, shown below it. */
  readonly meaningOf?: (line: ReadLine) => string | undefined;
  /** Why its bands are hatched; "" where they are not. */
  readonly assumption?: string;
  /** Further lines for a date on the time axis, such as what happened then. */
  readonly tellAt?: (x: number) => readonly string[];
  /** Receives the place that was clicked, from 0 at the left end of the x axis to 1 at the right. */
  readonly choose?: (share: number) => void;
}

/** `height` is called at every drawing; absent: the chart's own height, with its key above it. `above` is placed under the title. */
export function chartView(level: "h2" | "h3", height?: () => number, above?: HTMLElement): ChartView {
  const title = h(level, {});
  const key = h("ul", { class: "key" });
  const art = h("div", { role: "img" });
  const tip = h("div", { class: "tip", hidden: true });
  const drawing = h("div", { class: "drawing waiting", style: `min-height:${height?.() ?? 320}px` }, art, tip);
  const numbers = numbersPart();
  const tools = h(
    "div",
    { class: "tools" },
    button("SVG", () => save("svg"), { class: "plain" }),
    button("PNG", () => save("png"), { class: "plain" }),
  );
  const colours = h("details", { class: "colours" }, h("summary", "Colours and words"), key);
  const assumed = h("span", { class: "assumed", hidden: true });
  const feet =
    height === undefined
      ? [assumed, numbers.element]
      : [h("div", { class: "feet" }, colours, assumed, numbers.element)];
  const head = above !== undefined ? [above] : height === undefined ? [key] : [];
  const element = h("figure", { class: "panel", style: "margin:0" }, tools, title, ...head, drawing, ...feet);
  let content: ChartContent | undefined;
  let drawn: Drawing | undefined;
  let keyText = "";

  /** As last observed: reading it from the page would force a layout. */
  let width = 0;

  function draw(): void {
    if (content === undefined || width === 0) return;
    drawn = drawChart(content.chart, { width, font: FONT, ...(height && { height: height() }) });
    art.innerHTML = drawn.svg; // made by the renderer, which escapes every text
    drawing.style.minHeight = `${drawn.height}px`;
    drawing.classList.remove("waiting");
  }
  function meaning(line: ReadLine): HTMLElement | null {
    const words = content?.meaningOf?.(line);
    return words === undefined ? null : h("div", { class: "meaning" }, words);
  }
  function save(kind: "svg" | "png"): void {
    if (content?.picture === undefined) return;
    void offerPicture(content.chart, content.key, content.title, kind, content.picture());
  }
  function point(clientX: number, clientY: number): void {
    if (content === undefined || drawn === undefined) return;
    const box = drawing.getBoundingClientRect();
    const told = readOut(content.chart, drawn, clientX - box.left, clientY - box.top, content.tellAt);
    tip.hidden = told === undefined;
    if (told === undefined) return;
    tip.replaceChildren(h("b", told.head), ...told.lines.map((line) => h("div", line.text, meaning(line))));
    const right = told.x > drawn.width / 2;
    tip.style.left = right ? "auto" : `${told.x + 10}px`;
    tip.style.right = right ? `${drawn.width - told.x + 10}px` : "auto";
    tip.style.top = `${Math.max(0, Math.min(drawn.height - tip.offsetHeight - 4, clientY - box.top - 20))}px`;
  }
  drawing.addEventListener("pointermove", (event) => point(event.clientX, event.clientY));
  drawing.addEventListener("pointerdown", (event) => point(event.clientX, event.clientY));
  drawing.addEventListener("pointerleave", () => (tip.hidden = true));
  drawing.addEventListener("click", (event) => {
    if (content?.choose === undefined || drawn === undefined) return;
    const { left, right } = drawn.plot;
    const share = (event.clientX - drawing.getBoundingClientRect().left - left) / (right - left);
    if (share >= 0 && share <= 1) content.choose(share);
  });
  new ResizeObserver(() => {
    if (drawing.clientWidth === width) return;
    width = drawing.clientWidth;
    draw();
  }).observe(drawing);
  if (height !== undefined) window.addEventListener("resize", draw);

  return {
    element,
    show(next) {
      content = next;
      explain(title, next.title);
      explainAs(assumed, next.assumption ? HATCHED : "", next.assumption ?? "");
      numbers.show(next.summary, () => next.table);
      art.setAttribute("aria-label", next.chart.alt);
      tools.hidden = next.picture === undefined;
      tools.setAttribute("aria-label", `Save ${next.title}`);
      const html = keyHtmlOf(next.key.map(explained));
      if (html !== keyText) key.innerHTML = keyText = html;
      draw();
    },
  };
}
