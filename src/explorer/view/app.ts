/** The state of the page and everything that changes it. Views read it, ask for changes, and are notified of news. */
import type { Scenario } from "../../scenario/scenario.ts";
import { checkSetup } from "../setup/check-setup.ts";
import {
  BadLink,
  DamagedLink,
  isUnsealed,
  type Link,
  linkInWords,
  MOST_KEPT,
  readLink,
  writeLink,
} from "../setup/link.ts";
import { addressOf } from "../setup/link-text.ts";
import { pastOf } from "../setup/past.ts";
import { type Setup, type ShippedScenario, withChange, withChanges } from "../setup/setup.ts";
import { boardResults, gridKnows, gridResults } from "../engine/lag-grid.ts";
import { BLOCKED, type Job, openPool } from "../engine/pool.ts";
import type { RunTask, Story } from "../engine/protocol.ts";
import type { Results } from "../engine/results.ts";
import type { Runs } from "../engine/runs.ts";
import { BOARD, createStore, type Store, together } from "../engine/store.ts";
import { type Question, QUESTIONS } from "../words/questions.ts";
import type { TurningWorlds } from "../words/turning-worlds.ts";
import type { Offer, Parts } from "./app-parts.ts";
import {
  asked,
  LETTERS,
  linkOf,
  lookOf,
  shownSetups,
  startState,
  type State,
  stateOfLink,
  withSharedChanges,
} from "./state.ts";

/** "state": something was set; "results": runs of what is shown came; "beside": runs of a board came. */
export type News = "state" | "results" | "beside";

export interface App {
  readonly version: string;
  readonly scenarios: readonly ShippedScenario[];
  /** What the study of the futures says of the assumptions under which their order turns. */
  readonly worlds: readonly TurningWorlds[];
  state(): State;
  /** The scenario that is changed, as it ships; a bare outline of it until the engine has read it. */
  scenario(): Scenario;
  scenarioOf(setup: Setup): Scenario | undefined;
  isReady(): boolean;
  /** Reads a scenario that is not shown; `scenarioOf` has it after the next news. */
  read(scenario: string): void;
  /** Nothing is computed here: only what ships is shown. */
  isBlocked(): boolean;
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
  /** Runs setups for a board when all that is shown is there, and keeps their summaries; none: no more of them. */
  beside(setups: readonly Setup[]): void;
  /** Of a setup that was asked for in this way: the runs so far. */
  besideResults(setup: Setup): Results | undefined;
  /** Runs more setups beside those shown, such as those of an exercise; the answer comes when all their runs are there. */
  compute(setups: readonly Setup[]): Promise<readonly Results[]>;
  /** To what is shown; with panels, to these alone. */
  link(panels?: readonly string[]): string;
  onNews(listener: (news: News) => void): void;
  complain(message: string, offer?: Offer): void;
}

/** Milliseconds without a change until the address is written: browsers refuse an address that changes with every pixel of a slider. */
const ADDRESS_AFTER = 150;

export function openApp(parts: Parts): App {
  const store = createStore();
  const boards = createStore(BOARD);
  const listeners: ((news: News) => void)[] = [];
  const described = new Map<string, Scenario>();
  const reading = new Set<string>();
  let blocked = false;
  let onBoard: readonly Setup[] = [];
  let addressing: ReturnType<typeof setTimeout> | undefined;
  let state: State = startState(QUESTIONS[0]);
  /** What is shown when a link turns out to be wrong. */
  let trusted: State = state;

  const pool = openPool(parts.makeWorker, parts.workers, parts.files, {
    nextRun: (worker, of) =>
      jobOf(store, store.next(worker, of), shown()) ?? jobOf(boards, boards.next(worker, of), onBoard),
    blocked: () => {
      blocked = true;
      tellNews("state");
      parts.complain(BLOCKED);
      store.giveUp(new Error(BLOCKED));
    },
  });

  function jobOf(from: Store, task: RunTask | undefined, among: readonly Setup[]): Job<"run"> | undefined {
    if (task === undefined) return undefined;
    const isLook = from === store && task.only !== undefined; // it stays alone: the others are not recorded like it
    return {
      kind: "run",
      unit: { ...task, past: isLook ? undefined : pastOf(task.setup, among, parts.scenarios) },
      take({ outcome, facts }) {
        from.take(task, outcome, facts);
        tellNews(from === store ? "results" : "beside");
      },
      refuse({ message }) {
        from.refuse(task, message);
        parts.complain(`This combination cannot run: ${message}`);
        tellNews("results");
      },
    };
  }

  function tellNews(news: News): void {
    for (const listener of listeners) listener(news);
  }

  function describe(id: string): void {
    if (reading.has(id) || !parts.scenarios.some((one) => one.id === id)) return;
    reading.add(id);
    pool.ask("describe", id).then(
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
    const setups = [state.setup, state.baseline, ...state.kept.map(({ setup }) => setup)].filter(
      (setup) => setup.scenario === scenario.id,
    );
    const wrong = setups.flatMap((setup) => checkSetup(setup, scenario));
    if (wrong.length === 0) return;
    parts.complain(`The link was not followed: ${wrong[0]}.`);
    put(trusted);
  }

  function put(next: State): void {
    state = withSharedChanges(next);
    refresh();
  }

  function refresh(): void {
    for (const setup of shown()) describe(setup.scenario);
    const isNew = (setup: Setup): boolean => results(setup) === undefined; // what ships needs no first look
    store.want(state.plan, shown(), shown().some(isNew) ? lookOf(state) : undefined);
    clearTimeout(addressing);
    addressing = setTimeout(() => history.replaceState(null, "", address()), ADDRESS_AFTER);
    tellNews("state");
    pool.wake();
  }

  function address(): string {
    return `#${writeLink(linkOf(state, parts.version))}`;
  }

  /** A place of its own in the browser's history: Back leads to the question before. */
  function ask(question: Question): void {
    clearTimeout(addressing);
    history.replaceState(null, "", address());
    put(asked(state, question));
    clearTimeout(addressing);
    history.pushState(null, "", address());
  }

  function shown(): readonly Setup[] {
    return shownSetups(state);
  }

  function results(setup: Setup, needs?: ReadonlySet<string>): Results | undefined {
    const { done, wanted } = store.progress(setup);
    const grid = gridResults(parts.grid, setup, state.plan);
    const enough = needs === undefined || gridKnows(needs);
    if (grid !== undefined && enough && done < Math.min(grid.runs, wanted)) return grid;
    return store.results(setup, needs);
  }

  function openLink(): void {
    clearTimeout(addressing);
    guarded(() => {
      const link = readLink(location.hash);
      if (link === undefined) {
        put(state);
        return;
      }
      if (isUnsealed(location.hash)) {
        parts.complain("The link has no check sum at its end: it is an older one, or was cut. Compare what is set.");
      }
      follow(link);
    });
  }

  /** What is wrong with a link is said, and changes nothing. */
  function guarded(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!(error instanceof BadLink)) throw error;
      const readable = error instanceof DamagedLink ? error.readable : undefined;
      const told = `The link was not followed: ${error.message}.`;
      if (readable === undefined) parts.complain(told);
      else {
        const offer = { label: "Show this", act: () => guarded(() => follow(readable)) };
        parts.complain(`${told} It was damaged on its way; it still says: ${linkInWords(readable)}.`, offer);
      }
      put(state);
    }
  }

  function follow(link: Link): void {
    const next = stateOfLink(link, parts.scenarios);
    if (link.version !== "" && link.version !== parts.version) {
      parts.complain(
        `The link was made with version ${link.version}; this is ${parts.version}, so numbers may differ.`,
      );
    }
    trusted = state;
    put(next);
    for (const { scenario } of shown()) if (described.has(scenario)) checkAgainst(described.get(scenario)!);
  }

  const app: App = {
    version: parts.version,
    scenarios: parts.scenarios,
    worlds: parts.worlds ?? [],
    state: () => state,
    scenario: () => described.get(state.setup.scenario) ?? parts.outline,
    scenarioOf: (setup) => described.get(setup.scenario),
    isBlocked: () => blocked,
    read: describe,
    isReady: () => described.has(state.setup.scenario),
    ask,
    change: (path, value) => put({ ...state, setup: withChange(state.setup, path, value) }),
    undo(paths) {
      const { setup, baseline } = state;
      const before = baseline.scenario === setup.scenario ? baseline.changes : {};
      put({ ...state, setup: withChanges(setup, Object.fromEntries(paths.map((path) => [path, before[path]]))) });
    },
    set: (part) => put({ ...state, ...part }),
    keep(name) {
      const letter = LETTERS.find((one) => !state.kept.some((kept) => kept.letter === one));
      if (letter === undefined) parts.complain(`${MOST_KEPT} are kept already: drop one first.`);
      else put({ ...state, kept: [...state.kept, { letter, name, setup: state.setup }] });
    },
    drop: (letter) => put({ ...state, kept: state.kept.filter((kept) => kept.letter !== letter) }),
    results,
    runs: store.runs,
    progress: () => together(shown().map(store.progress)),
    shown,
    beside(setups) {
      onBoard = setups;
      boards.want(state.plan, setups);
      pool.wake();
    },
    besideResults: (setup) => boardResults(parts.grid, setup, state.plan) ?? boards.results(setup),
    tell: (setup, run) => pool.ask("tell", { setup, plan: state.plan, run }),
    compute(setups) {
      const done = store.wait(setups);
      store.want(state.plan, [...setups, ...shown()]);
      pool.wake();
      return done;
    },
    link(panels) {
      const link = linkOf(state, parts.version);
      return addressOf(location.href, writeLink(panels ? { ...link, panels } : link));
    },
    onNews: (listener) => listeners.push(listener),
    complain: parts.complain,
  };
  window.addEventListener("hashchange", openLink);
  queueMicrotask(openLink);
  return app;
}
