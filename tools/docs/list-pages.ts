/** Observables, summaries, event statistics, scenarios and sources, as `smallyard list` knows them. */
import { FLOW_OBSERVABLES } from "../../src/observe/flow-observables.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import type { Observable } from "../../src/observe/observable.ts";
import { FORM_PROCESSES, formNames } from "../../src/scenario/forms.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { listEntries } from "../../src/cli/commands/catalogue.ts";
import { loadShipped } from "./shipped.ts";
import { code, codes, markdownTable } from "../../src/study/markdown.ts";
import { replacedTable, setBy } from "./parameter-pages.ts";

const KINDS: Readonly<Record<Observable["kind"], string>> = {
  all: "of the whole run",
  item: "of each item",
  state: "of each supplier state",
  mineral: "of each mineral",
  list: "of each list",
  cell: "of each state's trade in an item",
};

export function observableTables(): string {
  return (Object.keys(KINDS) as Observable["kind"][])
    .filter((kind) => OBSERVABLES.some((one) => one.kind === kind))
    .map((kind) => {
      const rows = OBSERVABLES.filter((one) => one.kind === kind).map(({ name, unit, meaning }) => [
        ...[code(name), unit, meaning],
      ]);
      return `### Observables ${KINDS[kind]}\n\n${markdownTable(["observable", "unit", "meaning"], rows)}`;
    })
    .join("\n\n");
}

export function flowTable(): string {
  const rows = FLOW_OBSERVABLES.map(({ name, kind, unit, meaning }) => [code(name), kind, unit, meaning]);
  return markdownTable(["observable", "of", "unit", "meaning"], rows);
}

export function summaryTable(): string {
  const rows = listEntries("summaries").map(({ name, facts }) => [code(name), facts.unit, facts.meaning]);
  return markdownTable(["summary", "unit", "meaning"], rows);
}

export function statisticTable(): string {
  const rows = listEntries("statistics").map(({ facts }) => [code(String(facts.call)), facts.unit, facts.meaning]);
  return markdownTable(["statistic", "unit", "meaning"], rows);
}

export function scenarioTable(): string {
  const rows = loadShipped().map(({ id, title, lineage, regime }) => [
    code(id),
    title,
    lineage.slice(0, -1).map(code).join(" > ") || "root",
    `${regime.mode}, leader ${regime.leader}`,
  ]);
  return markdownTable(["scenario", "title", "extends", "regime"], rows);
}

/** Each scenario in full. */
export function scenarioSections(): string {
  return loadShipped().map(scenarioSection).join("\n\n");
}

function scenarioSection(scenario: Scenario): string {
  const { id, title, question, differs, tags, lineage, setting, time, regime, sources, off, data, controls } = scenario;
  const own = setBy(scenario, scenario.path);
  const forms = FORM_PROCESSES.filter((process) => scenario.forms[process] !== formNames(process)[0]);
  const planned = data.timeline.filter((event) => "planned" in event && event.planned);
  const facts = [
    `- Lineage: ${lineage.map(code).join(" > ")}; base data ${code(`seeds/${setting}`)}; file ${code(scenario.path)}`,
    `- Time: ${time.start.toFixed(1)} to ${time.end.toFixed(1)}, replayed until ${time.replayUntil.toFixed(1)}, ${time.ticksPerYear} ticks a year`,
    `- Regime: ${regime.mode}, leader ${regime.leader}${controls ? "" : "; no controls at all"}`,
    ...(off.length > 0 ? [`- Processes switched off: ${codes(off)}`] : []),
    ...(forms.length > 0
      ? [`- Forms: ${forms.map((process) => `${process} by ${code(scenario.forms[process])}`).join(", ")}`]
      : []),
    ...(tags.length > 0 ? [`- Tags: ${tags.join(", ")}`] : []),
    `- Sources: ${sources.length > 0 ? codes(sources) : "none named"}`,
  ];
  const parts = [
    `### ${title} (${code(id)})`,
    `**${question}** ${differs}`,
    facts.join("\n"),
    ...(planned.length > 0
      ? [
          markdownTable(
            ["planned event", "by", "class", "what"],
            planned.map((event) => [
              ...[
                event.date,
                event.actor,
                event.rule === "" ? event.class : `${event.class} ${event.rule}`,
                event.statement,
              ],
            ]),
          ),
        ]
      : []),
    ...(own.length > 0 ? [replacedTable(scenario, own)] : []),
  ];
  return parts.join("\n\n");
}

export function sourceTable(): string {
  const rows = listEntries("sources").map(({ name, facts }) => [code(name), facts.kind, facts.citation, facts.terms]);
  return markdownTable(["source", "kind", "citation", "terms of use"], rows);
}

/** The facts that runs are held against. */
export function patternTable(): string {
  const rows = listEntries("facts").map(({ name, facts }) => [
    ...[code(name), facts.role, facts.observed, facts.window, facts.unit, code(String(facts.statistic)), facts.source],
  ]);
  return markdownTable(["fact", "role", "observed", "accepted", "unit", "statistic", "source"], rows);
}
