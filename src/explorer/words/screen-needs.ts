/** What the first screen shows of a setup: the observables that its charts are drawn from, and the summaries that its sentence gives. */
import { FAMILIES } from "../../figures/palette.ts";
import { HEADLINES } from "../../scenario/headlines.ts";
import type { Asked } from "../engine/protocol.ts";
import { panelOf, TO_DATE } from "../figures/panels.ts";

/** Of all sentences: a test holds that each says of these alone what it says of whole runs. */
const SUMMARIES: readonly string[] = [
  ...HEADLINES.flatMap(({ data, horizon }) => [data, horizon]),
  ...Object.keys(FAMILIES).map((family) => `${family}_total`),
  ...["leakage_shells_total", "cost_retaliation_total_musd", "first_announcement_date"],
];

/** Of the question's charts, each year and to date, or of the panels of an address. */
export function screenNeeds(pair: readonly string[], embedded: readonly string[]): Asked {
  const ids = embedded.length > 0 ? embedded : pair.flatMap((id) => [id, TO_DATE[id] ?? id]);
  const needs = ids.flatMap((id) => [...(panelOf(id)?.needs ?? [])]);
  return { observables: [...new Set(needs.map(observableOf))], summaries: SUMMARIES };
}

/** What is recorded for a need of a chart: "state/compliance" comes with "compliance". */
export function observableOf(need: string): string {
  return need.slice(need.lastIndexOf("/") + 1);
}
