/** What the first screen shows of a setup: the observables that its charts are drawn from, and the summaries that its sentences give. */
import { FAMILIES } from "../../figures/palette.ts";
import { HEADLINES } from "../../scenario/headlines.ts";
import type { Asked } from "../engine/protocol.ts";
import { panelOf, TO_DATE } from "../figures/panels.ts";

/** Those of all sentences: a test holds that each sentence reads the same from these alone as from whole runs. */
const SUMMARIES: readonly string[] = [
  ...HEADLINES.flatMap(({ data, horizon }) => [data, horizon]),
  ...Object.keys(FAMILIES).map((family) => `${family}_total`),
  ...["leakage_shells_total", "cost_retaliation_total_musd", "first_announcement_date"],
];

/** The needs of the question's charts, for each year and to date, or of the panels that an address names. */
export function screenNeeds(pair: readonly string[], embedded: readonly string[]): Asked {
  const ids = embedded.length > 0 ? embedded : pair.flatMap((id) => [id, TO_DATE[id] ?? id]);
  const needs = ids.flatMap((id) => [...(panelOf(id)?.needs ?? [])]);
  return { observables: [...new Set(needs.map(observableOf))], summaries: SUMMARIES };
}

/** What is recorded for a need of a chart: "state/compliance" comes with "compliance". */
export function observableOf(need: string): string {
  return need.slice(need.lastIndexOf("/") + 1);
}
