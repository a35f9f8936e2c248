/** Panels on the page: which charts are drawn for the setups that are shown, as levels or as paired differences. */
import type { Context } from "../../report/context.ts";
import type { Chart } from "../../figures/chart.ts";
import { INK } from "../../figures/palette.ts";
import type { ReadLine } from "../../figures/read-out.ts";
import type { Figure } from "../../report/figure.ts";
import { differenceCurves } from "../engine/results.ts";
import { differenceFigure, differenceObservable } from "../figures/difference.ts";
import { drawPanel, FORCE_COLOUR, type Panel, panelOf, TO_DATE } from "../figures/panels.ts";
import { isFailure } from "../../ensemble/run-record.ts";
import {
  actsOf,
  BASELINE,
  BASELINE_COLOUR,
  contextOf,
  contextOfTables,
  KEPT_COLOURS,
  type Shown,
  YOUR_COLOUR,
  YOURS,
} from "../figures/shown.ts";
import { setupKey } from "../setup/setup.ts";
import { ASSUMED } from "../../report/unconstrained.ts";
import { lineName, shortName } from "../words/changes.ts";
import { CHANNEL_WORDS, targetName } from "../words/names.ts";
import { ANNOUNCE, FREE } from "../setup/lag.ts";
import { type Setup, splitPath } from "../setup/setup.ts";
import type { App } from "./app.ts";
import { type ChartView, chartView } from "./chart-view.ts";
import { fill, h } from "./dom.ts";
import type { View } from "./view.ts";
import { pictureFacts } from "./provenance.ts";

/** The setups on the charts, with results: the reader's, the baseline, those that are kept. */
export function shownOf(app: App, needs?: ReadonlySet<string>): Shown[] {
  const { setup, baseline, kept } = app.state();
  const [own, base] = [setupKey(setup), setupKey(baseline)];
  const list = [
    { label: YOURS, colour: YOUR_COLOUR, setup },
    ...(own === base ? [] : [{ label: BASELINE, colour: BASELINE_COLOUR, setup: baseline }]),
    ...kept
      .map((one, k) => ({ label: one.letter, colour: KEPT_COLOURS[k], setup: one.setup }))
      .filter(({ setup: other }) => setupKey(other) !== own && setupKey(other) !== base),
  ];
  return list.flatMap(({ label, colour, setup: one }) => {
    const results = app.results(one, needs);
    if (results === undefined) return [];
    const scenario = app.scenarioOf(one) ?? app.scenario();
    const runs = app.runs(one);
    const first = runs?.outcomes[0] ?? runs?.look?.outcome;
    const events = first !== undefined && !isFailure(first) ? (first.events ?? []) : [];
    const name =
      label === YOURS || label === BASELINE ? nameOf(app, label, one, label === YOURS ? baseline : setup) : label;
    const acts = actsOf(events, scenario, results.replayUntil);
    const { unconstrained = [] } = app.scenarios.find(({ id }) => id === one.scenario) ?? {};
    return [{ label, name, colour, results, scenario, acts, asSet: isAsSet(one), unconstrained }];
  });
}

/** Of the reader's setup and of what it is held against, as at the lines of the charts. */
export function lineNames(app: App): [string, string] {
  const { setup, baseline } = app.state();
  return [nameOf(app, YOURS, setup, baseline), nameOf(app, BASELINE, baseline, setup)];
}

function nameOf(app: App, label: string, setup: Setup, other: Setup): string {
  const title = app.scenarios.find(({ id }) => id === setup.scenario)?.title ?? setup.scenario;
  const own = lineName(setup, other, title);
  if (own !== "") return own;
  return setupKey(setup) === setupKey(other) ? shortName(setup, title) : label === YOURS ? "as set" : "before";
}

/** Whether acts of recorded history are others than they were. */
function isAsSet({ scenario, changes }: Setup): boolean {
  const kinds = Object.keys(changes).map((path) => splitPath(path)[0]);
  return (
    scenario === FREE || ANNOUNCE in changes || kinds.some((kind) => ["absent", "unlisted", "follow"].includes(kind))
  );
}

/** Whether every setup has something to show: half of a comparison would mislead. */
export function isComplete(app: App, shown: readonly Shown[]): boolean {
  return shown.length === app.shown().length && shown.some(({ label }) => label === YOURS);
}

/** Differences need common dates. */
function sameTime({ scenarios }: Context): boolean {
  return scenarios.every(({ start, end }) => start === scenarios[0].start && end === scenarios[0].end);
}

/** Differences only where there is another setup, of the same years. */
export function modeOf(app: App, context: Context): "levels" | "difference" {
  const { mode, setup, baseline } = app.state();
  return setupKey(setup) === setupKey(baseline) || !sameTime(context) ? "levels" : mode;
}

function differenceOf(app: App, panel: Panel, shown: readonly Shown[]): Figure | undefined {
  const { setup, baseline, kept } = app.state();
  const base = app.runs(baseline);
  const observable = differenceObservable(panel);
  if (base?.facts === undefined || observable === undefined) return undefined;
  const unit = base.facts.frame.series.find((series) => series.observable === observable)?.unit ?? "share";
  const setups = new Map([[YOURS, setup], ...kept.map((one): [string, typeof setup] => [one.letter, one.setup])]);
  const compared = shown.filter(({ label }) => label !== BASELINE);
  const tables = compared.map(({ label }) => {
    const runs = app.runs(setups.get(label)!);
    const upTo = app.state().plan.runs;
    return runs?.facts === undefined ? undefined : differenceCurves(runs, base, upTo, label, panel.needs);
  });
  const known = tables.flatMap((table) => (table !== undefined && table.rows.length > 0 ? [table] : []));
  if (known.length === 0 || known.length < tables.length) return undefined;
  return differenceFigure(panel, contextOfTables(compared, known), unit);
}

/** Where the figure's own key has a scenario that is called otherwise here, or none. */
function keyOf(figure: Figure, panel: Panel, shown: readonly Shown[]): Figure["key"] {
  if (panel.id !== "leakage-by-channel") return figure.key;
  return [
    ...figure.key,
    ...(shown.some(({ label }) => label === BASELINE)
      ? [
          {
            label: `all of it, ${shown.find(({ label }) => label === BASELINE)!.name}`,
            colour: BASELINE_COLOUR,
            mark: "dash",
          } as const,
        ]
      : []),
    { label: `${leaderName(shown[0])} announces`, colour: INK, mark: "tick" },
    { label: "a partner's control is in force", colour: FORCE_COLOUR, mark: "tick" },
  ];
}

function leaderName({ scenario }: Shown): string {
  return scenario.data.suppliers.find(({ role }) => role === "leader")?.name ?? "the leader";
}

/** The quantity as a person would say it. */
function titleFor({ id, title }: Panel, { scenario }: Shown): string {
  const target = targetName(scenario);
  return (
    {
      "leakage-by-channel": `What reaches ${target}, share of all it wanted`,
      leakage_bound: "What still arrives, share of what the controls bind",
      leakage_bound_cumulative: `What has arrived so far, share of what the controls bind`,
      diffusion: "Users within a generation of the frontier",
      delay_years: "Delay: years behind a world without controls",
      yard_trade_share: `How much of what ${target} needs is on the list`,
      compliance: "How far states enforce what binds them",
      participation: "How much of the coalition's market takes part",
      shells_open: "Front firms that are open",
      shell_life_years: "Years of open fronts for each one found",
      retaliation_index: `How far ${target}'s mineral valve is shut`,
    }[id] ?? title
  );
}

export interface PanelHost {
  readonly element: HTMLElement;
  /** Draws what is there; true when it could. */
  draw(app: App, shown: readonly Shown[], context: Context, mode: "levels" | "difference"): boolean;
}

export function panelHost(panel: Panel, level: "h2" | "h3", height?: () => number, alone = false): PanelHost {
  const make = (): ChartView => chartView(level, height);
  let views: ChartView[] = [make()];
  const element = h("div", { "data-panel": panel.id, style: "min-width:0" }, views[0].element);
  return {
    element,
    draw(app, shown, context, mode) {
      const figure = mode === "difference" ? differenceOf(app, panel, shown) : undefined;
      const drawn =
        figure === undefined
          ? drawPanel(panel, context, shown, alone ? "" : ASSUMED)
          : { figure, charts: figure.charts, assumption: "" };
      if (drawn === undefined) {
        fill(element, h("p", { class: "panel" }, `${panel.title}: not defined in this scenario.`));
        views = [];
        return true;
      }
      const { assumption } = drawn;
      const charts = alone ? drawn.charts.slice(0, 1) : drawn.charts;
      while (views.length < charts.length) views.push(make());
      views = views.slice(0, charts.length);
      const wanted = views.map((view) => view.element);
      element.classList.toggle("several", wanted.length > 1);
      if (element.childElementCount !== wanted.length || wanted.some((one, k) => element.children[k] !== one))
        fill(element, ...wanted);
      charts.forEach((chart: Chart, k) => {
        views[k].show({
          chart: alone ? inSmall(chart) : chart,
          title:
            charts.length > 1 || figure !== undefined ? chart.title : alone ? panel.title : titleFor(panel, shown[0]),
          key: k === 0 ? (figure?.key ?? keyOf(drawn.figure, panel, shown)) : [],
          summary: drawn.figure.paragraph,
          table: drawn.figure.table,
          picture: () => pictureFacts(app),
          meaningOf: (line) => channelMeaning(line) ?? (line.of?.role === "assumption" ? assumption : undefined),
          assumption,
        });
      });
      return true;
    },
  };
}

/** Of the channel under the pointer. */
function channelMeaning({ of, isUnder }: ReadLine): string | undefined {
  return isUnder && (CHANNEL_WORDS as Readonly<Record<string, string>>)[of?.series ?? ""];
}

/** On a small chart the names of events would cover the curves; their lines stay. */
function inSmall(chart: Chart): Chart {
  const marks = chart.marks.map((mark) => {
    if (mark.kind !== "rule" || mark.meaning !== "event") return mark;
    const { kind, meaning, along, at, colour, width, dash } = mark;
    return { kind, meaning, along, at, colour, width, ...(dash && { dash }) };
  });
  return { ...chart, marks };
}

/** Observables of several panels, and what the switch between levels and differences looks at. */
export function needsOf(panels: readonly Panel[]): ReadonlySet<string> {
  return new Set(panels.flatMap((panel) => [...panel.needs]));
}

/** So that both charts stand on a desktop's first screen, and one takes most of a phone's, with all that belongs to them. */
export function screenHeight(): number {
  const frame = 66;
  if (window.innerWidth <= 760) return Math.max(220, 0.57 * window.innerHeight - frame);
  return Math.max(190, Math.min(420, (window.innerHeight - 120) / 2 - frame));
}

export interface PanelPair extends View {
  hasToDate(): boolean;
  isToDate(): boolean;
  toDate(on: boolean): void;
}

/** The question's two charts, or the panels that an address asks for; the futures have their board before them. */
export function panelPair(app: App, board: View): PanelPair {
  let counted = false;
  const element = h("div", { class: "pair" });
  const hosts = new Map<string, PanelHost>();
  let placed = "";
  const pair: PanelPair = {
    element,
    hasToDate: () => app.state().embedded.length === 0 && app.state().question.pair.some((id) => id in TO_DATE),
    isToDate: () => counted,
    toDate(on) {
      counted = on;
      pair.news("state");
    },
    news() {
      const { question, embedded } = app.state();
      const own = counted ? question.pair.map((id) => TO_DATE[id] ?? id) : question.pair;
      const ids = embedded.length > 0 ? embedded.filter((id) => panelOf(id)) : own;
      const panels = ids.map((id) => panelOf(id)!);
      const place = `${question.id} ${ids.join()}`;
      if (place !== placed) {
        placed = place;
        for (const panel of panels) if (!hosts.has(panel.id)) hosts.set(panel.id, panelHost(panel, "h2", screenHeight));
        const hasBoard = embedded.length === 0 && question.controls.includes("futures");
        fill(element, hasBoard && board.element, ...panels.map(({ id }) => hosts.get(id)!.element));
        element.scrollLeft = 0; // on a phone the first chart of a question, wherever one had swiped to in the last
      }
      const needs = needsOf(panels);
      const shown = shownOf(app, needs);
      element.dataset.wanted = setupKey(app.state().setup);
      if (!isComplete(app, shown)) return;
      element.dataset.drawn = element.dataset.wanted;
      const context = contextOf(shown, needs);
      const mode = modeOf(app, context);
      element.dataset.mode = mode;
      element.dataset.runs = String(Math.min(...shown.map(({ results }) => results.runs)));
      element.dataset.comparable = String(sameTime(context));
      for (const panel of panels) hosts.get(panel.id)!.draw(app, shown, context, mode);
    },
  };
  return pair;
}
