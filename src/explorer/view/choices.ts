/** What can be chosen from a list: who takes part, what is on the list, the institution, the scenario. */
import { MODE_WORDS, STANCE_WORDS } from "../words/changes.ts";
import type { App } from "./app.ts";
import { h, say } from "./dom.ts";
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
