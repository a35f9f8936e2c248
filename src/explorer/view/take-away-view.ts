/** What the reader can take away: the link, the numbers, the scenario as a file with the command that runs it, a page to embed. */
import { csvText } from "../../study/csv.ts";
import { curvesTable, runsTable } from "../../ensemble/tables.ts";
import { addOutcome, createEnsemble, type Ensemble } from "../../ensemble/ensemble.ts";
import { tableOfCurves } from "../engine/results.ts";
import { panelOf, PANELS } from "../figures/panels.ts";
import { EXPLORED, scenarioYaml } from "../setup/scenario-yaml.ts";
import type { Setup } from "../setup/setup.ts";
import type { App } from "./app.ts";
import { button, choiceOf, h, inRow, offer, part, say, small, textArea } from "./dom.ts";
import { phonePart } from "./phone-part.ts";
import type { View } from "./view.ts";

export function takeAwayPart(app: App): View {
  const link = h("input", { type: "text", readonly: true, "aria-label": "Link to what is shown", id: "link" });
  const told = h("p", { class: "small quiet", role: "status" });
  const command = h("code");
  const embed = textArea("Code to embed the two charts", { readonly: true, rows: 3, id: "embed" });
  const panels = choiceOf(
    { multiple: true, size: 5, "aria-label": "Panels to embed", onchange: () => news() },
    PANELS.map(({ id, title }) => [id, title]),
  );
  const cite = h("p", { class: "small" });
  const bibtex = textArea("BibTeX", { readonly: true, rows: 8, id: "bibtex" });
  const phone = phonePart();
  const element = part(
    "take-away",
    "Take away",
    inRow(
      link,
      button("Copy the link", () => void copy(link.value)),
    ),
    told,
    inRow(
      button("These two charts (CSV)", () => charts(), { id: "csv-charts" }),
      button("All curves (CSV, some MB)", () => table("curves"), { id: "csv-curves" }),
      button("runs.csv", () => table("runs"), { id: "csv-runs" }),
      button("Scenario (YAML)", () => file(), { id: "yaml" }),
    ),
    h("p", { class: "small" }, "The same numbers on the command line: ", command),
    small("All curves and runs.csv are the same files that the command line writes."),
    small("Each chart can be saved as SVG or PNG at its corner; the file says where it comes from."),
    phone.element,
    h("h3", "Embed"),
    small(
      "Choose panels; if none is chosen, the question's two charts and its controls are shown. It needs a hosted copy of this page.",
    ),
    panels,
    embed,
    h("h3", "Cite"),
    cite,
    bibtex,
  );

  async function copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      say(told, "Copied.");
    } catch {
      link.select();
      say(told, "The link is selected: copy it with your keyboard.");
    }
  }
  function ensembleOf(setup: Setup, label: string): Ensemble | undefined {
    const runs = app.runs(setup);
    if (runs?.facts === undefined) return undefined;
    const ensemble = createEnsemble({ ...runs.facts.frame, scenario: label }, app.state().plan.runs);
    for (const outcome of runs.outcomes.slice(0, app.state().plan.runs)) if (outcome) addOutcome(ensemble, outcome);
    return ensemble;
  }
  function tellMissing(): void {
    const { done, wanted } = app.progress();
    if (done < wanted) say(told, `${done} of ${wanted} runs are done: the table holds these.`);
  }
  /** All setups that are shown, named as the command line names their files. */
  function table(kind: "curves" | "runs"): void {
    tellMissing();
    const ensembles = app.shown().flatMap((setup) => ensembleOf(setup, nameOf(app, setup)) ?? []);
    const text = csvText(kind === "curves" ? curvesTable(ensembles) : runsTable(ensembles));
    offer(`${kind}.csv`, text, "text/csv");
  }
  /** The curves that the question's two charts are drawn from. */
  function charts(): void {
    tellMissing();
    const { question, embedded } = app.state();
    const ids = embedded.length > 0 ? embedded : question.pair;
    const needs = new Set(ids.flatMap((id) => [...(panelOf(id)?.needs ?? [])]));
    const curves = app.shown().flatMap((setup) => app.results(setup, needs)?.curves(nameOf(app, setup), needs) ?? []);
    if (curves.length > 0) offer("charts.csv", csvText(tableOfCurves(curves)), "text/csv");
  }
  function file(): void {
    const { setup } = app.state();
    const yaml = scenarioYaml(setup, app.scenario());
    if (yaml === undefined) say(told, `Nothing is changed: the scenario ships as ${setup.scenario}.`);
    else offer(`${EXPLORED}.yaml`, `# ${app.link()}\n${yaml}`, "text/yaml");
  }
  function news(): void {
    if (!element.open) return;
    const { setup, plan } = app.state();
    if (document.activeElement !== link) link.value = app.link();
    phone.show(app.link());
    const name = Object.keys(setup.changes).length === 0 ? setup.scenario : `${EXPLORED}.yaml`;
    say(
      command,
      `smallyard run ${name} --runs ${plan.runs} --seed ${plan.seed} --uncertainty ${plan.uncertainty} --out results/explored`,
    );
    const chosen = [...panels.selectedOptions].map(({ value }) => value);
    const address = app.link(chosen);
    const hosted = /^https?:/.test(address);
    embed.value = hosted
      ? `<iframe src="${address.replaceAll("&", "&amp;")}" title="smallyard" width="100%" height="900" style="border:0" loading="lazy"></iframe>`
      : "This page was opened from a file, which no other page can show: put it on a web server first.";
    bibtex.value = bibtexOf(app, name);
    say(
      cite,
      `smallyard, version ${app.version}: agent-based simulation of export-control coalitions. Scenario ${name}, ${plan.runs} runs of seed ${plan.seed}. A result of the model under its assumptions, not a forecast.`,
    );
  }
  element.addEventListener("toggle", news);
  return { element, news };
}

/** For a bibliography: the program, its version and exactly these runs. */
function bibtexOf(app: App, name: string): string {
  const { plan } = app.state();
  const link = app.link();
  return [
    `@software{smallyard_${app.version.replaceAll(/[^0-9A-Za-z]/g, "_")},`,
    "  author = {{The smallyard contributors}},",
    "  title = {smallyard: an agent-based simulation of export-control coalitions},",
    `  version = {${app.version}},`,
    `  year = {${new Date().getFullYear()}},`,
    `  note = {Scenario ${name}, ${plan.runs} runs, seed ${plan.seed}, varies: ${plan.uncertainty}}${/^https?:/.test(link) ? "," : ""}`,
    ...(/^https?:/.test(link) ? [`  url = {${link}}`] : []),
    "}",
  ].join("\n");
}

/** The name that the command line would give the setup. */
function nameOf(app: App, setup: Setup): string {
  const { kept, setup: own } = app.state();
  if (Object.keys(setup.changes).length === 0) return setup.scenario;
  if (setup === own) return EXPLORED;
  return `${EXPLORED}-${kept.find((one) => one.setup === setup)?.letter ?? "other"}`;
}
