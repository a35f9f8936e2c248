/** Keeping setups under letters, and the table that compares them: headline numbers with intervals and paired differences. */
import { describe as describeValues } from "../../report/headline.ts";
import { type Kind, kindOf } from "../../report/numbers.ts";
import { month } from "../../base/dates.ts";
import { endOfData, HEADLINES } from "../../scenario/headlines.ts";
import type { Results } from "../engine/results.ts";
import { MOST_KEPT } from "../setup/link.ts";
import { setupKey } from "../setup/setup.ts";
import { paired } from "../words/readings.ts";
import type { App } from "./app.ts";
import { phraseOf } from "../words/changes.ts";
import { button, fill, h, inRow } from "./dom.ts";
import type { View } from "./view.ts";
import { BASELINE, type Shown } from "../figures/shown.ts";
import { shownOf } from "./panel-view.ts";

const ROWS: readonly (readonly [label: string, summary: string, kind: Kind])[] = [
  ...HEADLINES.map(
    ({ words, unit, data }) => [`To the end of the data: ${fully(words)}`, data, kindOf(unit) ?? "share"] as const,
  ),
  ["Whole run: leakage of what is bound", "leakage_bound_total", "share"],
  ["Whole run: leakage of all that was wanted", "leakage_total", "share"],
  ["… before the wall stands", "leakage_before_total", "share"],
  ["… through it by evasion", "leakage_through_evasion_total", "share"],
  ["Whole run: delay of the median user at its end", "delay_years_end", "years"],
  ["Whole run: loss from retaliation", "cost_retaliation_total_musd", "musd"],
];

/** Beside leakage of what is bound the other has its basis in its name. */
function fully(words: string): string {
  return words === "leakage" ? "leakage of all that was wanted" : words;
}

export function comparePart(app: App): View {
  const host = h("div", {});
  const keepName = h("input", {
    type: "text",
    maxlength: 40,
    "aria-label": "Name for what is kept",
    placeholder: "name it",
  });
  const keep = button("Keep this", () => keepIt(), { class: "main", id: "keep" });
  const list = h("div", { class: "bar" });
  const element = h(
    "details",
    { class: "part", id: "compare", open: true },
    h("summary", {}, "Compare"),
    h("p", {}, `Keep up to ${MOST_KEPT} setups: they stay on every chart, with the same luck run by run.`),
    inRow(keepName, keep),
    list,
    host,
  );
  function keepIt(): void {
    app.keep(keepName.value.trim() || phraseOf(app.state().setup, app.scenario()));
    keepName.value = "";
  }
  function news(): void {
    const { kept, setup } = app.state();
    keep.disabled = kept.length >= MOST_KEPT || kept.some((one) => setupKey(one.setup) === setupKey(setup));
    const chips = kept.map(({ letter, name, setup: one }) => {
      const drop = button("drop", () => app.drop(letter), { class: "plain" });
      drop.setAttribute("aria-label", `drop ${letter}`);
      const back = button("go back to it", () => app.set({ setup: one }), { class: "plain" });
      back.setAttribute("aria-label", `go back to ${letter}`);
      return h(
        "span",
        { class: "chip" },
        h("b", {}, letter),
        ` ${name || phraseOf(one, app.scenarioOf(one) ?? app.scenario())}`,
        back,
        drop,
      );
    });
    fill(list, ...chips);
    const { done, wanted } = app.progress();
    if (element.open && done >= wanted && !app.isBlocked()) fill(host, compareTable(app));
  }
  element.addEventListener("toggle", news);
  return { element, news };
}

function compareTable(app: App): HTMLElement {
  const shown = shownOf(app);
  const base = shown.find(({ label }) => label === BASELINE);
  const compared = shown.filter((one) => one !== base);
  const heads = shown.flatMap(({ label, name, colour }) => {
    const dot = h("span", { class: "swatch", style: `background:${colour}` });
    const cells = [h("th", { scope: "col" }, dot, name)];
    if (base !== undefined && label !== BASELINE)
      cells.push(h("th", { scope: "col" }, `difference ${name} − ${base.name}`));
    return cells;
  });
  const rows = ROWS.filter(([, summary]) => shown.some(({ results }) => results.summary(summary).size > 0)).map(
    ([label, summary, kind]) => {
      const cells = shown.flatMap((one) => {
        const values = [...one.results.summary(summary).values()];
        const level = h("td", {}, values.length === 0 ? "…" : describeValues(values, kind));
        const isCompared = base !== undefined && compared.includes(one);
        return isCompared ? [level, h("td", {}, differenceText(one.results, base.results, summary, kind))] : [level];
      });
      return h("tr", {}, h("th", { scope: "row" }, label), ...cells);
    },
  );
  const caption = h(
    "caption",
    {},
    `Median with the intervals of 50 and 90 % of the runs; differences run by run, with the same luck in both.${otherTimes(shown)}`,
  );
  const table = h(
    "table",
    {},
    caption,
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "quantity"), ...heads)),
    h("tbody", {}, ...rows),
  );
  return h("div", { class: "wide", tabindex: 0, role: "region", "aria-label": "Comparison" }, table);
}

/** What stands at an end is not what held before it. */
function otherTimes(shown: readonly Shown[]): string {
  if (shown.every(({ results }) => results.end === shown[0].results.end)) return "";
  const ends = shown.map(({ name, results }) => `of ${name} ${month(endOfData(results) - 1 / 24)}`);
  return ` The end of the data is ${ends.join(", ")}: shares at the end of a coalition that was given up tell that end, not the years in which it held.`;
}

function differenceText(ours: Results, theirs: Results, summary: string, kind: Kind): string {
  const values = paired(ours, theirs, summary);
  if (values.length === 0) return "…";
  return describeValues([...values], kind, "", true);
}
