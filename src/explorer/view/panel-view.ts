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
  contextOf,
  contextOfCurves,
  KEPT_COLOURS,
  pairColours,
  type Shown,
  YOURS,
} from "../figures/shown.ts";
import { ASSUMED } from "../../report/unconstrained.ts";
import { lineName, shortName } from "../words/changes.ts";
import { CHANNEL_WORDS, targetName } from "../words/names.ts";
import { ANNOUNCE, FREE } from "../setup/lag.ts";
import { type Setup, setupKey, splitPath } from "../setup/setup.ts";
import type { App } from "./app.ts";
import { chartView } from "./chart-view.ts";
import { fill, h } from "./dom.ts";
import type { ViewMode } from "./state.ts";
import type { View } from "./view.ts";
import { pictureFacts } from "./provenance.ts";

/** The setups on the charts, with results: the reader's, the baseline, those that are kept. */
export function shownOf(app: App, needs?: ReadonlySet<string>): Shown[] {
  const { setup, baseline, kept } = app.state();
  const pair = [setupKey(setup), setupKey(baseline)];
  const [yours, base] = pairColours(setup, baseline);
  const list = [
    { label: YOURS, name: nameOf(app, YOURS, setup, baseline), colour: yours, setup },
    ...(pair[0] === pair[1]
      ? []
      : [{ label: BASELINE, name: nameOf(app, BASELINE, baseline, setup), colour: base, setup: baseline }]),
    ...kept
      .map((one, k) => ({ label: one.letter, name: one.letter, colour: KEPT_COLOURS[k], setup: one.setup }))
      .filter((one) => !pair.includes(setupKey(one.setup))),
  ];
  return list.flatMap(({ setup: one, ...look }) => {
    const results = app.results(one, needs);
    if (results === undefined) return [];
    const scenario = app.scenarioOf(one) ?? app.scenario();
    const runs = app.runs(one);
    const first = runs?.outcomes[0] ?? runs?.look?.outcome;
    const events = first !== undefined && !isFailure(first) ? (first.events ?? []) : [];
    const acts = actsOf(events, scenario, results.replayUntil);
    const { unconstrained = [] } = app.scenarios.find(({ id }) => id === one.scenario) ?? {};
    return [{ ...look, results, scenario, acts, asSet: isAsSet(one), unconstrained }];
  });
}

/** The names of the reader's setup and of its baseline, as the charts label their lines. */
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

/** Whether acts of recorded history have been changed. */
function isAsSet({ scenario, changes }: Setup): boolean {
  const kinds = Object.keys(changes).map((path) => splitPath(path)[0]);
  return (
    scenario === FREE || ANNOUNCE in changes || kinds.some((kind) => ["absent", "unlisted", "follow"].includes(kind))
  );
}

/** Whether every setup has results: half of a comparison would mislead. */
function isComplete(app: App, shown: readonly Shown[]): boolean {
  return shown.length === app.shown().length && shown.some(({ label }) => label === YOURS);
}

/** Differences need common dates. */
function sameTime({ scenarios }: Context): boolean {
  return scenarios.every(({ start, end }) => start === scenarios[0].start && end === scenarios[0].end);
}

/** Differences only where there is another setup, of the same years. */
function modeOf(app: App, context: Context): ViewMode {
  const { mode, setup, baseline } = app.state();
  return setupKey(setup) === setupKey(baseline) || !sameTime(context) ? "levels" : mode;
}

function differenceOf(app: App, panel: Panel, shown: readonly Shown[]): Figure | undefined {
  const { setup, baseline, kept, plan } = app.state();
  const base = app.runs(baseline);
  const observable = differenceObservable(panel);
  if (base?.facts === undefined || observable === undefined) return undefined;
  const unit = base.facts.frame.series.find((series) => series.observable === observable)?.unit ?? "share";
  const compared = shown.filter(({ label }) => label !== BASELINE);
  const known = compared.flatMap(({ label }) => {
    const runs = app.runs(label === YOURS ? setup : kept.find(({ letter }) => letter === label)!.setup);
    if (runs?.facts === undefined) return [];
    const curves = differenceCurves(runs, base, plan.runs, label, panel.needs);
    return curves.length > 0 ? [curves] : [];
  });
  if (known.length === 0 || known.length < compared.length) return undefined;
  return differenceFigure(panel, contextOfCurves(compared, known.flat()), unit);
}

/** The figure's own key, with the entries that only the explorer draws. */
function keyOf(figure: Figure, panel: Panel, shown: readonly Shown[]): Figure["key"] {
  if (panel.id !== "leakage-by-channel") return figure.key;
  const base = shown.find(({ label }) => label === BASELINE);
  return [
    ...figure.key,
    ...(base ? [{ label: `all of it, ${base.name}`, colour: base.colour, mark: "dash" } as const] : []),
    { label: `${leaderName(shown[0])} announces`, colour: INK, mark: "tick" },
    { label: "a partner's control is in force", colour: FORCE_COLOUR, mark: "tick" },
  ];
}

function leaderName({ scenario }: Shown): string {
  return scenario.data.suppliers.find(({ role }) => role === "leader")?.name ?? "the leader";
}

/** The quantity in everyday words. */
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
  readonly panel: Panel;
  readonly element: HTMLElement;
  draw(shown: readonly Shown[], context: Context, mode: ViewMode): void;
}

/** `alone`: a small panel that shows only its first chart. */
export function panelHost(app: App, panel: Panel, level: "h2" | "h3", height?: () => number, alone = false): PanelHost {
  let views = [chartView(level, height)];
  const element = h("div", { "data-panel": panel.id }, views[0].element);
  function draw(shown: readonly Shown[], context: Context, mode: ViewMode): void {
    const difference = mode === "difference" ? differenceOf(app, panel, shown) : undefined;
    const drawn =
      difference === undefined
        ? drawPanel(panel, context, shown, alone ? "" : ASSUMED)
        : { figure: difference, charts: difference.charts, assumption: "" };
    if (drawn === undefined) {
      fill(element, h("p", { class: "panel" }, `${panel.title}: not defined in this scenario.`));
      views = [];
      return;
    }
    const { figure, assumption } = drawn;
    const charts = alone ? drawn.charts.slice(0, 1) : drawn.charts;
    while (views.length < charts.length) views.push(chartView(level, height));
    views = views.slice(0, charts.length);
    const wanted = views.map((view) => view.element);
    element.classList.toggle("several", wanted.length > 1);
    if (element.childElementCount !== wanted.length || wanted.some((one, k) => element.children[k] !== one))
      fill(element, ...wanted);
    const hasOwnTitles = charts.length > 1 || difference !== undefined;
    charts.forEach((chart, k) => {
      views[k].show({
        chart: alone ? inSmall(chart) : chart,
        title: hasOwnTitles ? chart.title : alone ? panel.title : titleFor(panel, shown[0]),
        key: k > 0 ? [] : difference !== undefined ? figure.key : keyOf(figure, panel, shown),
        summary: figure.paragraph,
        table: figure.table,
        picture: () => pictureFacts(app),
        meaningOf: (line) => channelMeaning(line) ?? (line.of?.role === "assumption" ? assumption : undefined),
        assumption,
      });
    });
  }
  return { panel, element, draw };
}

/** Draws all of them for the same setups; undefined while one of these has no results. */
export function drawPanels(app: App, hosts: readonly PanelHost[]) {
  const needs = new Set(hosts.flatMap(({ panel }) => [...panel.needs]));
  const shown = shownOf(app, needs);
  if (!isComplete(app, shown)) return undefined;
  const context = contextOf(shown, needs);
  const mode = modeOf(app, context);
  for (const host of hosts) host.draw(shown, context, mode);
  return { shown, context, mode };
}

/** The meaning of the channel under the pointer. */
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

/** So that both charts fit on a desktop's first screen, and one fills most of a phone's, each with its title and key. */
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

/** The question's two charts, or the panels that the address asks for; for the futures, after their board. */
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
      const asked = counted ? question.pair.map((id) => TO_DATE[id] ?? id) : question.pair;
      const ids = embedded.length > 0 ? embedded.filter((id) => panelOf(id)) : asked;
      const own = ids.map((id) => {
        const host = hosts.get(id) ?? panelHost(app, panelOf(id)!, "h2", screenHeight);
        hosts.set(id, host);
        return host;
      });
      const place = `${question.id} ${ids.join()}`;
      if (place !== placed) {
        placed = place;
        const hasBoard = embedded.length === 0 && question.controls.includes("futures");
        fill(element, hasBoard && board.element, ...own.map((host) => host.element));
        element.scrollLeft = 0; // on a phone a new question starts at its first chart
      }
      element.dataset.wanted = setupKey(app.state().setup);
      const drawn = drawPanels(app, own);
      if (drawn === undefined) return;
      element.dataset.drawn = element.dataset.wanted;
      element.dataset.mode = drawn.mode;
      element.dataset.runs = String(Math.min(...drawn.shown.map(({ results }) => results.runs)));
      element.dataset.comparable = String(sameTime(drawn.context));
    },
  };
  return pair;
}
