/** What can be chosen from a list: who takes part, what is on the list, the institution, the scenario. */
import { MODE_WORDS, STANCE_WORDS } from "../words/changes.ts";
import { FORM_PROCESSES, formNames, type FormProcess, FORMS } from "../../scenario/forms.ts";
import type { ProcessName } from "../../scenario/processes.ts";
import type { ShippedScenario } from "../setup/setup.ts";
import type { App } from "./app.ts";
import { choiceOf, fieldset, folded, h, labelled, say, small } from "./dom.ts";
import { type Control, synced } from "./slider.ts";

/** Who takes part. */
export function memberSwitches(app: App): Control {
  return switches(
    app,
    "absent",
    "Who takes part",
    app.scenario().data.suppliers.filter(({ role }) => role === "partner" || role === "member"),
    "An absent state is treated as neutral: it announces nothing, and its makers go on selling.",
  );
}

export function itemSwitches(app: App): Control {
  return switches(
    app,
    "unlisted",
    "What is on the list",
    app.scenario().data.items,
    "An item kept off the list is removed from the leader's packages and from what partners did after them, and no later package adds it.",
  );
}

function switches(
  app: App,
  kind: string,
  legend: string,
  rows: readonly { readonly id: string; readonly name: string }[],
  note: string,
): Control {
  const isOn = (value: string | undefined): boolean => value === undefined;
  const valueOf = (checked: boolean): string | undefined => (checked ? undefined : "1");
  const boxes = rows.map(({ id, name }) => {
    const path = `${kind}.${id}`;
    return pathBox(app, path, name, isOn, valueOf);
  });
  const element = fieldset(legend, ...boxes.map((one) => one.element), small(note));
  return synced(element, () => boxes.forEach((one) => one.sync()));
}

/** A box for a path of the setup: when it is checked, and what a click sets. */
export function pathBox(
  app: App,
  path: string,
  label: string,
  isOn: (value: string | undefined) => boolean,
  valueOf: (checked: boolean) => string | undefined,
): Control {
  const onchange = (): void => app.change(path, valueOf(box.checked));
  const box = h("input", { type: "checkbox", "data-path": path, onchange });
  return synced(labelled(box, label), () => (box.checked = isOn(app.state().setup.changes[path])));
}

/** A list of the values that a path of the setup can take; `shipped` is the value unless another is chosen. */
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
  return { element: labelled(label, select), sync };
}

/** Mode of the regime, and what the leader does. */
export function regimeChoice(app: App): Control {
  const regime = () => app.scenario().regime;
  const mode = settingOf(app, "regime.mode", Object.entries(MODE_WORDS), () => regime().mode, "Regime");
  const leader = settingOf(app, "regime.leader", Object.entries(STANCE_WORDS), () => regime().leader, "The leader");
  const remark = small(
    "The institution acts on what the model computes: the replayed years stay as they are, later ones change.",
  );
  return synced(fieldset("Institution", mode.element, leader.element, remark), () => {
    mode.sync();
    leader.sync();
  });
}

/** Which of its rival forms a process takes; undefined where it has only one. */
export function formChoice(app: App, process: ProcessName): Control | undefined {
  const known = FORM_PROCESSES.find((name): name is FormProcess => name === process);
  if (known === undefined) return undefined;
  const names = formNames(known).map((name) => [name, name] as const);
  const form = settingOf(app, `forms.${known}`, names, () => app.scenario().forms[known], "form");
  const meaning = h("span", { class: "small quiet" });
  const meanings: Readonly<Record<string, string>> = FORMS[known];
  return synced(h("span", form.element, meaning), () => say(meaning, meanings[form.sync()] ?? ""));
}

/** A page runs each scenario from its own start. */
const FROM_THE_START =
  " Some of it has no date and applies from the start here, so the replayed years differ too; on the command line, smallyard run today SCENARIO --branch-at 2026-07-01 keeps the history.";

/** Runs that differ from a day on are the same bytes either way; a test holds it. */
const FROM_A_DAY =
  " It is run from the start with the same luck: until that day it is today's history, as with --branch-at on the command line.";

/** All scenarios that ship. */
export function scenarioChoice(app: App): Control {
  return scenariosOf(app, "Scenario", app.scenarios, ({ id }) => id);
}

/** What is on the table: today unchanged, and the futures built on it, with the day from which each differs. */
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
  const says = small("");
  const choose = (): void => {
    if (select.value !== "") app.set({ setup: { scenario: select.value, changes: {} } });
  };
  const select = choiceOf({ "data-path": "scenario", onchange: choose }, [
    ...scenarios.map((one) => [one.id, `${one.title} (${beside(one)})`] as const),
    ["", "another scenario, set elsewhere"],
  ]);
  const nothing = select.options[scenarios.length];
  const about = folded({ class: "about small" }, "What this is", "", says);
  return synced(fieldset(legend, labelled("Scenario", select), about), () => {
    const { scenario } = app.state().setup;
    nothing.hidden = scenarios.some(({ id }) => id === scenario);
    select.value = nothing.hidden ? scenario : "";
    const begins = app.scenarios.find(({ id }) => id === scenario)?.begins;
    const from = begins === undefined ? "" : begins === "" ? FROM_THE_START : FROM_A_DAY;
    say(says, app.isReady() ? app.scenario().differs + from : "");
  });
}
