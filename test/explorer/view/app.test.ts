/** The state of the page: what is set, undone, kept, linked and refused; with workers that only know scenarios. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { UnitMessage } from "../../../src/explorer/engine/tasks.ts";
import { sealed } from "../../../src/explorer/setup/link-text.ts";
import { type App, openApp } from "../../../src/explorer/view/app.ts";
import type { Offer } from "../../../src/explorer/view/app-parts.ts";
import { writeLink } from "../../../src/explorer/setup/link.ts";
import { linkOf } from "../../../src/explorer/view/state.ts";
import { phraseOf } from "../../../src/explorer/words/changes.ts";
import { outlineOf } from "../../../src/explorer/view/outline.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import { today } from "../files.ts";

const SCENARIOS = ["today", "cocom"].map((id) => ({ id, title: id }));
let place: { hash: string; href: string };
let listeners: Record<string, () => void>;
let complaints: string[];
let offers: Offer[];
let pushed: string[];

/** Describes each scenario as today's; never answers a run. */
function makeWorker(): Worker {
  const worker = {
    onmessage: null as ((event: { data: object }) => void) | null,
    postMessage(request: UnitMessage | { kind: "files" }) {
      if (request.kind !== "describe") return;
      const results = [{ ...today, id: request.unit }];
      queueMicrotask(() => worker.onmessage?.({ data: { results, milliseconds: 1 } }));
    },
  };
  return worker as unknown as Worker;
}

async function open(hash = ""): Promise<App> {
  place.hash = hash;
  const app = openApp({
    version: "1.2.3",
    files: { kind: "files", files: [] },
    grid: undefined,
    scenarios: SCENARIOS,
    outline: outlineOf("today"),
    workers: 2,
    makeWorker,
    complain(words, offer) {
      complaints.push(words);
      if (offer) offers.push(offer);
    },
  });
  await settled();
  return app;
}

/** Microtasks are done, and the address is written. */
async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1000);
}

beforeEach(() => {
  vi.useFakeTimers();
  [complaints, offers, pushed, listeners] = [[], [], [], {}];
  place = { hash: "", href: "https://example.org/page#old" };
  vi.stubGlobal("location", place);
  vi.stubGlobal("window", { addEventListener: (name: string, listener: () => void) => (listeners[name] = listener) });
  const put = (_state: null, _title: string, hash: string) => (place.hash = hash);
  vi.stubGlobal("history", {
    replaceState: put,
    pushState: (...to: Parameters<typeof put>) => pushed.push(put(...to)),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("changes stand in the state and, once the hand rests, in the address; undone, all is as before", async () => {
  const app = await open("#question=yard&scenario=today");
  const before = place.hash;
  for (let months = 1; months <= 9; months++) app.change("parameters.lag_announce_months", String(months));
  expect(place.hash).toBe(before); // not with every pixel of the slider
  await settled();
  expect(place.hash).toContain("parameters.lag_announce_months=9");
  expect(app.link()).toBe(`https://example.org/page${place.hash}`);
  expect(phraseOf(app.state().setup, app.scenario())).toBe("Partners' lag their own → 9 months");
  app.undo(["parameters.lag_announce_months"]);
  await settled();
  expect(place.hash).toBe(before);
});

test("four setups are kept under letters; a fifth is told, a dropped letter is given again", async () => {
  const app = await open();
  for (const value of ["0.15", "0.2", "0.25", "0.3", "0.35"]) {
    app.change("parameters.downgrade_share", value);
    app.keep(value);
  }
  expect(app.state().kept.map(({ letter }) => letter)).toEqual(["A", "B", "C", "D"]);
  expect(complaints.join()).toContain("drop one first");
  app.drop("B");
  app.keep("again");
  expect(app.state().kept.map(({ letter, name }) => `${letter} ${name}`)).toContain("B again");
  expect(app.shown()).toHaveLength(5); // the baseline and four kept; yours is the last of them
});

const OTHER = "v=1.2.3&question=absent&scenario=today&absent.NL=1&seed=other&panels=compliance";

test("a link opens the same state elsewhere", async () => {
  const app = await open(`#${sealed(OTHER)}`);
  const { question, setup, plan, embedded } = app.state();
  expect([question.id, setup.changes, plan.seed, embedded]).toEqual([
    "absent",
    { "absent.NL": "1" },
    "other",
    ["compliance"],
  ]);
  expect(complaints).toEqual([]);
});

test("a link without a check sum opens with a notice; a damaged one says what it still says, and opens that when asked", async () => {
  expect((await open(`#${OTHER}`)).state().plan.seed).toBe("other");
  expect(complaints).toEqual([expect.stringContaining("has no check sum at its end")]);
  const app = await open(`#${sealed(OTHER).replace("seed=other", "seed=othe")}`);
  expect(app.state().plan.seed).not.toBe("othe");
  expect(complaints.at(-1)).toMatch(/damaged on its way; it still says: scenario today, seed othe, absent\.NL = 1\.$/);
  offers.at(-1)!.act();
  expect(app.state().plan.seed).toBe("othe");
});

test.each([
  ["of another form", "#scenario=today&parameters.x"],
  ["to a scenario that does not ship", "#scenario=atlantis"],
  ["with a name that the scenario does not have", "#scenario=today&absent.XX=1"],
  ["with a form that a process does not have", "#scenario=today&forms.cohere=love"],
])("a link %s is told and changes nothing", async (_, hash) => {
  const app = await open("#question=yard&scenario=today");
  const before = app.state();
  place.hash = hash;
  listeners.hashchange();
  await settled();
  expect(complaints.join()).toContain("The link was not followed");
  expect(app.state().setup).toEqual(before.setup);
});

test("a link of another version is followed, and told", async () => {
  const app = await open("#v=9.9.9&question=yard&scenario=today");
  expect(app.state().question.id).toBe("yard");
  expect(complaints.join()).toContain("version 9.9.9");
});

test("a question has a place of its own in the browser's history: Back leads to the one before, as it was left", async () => {
  const app = await open("#question=shells&scenario=today");
  app.change("parameters.detection", "0.3");
  const left = app.state();
  app.ask(QUESTIONS.find(({ id }) => id === "yard")!);
  await settled();
  expect(pushed).toHaveLength(1);
  expect(pushed[0]).toContain("question=yard");
  // What the browser does on Back; the address of the question that was left was written before it was left.
  place.hash = `#${writeLink(linkOf(left, "1.2.3"))}`;
  listeners.hashchange();
  await settled();
  expect(app.state()).toEqual(left);
});

test("every question starts from its scenario, as it is, with its own baseline", async () => {
  const app = await open();
  for (const question of QUESTIONS) {
    app.ask(question);
    expect(app.state().setup).toEqual({ scenario: question.scenario, changes: question.changes });
    expect(app.state().baseline.scenario).toBe(question.baseline ?? question.scenario);
  }
});
