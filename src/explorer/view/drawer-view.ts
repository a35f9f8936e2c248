/** The drawer: every parameter in the order of a tick, with its evidence; mechanisms, regime, members, items; the runs. */
import { UNCERTAINTIES, type Uncertainty } from "../../ensemble/ensemble-plan.ts";
import { PROCESSES } from "../../scenario/processes.ts";
import type { ParameterInfo } from "../../scenario/scenario.ts";
import { typedNumber } from "../../scenario/typed-number.ts";
import { MOST_RUNS } from "../setup/setup.ts";
import { limitsOf } from "../setup/check-setup.ts";
import type { App, News } from "./app.ts";
import { choiceOf, fieldset, fill, folded, h, labelled, numberField, say, small } from "./dom.ts";
import { formChoice, itemSwitches, memberSwitches, pathBox, regimeChoice, scenarioChoice } from "./choices.ts";
import { type Control, parameterSlider, synced } from "./slider.ts";
import type { View } from "./view.ts";

export function drawerPart(app: App): View {
  const all = h("div");
  const settings = h("div");
  const search = h("input", {
    ...{ type: "search", "aria-label": "Search the parameters", placeholder: "search, e.g. lag" },
    oninput: () => filter(),
  });
  const found = h("p", { class: "small quiet", role: "status" });
  const element = folded(
    { class: "part after", id: "drawer", ontoggle: () => news("state") },
    "All parameters, mechanisms, members, runs",
    "",
    settings,
    h("h2", "Parameters in the order of a tick"),
    h("label", search),
    found,
    all,
  );
  let controls: Control[] = [];
  let built = "";

  function news(kind: News): void {
    if (kind !== "state" || !app.isReady()) return;
    const { scenario } = app.state().setup;
    if (built !== scenario && element.open) build(scenario);
    for (const control of controls) control.sync();
  }
  function build(scenario: string): void {
    built = scenario;
    const shared = [scenarioChoice(app), planControls(app), regimeChoice(app), memberSwitches(app), itemSwitches(app)];
    fill(settings, ...shared.map((one) => one.element));
    controls = [...shared];
    const groups = PROCESSES.map(({ name, title, asks }, k) => {
      const own = parametersOf(app, name).map(([parameter, { meaning }]) => {
        const control = parameterSlider(app, parameter);
        control.element.dataset.search = `${parameter} ${meaning} ${title}`.toLowerCase();
        return control;
      });
      const [off, form] = [mechanismSwitch(app, name), formChoice(app, name)];
      controls.push(off, ...(form ? [form] : []), ...own);
      const switches = h("p", `${asks} `, off.element, form && " ", form?.element);
      const fields = h("div", { class: "sliders" }, ...own.map((one) => one.element));
      return folded({ class: "part group" }, `${k + 1} ${title}`, "", switches, fields);
    });
    fill(all, ...groups);
    filter();
  }
  function filter(): void {
    const word = search.value.trim().toLowerCase();
    let count = 0;
    for (const group of all.querySelectorAll<HTMLDetailsElement>("details.group")) {
      let inGroup = 0;
      for (const one of group.querySelectorAll<HTMLElement>(".slider")) {
        one.hidden = word !== "" && !(one.dataset.search ?? "").includes(word);
        if (!one.hidden) inGroup++;
      }
      group.hidden = inGroup === 0;
      group.open = word !== "" && inGroup > 0;
      count += inGroup;
    }
    say(found, word === "" ? "" : `${count} found`);
  }
  return { element, news };
}

/** Those of a process that can take more than one value. */
function parametersOf(app: App, process: string): [string, ParameterInfo][] {
  return Object.entries(app.scenario().provenance).filter(([parameter, info]) => {
    const limits = limitsOf(app.scenario(), parameter)!;
    return info.process === process && limits.low < limits.high;
  });
}

/** On: as the scenario has it. Off: as if the process did not exist. */
function mechanismSwitch(app: App, name: string): Control {
  const shipped = (): boolean => !app.scenario().off.some((off) => off === name);
  const isOn = (value: string | undefined): boolean => (value === undefined ? shipped() : value === "on");
  const valueOf = (checked: boolean) => (checked === shipped() ? undefined : checked ? "on" : "off");
  return pathBox(app, `processes.${name}`, "mechanism on", isOn, valueOf);
}

function planControls(app: App): Control {
  const wrong = h("p", { class: "small", role: "alert" });
  const runs = numberField({ id: "runs", onchange: () => take() });
  const seed = h("input", { type: "text", maxlength: 40, id: "seed", onchange: () => take() });
  const names = { chance: "chance", parameters: "parameters", both: "chance and parameters" };
  const vary = choiceOf(
    { id: "vary", onchange: () => take() },
    UNCERTAINTIES.map((one) => [one, names[one]]),
  );
  function take(): void {
    const count = typedNumber(runs.value) ?? NaN;
    const right =
      Number.isInteger(count) && count >= 1 && count <= MOST_RUNS && /^[A-Za-z0-9_.-]{1,40}$/.test(seed.value);
    const allowed = `Allowed: 1 to ${MOST_RUNS} runs; a seed of letters from a to z, digits, "_", "." and "-".`;
    say(wrong, right ? "" : allowed);
    if (right) app.set({ plan: { runs: count, seed: seed.value, uncertainty: vary.value as Uncertainty } });
  }
  const element = fieldset(
    "Runs",
    labelled("Number of runs", runs),
    labelled("Seed", seed),
    labelled("What varies", vary),
    small("Run k uses the seed with /k in every setup, so runs are paired. A value that you set is not drawn."),
    wrong,
  );
  return synced(element, () => {
    const { plan } = app.state();
    if (document.activeElement !== runs) runs.value = String(plan.runs);
    if (document.activeElement !== seed) seed.value = plan.seed;
    vary.value = plan.uncertainty;
  });
}
