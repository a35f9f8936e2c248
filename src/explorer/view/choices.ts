/** What can be chosen from a list: who takes part, what is on the list, the institution, the scenario. */
import { MODE_WORDS, STANCE_WORDS } from "../words/changes.ts";
import { FORM_PROCESSES, formNames, type FormProcess, FORMS } from "../../scenario/forms.ts";
import type { ProcessName } from "../../scenario/processes.ts";
import type { ShippedScenario } from "../setup/setup.ts";
import type { App } from "./app.ts";
import { choiceOf, fieldset, h, say } from "./dom.ts";
import type { Control } from "./slider.ts";

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
  const element = fieldset(
    form.legend,
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

/** A list of what a path of the setup can be; `shipped` is what it is unless something else is chosen. */
function settingOf(
  app: App,
  path: string,
  choices: readonly (readonly [string, string])[],
  shipped: () => string,
  label: string,
) {
  const change = (): void => app.change(path, select.value === shipped() ? undefined : select.value);
  const select = choiceOf({ "data-path": path, onchange: change }, choices);
  const sync = (): string => (select.value = app.state().setup.changes[path] ?? shipped());
  return { element: h("label", { class: "check" }, label, select), sync };
}

/** Mode of the regime, and what the leader does. */
export function regimeChoice(app: App): Control {
  const mode = settingOf(app, "regime.mode", Object.entries(MODE_WORDS), () => app.scenario().regime.mode, "Regime");
  const leader = settingOf(
    ...([app, "regime.leader", Object.entries(STANCE_WORDS)] as const),
    () => app.scenario().regime.leader,
    "The leader",
  );
  const sync = (): void => {
    mode.sync();
    leader.sync();
  };
  sync();
  const note =
    "The institution acts on what the model computes: the replayed history stays, what comes after it changes.";
  const remark = h("p", { class: "small quiet", style: "margin:0" }, note);
  return { element: fieldset("Institution", mode.element, leader.element, remark), sync };
}

/** Which of its rival forms a process takes; undefined where it has one alone. */
export function formChoice(app: App, process: ProcessName): Control | undefined {
  const known = FORM_PROCESSES.find((name): name is FormProcess => name === process);
  if (known === undefined) return undefined;
  const names = formNames(known).map((name) => [name, name] as const);
  const form = settingOf(app, `forms.${known}`, names, () => app.scenario().forms[known], "form");
  const says = h("span", { class: "small quiet" });
  const sync = (): void => say(says, (FORMS[known] as Readonly<Record<string, string>>)[form.sync()] ?? "");
  sync();
  return { element: h("span", {}, form.element, says), sync };
}

/** A page runs each scenario from its own start. */
const FROM_THE_START =
  " Some of it has no date and holds from the start here, so the replayed years differ too; on the command line, smallyard run today SCENARIO --branch-at 2026-07-01 keeps the history.";

/** Runs that differ from a day on are the same bytes either way; a test holds it. */
const FROM_A_DAY =
  " Run from the start with the same luck: until that day it is today's history, as with --branch-at on the command line.";

/** All scenarios that ship. */
export function scenarioChoice(app: App): Control {
  return scenariosOf(app, "Scenario", app.scenarios, ({ id }) => id);
}

/** What is on the table: today as it stands, and the futures laid over it, with the day from which each differs. */
export function futureChoice(app: App): Control {
  const futures = app.scenarios.filter(({ id, begins }) => id === "today" || begins !== undefined);
  return scenariosOf(app, "What is on the table", futures, ({ begins }) => {
    if (begins === undefined) return "nothing new";
    return begins === "" ? "differs from the start" : `from ${begins}`;
  });
}

function scenariosOf(
  app: App,
  legend: string,
  scenarios: App["scenarios"],
  beside: (scenario: ShippedScenario) => string,
): Control {
  const says = h("p", { class: "small quiet", style: "margin:0" });
  const about = h("details", { class: "about small" }, h("summary", {}, "What this is"), says);
  const nothing = h("option", { value: "" }, "another scenario, set elsewhere");
  const select = h(
    "select",
    { "data-path": "scenario", onchange: () => select.value !== "" && choose(select.value) },
    ...scenarios.map((one) => h("option", { value: one.id }, `${one.title} (${beside(one)})`)),
    nothing,
  );
  function choose(scenario: string): void {
    app.set({ setup: { scenario, changes: {} } });
  }
  const sync = (): void => {
    const { scenario } = app.state().setup;
    nothing.hidden = scenarios.some(({ id }) => id === scenario);
    select.value = nothing.hidden ? scenario : "";
    const begins = app.scenarios.find(({ id }) => id === scenario)?.begins;
    say(
      says,
      app.isReady()
        ? `${app.scenario().differs}${begins === undefined ? "" : begins === "" ? FROM_THE_START : FROM_A_DAY}`
        : "",
    );
  };
  sync();
  return {
    element: fieldset(legend, h("label", { class: "check" }, "Scenario", select), about),
    sync,
  };
}
