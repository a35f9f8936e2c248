/** Keeping setups under letters, and the table that compares them: headline numbers with intervals and paired differences. */
import { describe as describeValues } from "../../report/headline.ts";
import { type Kind, kindOf } from "../../report/numbers.ts";
import { month } from "../../base/dates.ts";
import { endOfData, HEADLINES } from "../../scenario/headlines.ts";
import { MOST_KEPT } from "../setup/link.ts";
import { setupKey } from "../setup/setup.ts";
import { paired } from "../words/readings.ts";
import type { App } from "./app.ts";
import type { Kept } from "./state.ts";
import { phraseOf } from "../words/changes.ts";
import { button, fill, folded, h, inRow, plainButton, wideTable } from "./dom.ts";
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

/** Next to leakage of what is bound, plain leakage has its basis in its name. */
function fully(words: string): string {
  return words === "leakage" ? "leakage of all that was wanted" : words;
}

export function comparePart(app: App): View {
  const host = h("div");
  const keepName = h("input", {
    ...{ type: "text", maxlength: 40, "aria-label": "Name for what is kept", placeholder: "name it" },
  });
  const keep = button("Keep this", () => keepIt(), { class: "main", id: "keep" });
  const chips = h("div", { class: "bar" });
  const element = folded(
    { class: "part", id: "compare", open: true, ontoggle: () => news() },
    "Compare",
    "",
    h("p", `Keep up to ${MOST_KEPT} setups: they stay on every chart, with the same luck run by run.`),
    inRow(keepName, keep),
    chips,
    host,
  );
  function keepIt(): void {
    app.keep(keepName.value.trim() || phraseOf(app.state().setup, app.scenario()));
    keepName.value = "";
  }
  function news(): void {
    const { kept, setup } = app.state();
    keep.disabled = kept.length >= MOST_KEPT || kept.some((one) => setupKey(one.setup) === setupKey(setup));
    fill(chips, ...kept.map((one) => chipOf(app, one)));
    const { done, wanted } = app.progress();
    if (element.open && done >= wanted && !app.isBlocked()) fill(host, compareTable(app));
  }
  return { element, news };
}

function chipOf(app: App, { letter, name, setup }: Kept): HTMLElement {
  const text = ` ${name || phraseOf(setup, app.scenarioOf(setup) ?? app.scenario())}`;
  const back = plainButton("go back to it", `go back to ${letter}`, () => app.set({ setup }));
  const drop = plainButton("drop", `drop ${letter}`, () => app.drop(letter));
  return h("span", { class: "chip" }, h("b", letter), text, back, drop);
}

function compareTable(app: App): HTMLElement {
  const shown = shownOf(app);
  const base = shown.find(({ label }) => label === BASELINE);
  const heads = shown.flatMap((one) => {
    const dot = h("span", { class: "swatch", style: `background:${one.colour}` });
    const level = h("span", dot, one.name);
    return base === undefined || one === base ? [level] : [level, `difference ${one.name} − ${base.name}`];
  });
  const known = ROWS.filter(([, summary]) => shown.some(({ results }) => results.summary(summary).size > 0));
  const rows = known.map(([label, summary, kind]) => {
    const cells = shown.flatMap((one) => {
      const level = described(one.results.summary(summary).values(), kind);
      if (base === undefined || one === base) return [level];
      return [level, described(paired(one.results, base.results, summary), kind, true)];
    });
    return [label, ...cells];
  });
  const caption = `Median with the intervals of 50 and 90 % of the runs; differences run by run, with the same luck in both.${otherTimes(shown)}`;
  return wideTable("Comparison", ["quantity", ...heads], rows, caption);
}

function described(all: Iterable<number>, kind: Kind, isDifference = false): string {
  const values = [...all];
  return values.length === 0 ? "…" : describeValues(values, kind, "", isDifference);
}

/** Where runs end at different times, shares at the end need a note before they can be compared. */
function otherTimes(shown: readonly Shown[]): string {
  if (shown.every(({ results }) => results.end === shown[0].results.end)) return "";
  const ends = shown.map(({ name, results }) => `of ${name} ${month(endOfData(results) - 1 / 24)}`);
  return ` The end of the data is ${ends.join(", ")}: for a coalition that was given up, shares at the end describe that end and not the years in which it held.`;
}
