/** The state of the page and everything that changes it. Views read it, ask for changes, and are told when something is new. */
import type { Scenario } from "../../scenario/scenario.ts";
import { checkSetup } from "../setup/check-setup.ts";
import { historicLag, type Lag } from "../setup/lag.ts";
import { BadLink, type Link, MOST_KEPT, readLink, writeLink } from "../setup/link.ts";
import {
  DEFAULT_PLAN,
  type RunPlan,
  type Setup,
  setupKey,
  type ShippedScenario,
  withChange,
  withChanges,
} from "../setup/setup.ts";
import { gridKnows, gridResults, type LagGrid } from "../engine/lag-grid.ts";
import { openPool, type Pool, type RunTask } from "../engine/pool.ts";
import type { FilesMessage, Story } from "../engine/protocol.ts";
import { type Results, resultsOf } from "../engine/results.ts";
import { createStore, type Runs, type Store } from "../engine/store.ts";
import { changeGroups } from "../words/changes.ts";
import { type Question, QUESTIONS } from "../words/questions.ts";

export interface Kept {
  readonly letter: string;
  readonly name: string;
  readonly setup: Setup;
}

export type ViewMode = "auto" | "levels" | "difference";

export interface State {
  readonly question: Question;
  readonly setup: Setup;
  readonly baseline: Setup;
  readonly kept: readonly Kept[];
  readonly plan: RunPlan;
  readonly mode: ViewMode;
  /** Panels to show alone, in an iframe. */
  readonly embedded: readonly string[];
}

export interface App {
  readonly version: string;
  readonly scenarios: readonly ShippedScenario[];
  state(): State;
  /** The scenario that is changed, as it ships; a bare outline of it until the engine has read it. */
  scenario(): Scenario;
  scenarioOf(setup: Setup): Scenario | undefined;
  isReady(): boolean;
  /** How late the partners were in the replayed history. */
  historicLag(): Lag;
  ask(question: Question): void;
  change(path: string, value: string | undefined): void;
  undo(paths: readonly string[]): void;
  set(part: Partial<State>): void;
  keep(name: string): void;
  drop(letter: string): void;
  /** From the shipped grid while it knows more than the runs so far, and all observables that are needed. */
  results(setup: Setup, needs?: ReadonlySet<string>): Results | undefined;
  runs(setup: Setup): Runs | undefined;
  /** Over all setups that are shown; `least` is of the one that has fewest. */
  progress(): { readonly done: number; readonly wanted: number; readonly least: number };
  /** All setups that the charts show, the reader's first; equal ones once. */
  shown(): readonly Setup[];
  tell(setup: Setup, run: number): Promise<Story>;
  /** Runs more setups beside those shown, such as those of an exercise; the answer comes when all their runs are there. */
  compute(setups: readonly Setup[]): Promise<readonly Results[]>;
  link(): string;
  /** "state": something was set; "results": runs came. */
  onNews(listener: (news: "state" | "results") => void): void;
  complain(message: string): void;
}

export interface Parts {
  readonly version: string;
  readonly files: FilesMessage;
  readonly grid: LagGrid | undefined;
  readonly scenarios: App["scenarios"];
  readonly outline: Scenario;
  readonly workers: number;
  makeWorker(): Worker;
  complain(message: string): void;
}

const LETTERS = ["A", "B", "C", "D"] as const;
/** Setups whose curves are kept. */
const MOST_MADE = 8;
/** Milliseconds without a change until the address is written: browsers refuse an address that changes with every pixel of a slider. */
const ADDRESS_AFTER = 150;

export function openApp(parts: Parts): App {
  const store: Store = createStore();
  const listeners: ((news: "state" | "results") => void)[] = [];
  const described = new Map<string, Scenario>();
  /** Curves of setups as they were last asked for: those that have all their runs are not computed again. */
  const made = new Map<string, { runs: Runs; done: number; results: Results | undefined }>();
  let extra: readonly Setup[] = [];
  let addressing: ReturnType<typeof setTimeout> | undefined;
  let waiting: {
    setups: readonly Setup[];
    resolve: (all: readonly Results[]) => void;
    reject: (error: Error) => void;
  }[] = [];
  let state: State = startState(QUESTIONS[0]!);
  /** What is shown when a link turns out to be wrong. */
  let trusted: State = state;

  const pool: Pool = openPool(parts.makeWorker, parts.workers, parts.files, {
    nextRun: store.next,
    ran: (task, { outcome, facts }) => {
      store.take(task, outcome, facts);
      finishWaiting();
      tellNews("results");
    },
    refused: (task: RunTask, message) => {
      store.refuse(task, message);
      parts.complain(`This combination cannot run: ${message}`);
      finishWaiting();
      tellNews("results");
    },
  });

  function tellNews(news: "state" | "results"): void {
    for (const listener of listeners) listener(news);
  }

  function describe(id: string): void {
    if (described.has(id) || !parts.scenarios.some((one) => one.id === id)) return;
    pool.describe(id).then(
      (scenario) => {
        described.set(id, scenario);
        checkAgainst(scenario);
        tellNews("state");
      },
      (error: Error) => parts.complain(error.message),
    );
  }

  /** A link was checked for its form; now its names and numbers are checked against the scenario. What is wrong changes nothing. */
  function checkAgainst(scenario: Scenario): void {
    const setups = [state.setup, ...state.kept.map(({ setup }) => setup)].filter(
      (setup) => setup.scenario === scenario.id,
    );
    const wrong = setups.flatMap((setup) => checkSetup(setup, scenario));
    if (wrong.length === 0) return;
    parts.complain(`The link was not followed: ${wrong[0]}.`);
    put(trusted);
  }

  function put(next: State): void {
    state = next;
    refresh();
  }

  function refresh(): void {
    for (const setup of shown()) describe(setup.scenario);
    store.want(state.plan, [...shown(), ...extra]);
    clearTimeout(addressing);
    addressing = setTimeout(() => history.replaceState(null, "", `#${writeLink(linkOf())}`), ADDRESS_AFTER);
    tellNews("state");
    pool.wake();
  }

  function shown(): readonly Setup[] {
    const all = [state.setup, state.baseline, ...state.kept.map(({ setup }) => setup)];
    const keys = all.map(setupKey);
    return all.filter((_, k) => keys.indexOf(keys[k]!) === k);
  }

  function linkOf(): Link {
    const own = state.setup.scenario;
    return {
      version: parts.version,
      question: state.question.id,
      setup: state.setup,
      ...(state.baseline.scenario !== own && { baseline: state.baseline.scenario }),
      kept: state.kept.map(({ setup }) => setup),
      plan: state.plan,
      panels: state.embedded,
    };
  }

  function results(setup: Setup, needs?: ReadonlySet<string>): Results | undefined {
    const { done, wanted } = store.progress(setup);
    const grid = gridResults(parts.grid, setup, state.plan);
    const known = needs === undefined || gridKnows(needs);
    if (grid !== undefined && known && done < Math.min(grid.runs, wanted)) return grid;
    const runs = store.runs(setup);
    if (runs === undefined || done === 0) return undefined;
    const key = setupKey(setup);
    const last = made.get(key);
    if (last?.runs === runs && last.done === done) return last.results;
    const results = resultsOf(runs, done);
    made.set(key, { runs, done, results });
    if (made.size > MOST_MADE) made.delete(made.keys().next().value!);
    return results;
  }

  function finishWaiting(): void {
    waiting = waiting.filter(({ setups, resolve, reject }) => {
      const refused = setups.flatMap((setup) => store.runs(setup)?.refusal ?? []);
      if (refused.length > 0) {
        reject(new Error(refused[0]));
        return false;
      }
      const complete = setups.every((setup) => {
        const { done, wanted } = store.progress(setup);
        return done >= wanted;
      });
      if (complete) resolve(setups.map((setup) => resultsOf(store.runs(setup)!, state.plan.runs)!));
      return !complete;
    });
  }

  function openLink(): void {
    clearTimeout(addressing);
    try {
      const link = readLink(decodeHash(location.hash));
      if (link === undefined) {
        put(state);
        return;
      }
      const known = (id: string): void => {
        if (!parts.scenarios.some((one) => one.id === id))
          throw new BadLink(`it names the scenario "${id}", which does not ship`);
      };
      for (const id of [link.setup.scenario, link.baseline, ...link.kept.map(({ scenario }) => scenario)])
        if (id) known(id);
      if (link.version !== "" && link.version !== parts.version) {
        parts.complain(
          `The link was made with version ${link.version}; this is ${parts.version}, so numbers may differ.`,
        );
      }
      const question = QUESTIONS.find(({ id }) => id === link.question) ?? QUESTIONS[0]!;
      trusted = state;
      put({
        question,
        setup: link.setup,
        baseline: { scenario: link.baseline ?? link.setup.scenario, changes: {} },
        kept: link.kept.map((setup, k) => ({ letter: LETTERS[k]!, name: setup.scenario, setup })),
        plan: link.plan,
        mode: "auto",
        embedded: link.panels,
      });
      for (const { scenario } of shown()) if (described.has(scenario)) checkAgainst(described.get(scenario)!);
    } catch (error) {
      if (!(error instanceof BadLink)) throw error;
      parts.complain(`The link was not followed: ${error.message}.`);
      put(state);
    }
  }

  const app: App = {
    version: parts.version,
    scenarios: parts.scenarios,
    state: () => state,
    scenario: () => described.get(state.setup.scenario) ?? parts.outline,
    scenarioOf: (setup) => described.get(setup.scenario),
    historicLag: () => historicLag(app.scenario()) ?? parts.grid?.history ?? { announce: 0, force: 0 },
    isReady: () => described.has(state.setup.scenario),
    ask: (question) => put({ ...startState(question), plan: state.plan, embedded: state.embedded }),
    change: (path, value) => put({ ...state, setup: withChange(state.setup, path, value) }),
    undo: (paths) =>
      put({ ...state, setup: withChanges(state.setup, Object.fromEntries(paths.map((path) => [path, undefined]))) }),
    set: (part) => put({ ...state, ...part }),
    keep(name) {
      const letter = LETTERS.find((one) => !state.kept.some((kept) => kept.letter === one));
      if (letter === undefined) parts.complain(`${MOST_KEPT} are kept already: drop one first.`);
      else put({ ...state, kept: [...state.kept, { letter, name, setup: state.setup }] });
    },
    drop: (letter) => put({ ...state, kept: state.kept.filter((kept) => kept.letter !== letter) }),
    results,
    runs: store.runs,
    progress() {
      const all = shown().map(store.progress);
      return {
        done: all.reduce((sum, { done }) => sum + done, 0),
        wanted: all.reduce((sum, { wanted }) => sum + wanted, 0),
        least: Math.min(...all.map(({ done }) => done)),
      };
    },
    shown,
    tell: (setup, run) => pool.tell({ setup, plan: state.plan, run }),
    compute(setups) {
      return new Promise((resolve, reject) => {
        extra = setups;
        waiting.push({ setups, resolve, reject });
        store.want(state.plan, [...setups, ...shown()]);
        finishWaiting();
        pool.wake();
      });
    },
    link: () => location.href.replace(/#.*$/, "") + `#${writeLink(linkOf())}`,
    onNews: (listener) => listeners.push(listener),
    complain: parts.complain,
  };
  window.addEventListener("hashchange", openLink);
  queueMicrotask(openLink);
  return app;
}

function startState(question: Question): State {
  return {
    question,
    setup: { scenario: question.scenario, changes: question.changes },
    baseline: { scenario: question.baseline ?? question.scenario, changes: {} },
    kept: [],
    plan: DEFAULT_PLAN,
    mode: "auto",
    embedded: [],
  };
}

function decodeHash(hash: string): string {
  return hash.replace(/^#/, "");
}

/** What was changed, in one phrase: for sentences and names. */
export function phraseOf(setup: Setup, scenario: Scenario): string {
  const parts = changeGroups(setup, scenario).map(({ what, before, after }) => `${what} ${before} → ${after}`);
  if (parts.length === 0) return scenario.title;
  return parts.length <= 2 ? parts.join("; ") : `${parts.slice(0, 2).join("; ")} and ${parts.length - 2} more`;
}
