/** The board of all futures, ranked: twenty pairs of runs each, made after the runs of the charts, under the reader's settings. */
import { BOARD } from "../engine/store.ts";
import type { Results } from "../engine/results.ts";
import { BOARD_KEY, boardChart, boardTable, boardTitle, boardWords } from "../figures/board.ts";
import { type Setup, setupKey } from "../setup/setup.ts";
import { type Measure, MEASURES, rankFutures, rankSentence, type Ranked } from "../words/futures.ts";
import type { App } from "./app.ts";
import { chartView } from "./chart-view.ts";
import { choiceOf, h, say } from "./dom.ts";
import { screenHeight } from "./panel-view.ts";
import { pictureFacts } from "./provenance.ts";
import type { View } from "./view.ts";

export interface FuturesPart extends View {
  /** The rank of the chosen future; empty on other questions and until the board is complete. */
  sentence(): string;
}

/** Pixels that the row with the choice takes from the chart's height. */
const CHOICE = 34;

/** `changed` is called when the reader ranks by something else. */
export function futuresPart(app: App, changed: () => void): FuturesPart {
  const select = choiceOf(
    { "aria-label": "Ranked by", onchange: () => (draw(), changed()) },
    MEASURES.map(({ id, label }) => [id, label]),
  );
  const progress = h("span", { class: "small quiet" });
  const above = h("div", { class: "row rank" }, h("label", { class: "small" }, "Ranked by ", select), progress);
  const view = chartView("h2", () => screenHeight() - CHOICE, above);
  const element = h("div", { "data-panel": "futures" }, view.element);
  const futures = app.scenarios.filter(({ begins }) => begins !== undefined);
  let ranked: readonly Ranked[] = [];
  let wanted = "";

  const measureNow = (): Measure => MEASURES.find(({ id }) => id === select.value)!;
  const isAsked = (): boolean => app.state().question.controls.includes("futures");
  const withChanges = (scenario: string): Setup => ({ scenario, changes: app.state().setup.changes });
  const resultsOf = (scenario: string): Results | undefined => app.besideResults(withChanges(scenario));

  function ask(): void {
    const { plan } = app.state();
    const all = isAsked() && !app.isBlocked() ? ["today", ...futures.map(({ id }) => id)].map(withChanges) : [];
    const setups = all.filter((one) => app.besideResults(one)?.shipped !== true);
    const key = `${JSON.stringify(plan)} ${setups.map(setupKey).join()}`;
    if (key === wanted) return;
    wanted = key;
    app.beside(setups);
  }

  function draw(): void {
    if (!isAsked()) return;
    const base = resultsOf("today");
    const known = futures.flatMap(({ id, title, begins }) => {
      const results = resultsOf(id);
      return results === undefined ? [] : [{ id, name: `${shorter(title)}${begins === "" ? " *" : ""}`, results }];
    });
    const runs = Math.min(BOARD.mostRuns, app.state().plan.runs);
    const counts = [base, ...known.map(({ results }) => results)].map((one) => Math.min(runs, one?.runs ?? 0));
    const done = counts.reduce((sum, count) => sum + count, 0);
    const all = runs * (futures.length + 1);
    const measure = measureNow();
    element.dataset.done = String(done >= all);
    const fromStart = "* applies from the start here; in the study from July 2026";
    say(progress, done >= all ? fromStart : `${Math.floor((100 * done) / all)} % of the runs`);
    ranked = base === undefined ? [] : rankFutures(base, known, measure, runs);
    if (ranked.length === 0) return;
    const chosen = app.state().setup.scenario;
    view.show({
      chart: boardChart(ranked, chosen, measure),
      title: boardTitle(measure),
      key: BOARD_KEY,
      summary: boardWords(ranked, measure),
      table: boardTable(ranked, measure),
      picture: () => pictureFacts(app),
    });
  }

  return {
    element,
    sentence() {
      if (!isAsked() || element.dataset.done !== "true") return "";
      return rankSentence(ranked, app.state().setup.scenario, measureNow());
    },
    news() {
      ask();
      draw();
    },
  };
}

/** Without the part in brackets. */
function shorter(title: string): string {
  return title.replace(/ \(.*$/, "");
}
