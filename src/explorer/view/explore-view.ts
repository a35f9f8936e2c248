/** The first tab: the question, its controls, its two charts, the sentence, and what lies one step further. */
import { lagOf, MOST_ANNOUNCE, MOST_FORCE, withLag } from "../setup/lag.ts";
import { setupKey } from "../setup/setup.ts";
import { changeGroups, MODE_WORDS, STANCE_WORDS } from "../words/changes.ts";
import { describeAlone, describeChange } from "../words/explain.ts";
import { QUESTIONS } from "../words/questions.ts";
import { type App, phraseOf } from "./app.ts";
import { comparePart } from "./compare-view.ts";
import { fill, h, say } from "./dom.ts";
import { drawerPart } from "./drawer-view.ts";
import { morePart } from "./more-view.ts";
import { panelPair } from "./panel-view.ts";
import { type Control, parameterSlider, slider } from "./slider.ts";
import { takeAwayPart } from "./take-away-view.ts";

export interface View {
  readonly element: HTMLElement;
  news(news: "state" | "results"): void;
}

export function exploreView(app: App): View {
  const title = h("h1", { id: "question" });
  const lead = h("p", { class: "lead" });
  const questions = h(
    "div",
    { class: "row questions", role: "group", "aria-label": "Questions" },
    ...QUESTIONS.map((question) =>
      h("button", { type: "button", "data-question": question.id, onclick: () => app.ask(question) }, question.label),
    ),
  );
  const own = h("section", { class: "controls own", "aria-label": "The question's own controls" });
  const changes = h("div", { class: "bar", "aria-label": "Changes" });
  const pair = panelPair(app);
  const sentence = h("p", { class: "sentence", role: "status", "aria-live": "polite" });
  const progress = h("div", {});
  const bar = h(
    "div",
    { class: "progress", role: "progressbar", "aria-label": "Runs done", "aria-valuemin": 0 },
    progress,
  );
  const modes = modeSwitch(app);
  const parts = [comparePart(app), morePart(app), drawerPart(app), takeAwayPart(app)];
  const element = h(
    "section",
    { class: "explore" },
    h("div", {}, questions, title, lead),
    own,
    h("div", {}, changes, pair.element, bar, sentence, modes.element),
    ...parts.map((part) => part.element),
  );
  let controls: readonly Control[] = [];
  let built = "";

  function news(kind: "state" | "results"): void {
    if (kind === "state") syncState();
    pair.news(kind);
    modes.news(kind);
    syncSentence();
    syncProgress();
    for (const part of parts) part.news(kind);
  }

  function syncState(): void {
    const { question, setup } = app.state();
    say(title, question.title);
    say(lead, question.lead);
    document.title = `smallyard: ${question.title}`;
    for (const button of questions.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.question === question.id));
    }
    const needed = `${question.id} ${setup.scenario} ${app.isReady()}`;
    if (needed !== built) {
      built = needed;
      controls = ownControls(app);
      fill(own, h("div", { class: "sliders" }, ...controls.map((control) => control.element)));
    }
    for (const control of controls) control.sync();
    fillChanges(app, changes);
  }

  function syncSentence(): void {
    const { setup, baseline } = app.state();
    const [ours, theirs] = [app.results(setup), app.results(baseline)];
    if (ours === undefined || theirs === undefined) {
      if (sentence.textContent === "") say(sentence, "The first runs are under way …");
      return;
    }
    const same = setupKey(setup) === setupKey(baseline);
    const phrase =
      setup.scenario === baseline.scenario
        ? phraseOf(setup, app.scenario())
        : `${setup.scenario} against ${baseline.scenario}`;
    say(sentence, same ? describeAlone(ours) : describeChange(phrase, ours, theirs));
  }

  function syncProgress(): void {
    const { done, wanted } = app.progress();
    bar.setAttribute("aria-valuemax", String(wanted));
    bar.setAttribute("aria-valuenow", String(done));
    bar.setAttribute("aria-valuetext", `${done} of ${wanted} runs`);
    progress.style.width = `${(100 * done) / Math.max(1, wanted)}%`;
    bar.dataset.done = String(done >= wanted);
  }

  return { element, news };
}

function ownControls(app: App): Control[] {
  const { controls } = app.state().question;
  return controls.flatMap((name) => {
    if (name === "lag") return lagControls(app);
    if (!app.isReady()) return [];
    if (name === "members") return [memberSwitches(app)];
    if (name === "regime") return [regimeChoice(app)];
    if (name === "scenarios") return [scenarioChoice(app)];
    return name in app.scenario().provenance ? [parameterSlider(app, name)] : [];
  });
}

/** Announcement and force apart; "as it happened" leaves the partners their history. */
function lagControls(app: App): Control[] {
  const set = (announce: number, force: number): void =>
    app.set({ setup: withLag(app.state().setup, { announce, force }) });
  const lag = () => lagOf(app.state().setup);
  const history = (): void => app.set({ setup: withLag(app.state().setup, undefined) });
  const moved = h("span", {});
  const announce = slider(app, {
    id: "lag",
    title: "Coordination lag",
    unit: "months",
    low: 0,
    high: MOST_ANNOUNCE,
    step: 1,
    value: () => lag()?.announce ?? app.historicLag().announce,
    changed: () => lag() !== undefined,
    set: (value) => set(value, lag()?.force ?? 0),
    undo: history,
    about: h("p", { class: "small quiet" }, moved),
  });
  const force = slider(app, {
    id: "lag-force",
    title: "then, until in force",
    unit: "months",
    low: 0,
    high: MOST_FORCE,
    step: 1,
    value: () => (lag() ?? app.historicLag()).force,
    changed: () => (lag()?.force ?? 0) > 0,
    set: (value) => set((lag() ?? app.historicLag()).announce, value),
    undo: () => set((lag() ?? app.historicLag()).announce, 0),
    about: h(
      "p",
      { class: "small quiet" },
      "From each partner's announcement to its entry into force. It moves together with the first slider.",
    ),
  });
  const sync = (): void => {
    announce.sync();
    force.sync();
    announce.element.dataset.history = String(lag() === undefined);
    const states = app
      .scenario()
      .data.suppliers.filter(({ role }) => role === "partner" || role === "member")
      .map(({ name }) => name);
    const who = states.length === 0 ? "every partner" : states.join(", ");
    say(
      moved,
      lag() === undefined
        ? `Now: as it happened, with medians of ${app.historicLag().announce} and ${app.historicLag().force} months. From the leader's announcement to the partners'. Moving it overrides their dated history.`
        : `Replaces the dated announcements of ${who}, in the past and in the future. Months after each package of the leader.`,
    );
  };
  return [
    { element: announce.element, sync },
    { element: force.element, sync: () => undefined },
  ];
}

/** Who takes part. */
export function memberSwitches(app: App): Control {
  return switches(app, {
    legend: "Who takes part",
    rows: app.scenario().data.suppliers.filter(({ role }) => role === "partner" || role === "member"),
    kind: "absent",
    note: "An absent state is treated as neutral: it announces nothing, and its makers go on selling.",
  });
}

export function itemSwitches(app: App): Control {
  return switches(app, {
    legend: "What is on the list",
    rows: app.scenario().data.items,
    kind: "unlisted",
    note: "An item kept off is taken out of the leader's packages and of what partners did after them, and no later package takes it up.",
  });
}

function switches(
  app: App,
  form: {
    readonly legend: string;
    readonly rows: readonly { readonly id: string; readonly name: string }[];
    readonly kind: string;
    readonly note: string;
  },
): Control {
  const boxes = form.rows.map((row) => {
    const path = `${form.kind}.${row.id}`;
    const box = h("input", {
      type: "checkbox",
      "data-path": path,
      onchange: () => app.change(path, box.checked ? undefined : "1"),
    });
    return { path, box, element: h("label", { class: "check" }, box, row.name) };
  });
  const element = h(
    "fieldset",
    {},
    h("legend", {}, form.legend),
    ...boxes.map((one) => one.element),
    h("p", { class: "small quiet", style: "margin:0" }, form.note),
  );
  const sync = (): void => {
    const { changes } = app.state().setup;
    for (const { path, box } of boxes) box.checked = !(path in changes);
  };
  sync();
  return { element, sync };
}

/** Mode of the regime, and what the leader does. */
export function regimeChoice(app: App): Control {
  const choice = (path: string, words: Readonly<Record<string, string>>, shipped: () => string, label: string) => {
    const select = h(
      "select",
      { "data-path": path, onchange: () => app.change(path, select.value === shipped() ? undefined : select.value) },
      ...Object.entries(words).map(([value, text]) => h("option", { value }, text)),
    );
    const sync = (): void => {
      select.value = app.state().setup.changes[path] ?? shipped();
    };
    return { element: h("label", { class: "check" }, label, select), sync };
  };
  const mode = choice("regime.mode", MODE_WORDS, () => app.scenario().regime.mode, "Regime");
  const leader = choice("regime.leader", STANCE_WORDS, () => app.scenario().regime.leader, "The leader");
  const sync = (): void => {
    mode.sync();
    leader.sync();
  };
  sync();
  const note =
    "The institution acts on what the model computes: the replayed history stays, what comes after it changes.";
  return {
    element: h(
      "fieldset",
      {},
      h("legend", {}, "Institution"),
      mode.element,
      leader.element,
      h("p", { class: "small quiet", style: "margin:0" }, note),
    ),
    sync,
  };
}

/** All scenarios that ship. */
export function scenarioChoice(app: App): Control {
  const says = h("p", { class: "small quiet", style: "margin:0" });
  const select = h(
    "select",
    { "data-path": "scenario", onchange: () => app.set({ setup: { scenario: select.value, changes: {} } }) },
    ...app.scenarios.map(({ id, title }) => h("option", { value: id }, `${title} (${id})`)),
  );
  const sync = (): void => {
    select.value = app.state().setup.scenario;
    say(says, app.isReady() ? app.scenario().differs : "");
  };
  sync();
  return {
    element: h("fieldset", {}, h("legend", {}, "Scenario"), h("label", { class: "check" }, "Scenario", select), says),
    sync,
  };
}

function fillChanges(app: App, host: HTMLElement): void {
  const { setup } = app.state();
  const groups = changeGroups(setup, app.scenario());
  host.hidden = groups.length === 0;
  const count = `${groups.length} ${groups.length === 1 ? "change" : "changes"}`;
  const chips = groups.map(({ paths, what, before, after }) => {
    const undo = h("button", { class: "plain", type: "button", onclick: () => app.undo(paths) }, "undo");
    undo.setAttribute("aria-label", `undo ${what}`);
    return h("span", { class: "chip", "data-change": paths[0]! }, `${what}: ${before} → ${after}`, undo);
  });
  const all = h(
    "button",
    { class: "plain", type: "button", onclick: () => app.set({ setup: { ...setup, changes: {} } }) },
    "undo all",
  );
  fill(host, h("b", {}, count), ...chips, groups.length > 1 ? all : null);
}

/** Levels or paired difference. */
function modeSwitch(app: App): View {
  const button = (mode: "levels" | "difference", text: string): HTMLButtonElement =>
    h("button", { type: "button", "data-mode": mode, onclick: () => app.set({ mode }) }, text);
  const buttons = [button("levels", "Levels"), button("difference", "Difference to the baseline")];
  const element = h("div", { class: "row after", role: "group", "aria-label": "What the charts show" }, ...buttons);
  return {
    element,
    news() {
      const { setup, baseline } = app.state();
      const same = setupKey(setup) === setupKey(baseline);
      const showing = element.closest(".explore")?.querySelector<HTMLElement>(".pair")?.dataset.mode ?? "levels";
      for (const one of buttons) {
        one.setAttribute("aria-pressed", String(one.dataset.mode === showing));
        one.disabled = one.dataset.mode === "difference" && same;
      }
    },
  };
}
