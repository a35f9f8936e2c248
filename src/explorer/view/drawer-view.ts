/** The drawer: every parameter in the order of a tick, with what is known of it; mechanisms, regime, members, items; the runs. */
import { UNCERTAINTIES, type Uncertainty } from "../../ensemble/ensemble-plan.ts";
import { PROCESSES } from "../../scenario/processes.ts";
import { typedNumber } from "../../scenario/typed-number.ts";
import { MOST_RUNS } from "../setup/setup.ts";
import { limitsOf } from "../setup/check-setup.ts";
import type { App, News } from "./app.ts";
import { choiceOf, fieldset, fill, h, numberField, part, say } from "./dom.ts";
import { formChoice, itemSwitches, memberSwitches, regimeChoice, scenarioChoice } from "./choices.ts";
import { type Control, parameterSlider } from "./slider.ts";
import type { View } from "./view.ts";

export function drawerPart(app: App): View {
  const all = h("div", {});
  const settings = h("div", {});
  const search = h("input", { type: "search", "aria-label": "Search the parameters", placeholder: "search, e.g. lag" });
  const found = h("p", { class: "small quiet", role: "status" });
  const element = h(
    "div",
    { class: "after" },
    part(
      "drawer",
      "All parameters, mechanisms, members, runs",
      settings,
      h("h2", {}, "Parameters in the order of a tick"),
      h("label", {}, search),
      found,
      all,
    ),
  );
  let controls: Control[] = [];
  let built = "";

  function news(kind: News): void {
    if (kind !== "state" || !app.isReady()) return;
    const { scenario } = app.state().setup;
    if (built !== scenario && [...element.children].some((one) => (one as HTMLDetailsElement).open)) build(scenario);
    for (const control of controls) control.sync();
  }
  function build(scenario: string): void {
    built = scenario;
    const { provenance } = app.scenario();
    const shared = [scenarioChoice(app), planControls(app), regimeChoice(app), memberSwitches(app), itemSwitches(app)];
    fill(settings, ...shared.map((one) => one.element));
    const groups = PROCESSES.map(({ name, title, asks }, k) => {
      const names = Object.entries(provenance)
        .filter(([parameter, info]) => {
          const limits = limitsOf(app.scenario(), parameter)!;
          return info.process === name && limits.low < limits.high;
        })
        .map(([parameter]) => parameter);
      const own = names.map((parameter) => ({ parameter, control: parameterSlider(app, parameter) }));
      const off = mechanismSwitch(app, name);
      for (const { parameter, control } of own) {
        control.element.dataset.search =
          `${parameter} ${provenance[parameter as keyof typeof provenance].meaning} ${title}`.toLowerCase();
      }
      const form = formChoice(app, name);
      controls.push(off, ...(form ? [form] : []), ...own.map(({ control }) => control));
      const fields = h("div", { class: "sliders" }, ...own.map(({ control }) => control.element));
      return h(
        "details",
        { class: "part group" },
        h("summary", {}, `${k + 1} ${title}`),
        h("p", {}, `${asks} `, off.element, form ? " " : null, form?.element),
        fields,
      );
    });
    controls = [...controls.filter((one) => groups.some((group) => group.contains(one.element))), ...shared];
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
  search.addEventListener("input", filter);
  for (const one of element.children) one.addEventListener("toggle", () => news("state"));
  return { element, news };
}

/** On: as the scenario has it. Off: as if the process did not exist. */
function mechanismSwitch(app: App, name: string): Control {
  const path = `processes.${name}`;
  const shipped = (): boolean => !app.scenario().off.some((off) => off === name);
  const box = h("input", {
    type: "checkbox",
    "data-path": path,
    onchange: () => app.change(path, box.checked === shipped() ? undefined : box.checked ? "on" : "off"),
  });
  const sync = (): void => {
    const value = app.state().setup.changes[path];
    box.checked = value === undefined ? shipped() : value === "on";
  };
  sync();
  return { element: h("label", { class: "check" }, box, "mechanism on"), sync };
}

function planControls(app: App): Control {
  const wrong = h("p", { class: "small", role: "alert", style: "margin:0" });
  const runs = numberField({ id: "runs", onchange: () => take() });
  const seed = h("input", { type: "text", maxlength: 40, id: "seed", onchange: () => take() });
  const vary = choiceOf(
    { id: "vary", onchange: () => take() },
    UNCERTAINTIES.map((one) => [
      one,
      { chance: "chance", parameters: "parameters", both: "chance and parameters" }[one],
    ]),
  );
  function take(): void {
    const count = typedNumber(runs.value) ?? NaN;
    const right =
      Number.isInteger(count) && count >= 1 && count <= MOST_RUNS && /^[A-Za-z0-9_.-]{1,40}$/.test(seed.value);
    say(
      wrong,
      right ? "" : `Allowed: 1 to ${MOST_RUNS} runs; a seed of letters from a to z, digits, "_", "." and "-".`,
    );
    if (right) app.set({ plan: { runs: count, seed: seed.value, uncertainty: vary.value as Uncertainty } });
  }
  const sync = (): void => {
    const { plan } = app.state();
    if (document.activeElement !== runs) runs.value = String(plan.runs);
    if (document.activeElement !== seed) seed.value = plan.seed;
    vary.value = plan.uncertainty;
  };
  sync();
  const element = fieldset(
    "Runs",
    h("label", { class: "check" }, "Number of runs", runs),
    h("label", { class: "check" }, "Seed", seed),
    h("label", { class: "check" }, "What varies", vary),
    h(
      "p",
      { class: "small quiet", style: "margin:0" },
      "Run k uses the seed with /k, in every setup the same: so runs pair. A value that you set is not drawn again.",
    ),
    wrong,
  );
  return { element, sync };
}
