/** Every panel of the page is drawn from runs of the model, alone and against a baseline, by the page's own pen. */
import { describe, expect, test } from "vitest";
import { readOut } from "../../../src/figures/read-out.ts";
import { drawChart, toSvg } from "../../../src/figures/to-svg.ts";
import { factsOf, openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { differenceCurves, type Results, resultsOf } from "../../../src/explorer/engine/results.ts";
import { createStore } from "../../../src/explorer/engine/store.ts";
import { differenceFigure, differenceObservable } from "../../../src/explorer/figures/difference.ts";
import { drawPanel, PANELS, panelOf } from "../../../src/explorer/figures/panels.ts";
import { BASELINE, contextOf, contextOfCurves, type Shown, YOURS } from "../../../src/explorer/figures/shown.ts";
import { withLag } from "../../../src/explorer/setup/lag.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import { performRun } from "../../../src/ensemble/perform-ensemble.ts";
import { marksOf } from "../../report/check-figure.ts";
import { FILES, today } from "../files.ts";

const PLAN = { seed: "panels", runs: 2, uncertainty: "chance" } as const;
const HISTORY = { scenario: "today", changes: {} };
const AT_ONCE = withLag(HISTORY, { announce: 0, force: 0 });
const LATE = withLag(HISTORY, { announce: 12, force: 0 });
const store = createStore();
const [late, ...shown] = runAll();
const whole = contextOf(shown, new Set(PANELS.flatMap(({ needs }) => [...needs])));

function runAll(): Shown[] {
  const { prepare } = openWorkshop(FILES);
  store.want(PLAN, [LATE, AT_ONCE, HISTORY]);
  for (let task = store.next(); task !== undefined; task = store.next()) {
    const prepared = prepare(task.setup);
    store.take(task, performRun(prepared, { ...PLAN, detail: false }, task.run), factsOf(prepared));
  }
  const of = (label: string, setup: typeof HISTORY): Shown => ({
    label,
    name: `the ${label}`,
    asSet: false,
    colour: "#15448f",
    results: resultsOf(store.runs(setup)!, 2)!,
    scenario: today,
    acts: [],
  });
  return [of(YOURS, LATE), of(YOURS, AT_ONCE), of(BASELINE, HISTORY)];
}

describe.each(PANELS.map((panel) => [panel.id, panel] as const))("%s", (_, panel) => {
  test("alone: one chart that the pen can draw", () => {
    const own = shown.slice(0, 1);
    const drawn = drawPanel(panel, contextOf(own, panel.needs), own)!;
    expect(drawn.charts).toHaveLength(1);
    const svg = toSvg(drawn.charts[0], { width: 380 });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg).toMatch(/<path|<rect/);
  });

  test("against the baseline: one axis for lines, the same range for stacks", () => {
    const drawn = drawPanel(panel, contextOf(shown, panel.needs), shown)!;
    expect(drawn.charts.length).toBe(panel.overlaid || panel.id === "leakage-by-channel" ? 1 : 2);
    for (const chart of drawn.charts) expect(toSvg(chart, { width: 600 })).not.toMatch(/NaN|undefined|Infinity/);
    expect(drawn.figure.paragraph.length).toBeGreaterThan(20);
    expect(drawn.figure.table.rows.length).toBeGreaterThan(0);
  });

  test("its needs are enough: with those of all panels the same charts come out", () => {
    expect(drawPanel(panel, contextOf(shown, panel.needs), shown)!.charts).toEqual(
      drawPanel(panel, whole, shown)!.charts,
    );
  });
});

test("lines lie over each other with their own names, and the twin once", () => {
  const panel = panelOf("diffusion")!;
  const { charts } = drawPanel(panel, contextOf(shown, panel.needs), shown)!;
  const names = marksOf(charts[0], "line").map(({ name }) => name);
  expect(names.filter((name) => name === "without controls")).toHaveLength(1);
  expect(names).toContain("the yours");
  expect(names).toContain("the baseline");
});

test("the paired difference of a setup with itself is nothing, with another something", () => {
  const panel = panelOf("leakage-by-channel")!;
  const figureOf = (of: typeof HISTORY) => {
    const curves = differenceCurves(store.runs(of)!, store.runs(HISTORY)!, 2, YOURS, panel.needs);
    return differenceFigure(panel, contextOfCurves(shown.slice(0, 1), curves), "share of wanted")!;
  };
  const heights = (figure: ReturnType<typeof figureOf>) =>
    marksOf(figure.charts[0], "line", YOURS).flatMap(({ y }) => y);
  expect(differenceObservable(panel)).toBe("leakage_rate");
  expect(new Set(heights(figureOf(HISTORY)).map((y) => y ?? 0))).toEqual(new Set([0]));
  expect(heights(figureOf(AT_ONCE)).some((y) => Math.abs(y ?? 0) > 0.01)).toBe(true);
  expect(toSvg(figureOf(AT_ONCE).charts[0], { width: 500 })).not.toMatch(/NaN|undefined/);
});

test("a pointer over a stack reads the channel under it", () => {
  const panel = panelOf("leakage-by-channel")!;
  const { charts } = drawPanel(panel, contextOf(shown, panel.needs), shown)!;
  const drawing = drawChart(charts[0], { width: 600 });
  const x = drawing.x.place(2030);
  const told = readOut(charts[0], drawing, x, drawing.plot.bottom - 3, () => ["told"])!;
  expect(told.head).toMatch(/20(29|30)/);
  expect(told.lines[0].text).toBe("told");
  expect(told.lines.flatMap(({ of, isUnder }) => (isUnder ? [of!.series] : []))).toEqual([
    expect.stringMatching(/^leakage_/),
  ]);
  expect(told.lines.some(({ text }) => /^the baseline: [\d.]+%/.test(text))).toBe(true);
  expect(readOut(charts[0], drawing, 2, 5)).toBeUndefined();
});

test("every question names panels, controls and scenarios that exist", () => {
  const known = ["lag", "members", "regime", "futures"];
  for (const { pair, controls, matter, scenario, baseline } of QUESTIONS) {
    expect(matter).toHaveLength(5);
    for (const name of matter) expect(name in today.provenance, name).toBe(true);
    expect(matter.filter((name) => controls.includes(name))).toEqual([]);
    for (const id of pair) expect(panelOf(id), id).toBeDefined();
    for (const name of controls) expect(known.includes(name) || name in today.provenance, name).toBe(true);
    for (const id of [scenario, baseline ?? scenario]) expect(FILES.has(`scenarios/${id}.yaml`), id).toBe(true);
  }
});

test("results of fewer runs are the first runs", () => {
  const one: Results = resultsOf(store.runs(HISTORY)!, 1)!;
  expect(one.runs).toBe(1);
  expect([...one.summary("leakage_total").keys()]).toEqual([1]);
});

test("where all of next to nothing arrives, the chart says that next to nothing was listed; elsewhere it does not", () => {
  const panel = panelOf("leakage-by-channel")!;
  const labelsOf = (one: Shown) => {
    const [chart] = drawPanel(panel, contextOf([one], panel.needs), [one])!.charts;
    return chart.marks.flatMap((mark) => (mark.kind === "label" && /\bonly\b/.test(mark.text) ? [mark] : []));
  };
  expect(labelsOf(shown[0])).toEqual([]); // all on the day: EUV tools do not arrive
  const [label] = labelsOf(late);
  expect(label.text).toBe("only EUV\nlithography\nlisted");
  expect(label.anchor).toBe("start");
  expect(label.x).toBeCloseTo(2019.54, 1); // with the day on which it was listed
  const { charts } = drawPanel(panel, contextOf([late], panel.needs), [late])!;
  const areas = marksOf(charts[0], "area");
  const below = areas[0].x.flatMap((x, k) =>
    x > 2019 && x < label.x + 4 ? [areas.reduce((sum, { y }) => sum + (y[k] || 0), 0)] : [],
  );
  expect(label.y).toBeGreaterThan(Math.max(...below)); // above those of its own time, with room for three lines
  expect(charts[0].y.kind === "number" && charts[0].y.range![1]).toBeGreaterThan(1.2 * Math.max(...below));
});

test("what no fact narrows is hatched, named an assumption and told why, for the scenario of which that holds", () => {
  const panel = panelOf("participation")!;
  const [yours, baseline] = shown;
  const assumed = (unconstrained: readonly string[]) =>
    drawPanel(panel, contextOf([yours, baseline], panel.needs), [{ ...yours, unconstrained }, baseline])!;
  const { charts, assumption } = assumed(["participation_data"]);
  const rolesOf = (label: string) =>
    marksOf(charts[0], "band").flatMap(({ series, role }) => (series === label ? [role] : []));
  expect(rolesOf(YOURS)).toEqual(["assumption", "assumption"]);
  expect(rolesOf(BASELINE)).toEqual(["compared", "compared"]);
  expect(marksOf(charts[0], "line").map(({ name }) => name)).toEqual(["the baseline", "the yours, assumption"]);
  expect(toSvg(charts[0], { width: 600 })).toContain("url(#hatch-15448f)");
  expect(assumption).toMatch(/^An assumption in the yours \(hatched\): no fact of history .* narrows .*participation/);

  const plain = drawPanel(panel, contextOf([yours, baseline], panel.needs), [{ ...yours, unconstrained: ["participation_data"] }, baseline], "")!; // prettier-ignore
  expect(marksOf(plain.charts[0], "line").map(({ name, role }) => [name, role])).toEqual([
    ["the baseline", "compared"],
    ["the yours", "assumption"],
  ]);

  const other = assumed(["compliance_data"]);
  expect(other.assumption).toBe("");
  expect(toSvg(other.charts[0], { width: 600 })).not.toContain("hatch");
});

test("coalitions of other times are drawn by years since, each to its own end", () => {
  const panel = panelOf("compliance")!;
  const [now] = shown;
  const moved: Shown = {
    ...{ ...now, label: BASELINE },
    results: { ...now.results, start: now.results.start - 5, end: now.results.end - 8 },
  };
  const { charts } = drawPanel(panel, contextOf([now, moved], panel.needs), [now, moved])!;
  const { x } = charts[0];
  expect(x.kind === "number" && x.range![1]).toBeGreaterThan(15); // the shorter one's end would be at ten years
});
