/**
 * A reviewer's appendix of one number: how far it spreads over accepted sets, rival forms and published ranges, what drives it and how well that
 * is known, and which facts constrain it. Made as a claim is answered, but nothing is claimed.
 */
import { percent } from "../../base/numbers.ts";
import type { ClaimAnswer } from "./answer-claim.ts";
import { type Evidence, driverLines, factLines, spreadWords } from "./claim-words.ts";

/** The text of a claim file that reads the number and nothing else. */
export function appendixYaml(scenario: string, observable: string, at?: string, entity?: string): string {
  const read = { observable, meaning: observable, ...(at !== undefined && { at }), ...(entity !== undefined && { entity }) }; // prettier-ignore
  const claim = { title: `Appendix: ${observable}`, comparison: scenario, read, of: { scenario }, stated: "more" };
  return `${JSON.stringify(claim, null, 2)}\n`; // JSON is YAML
}

export function appendixText(answer: ClaimAnswer, evidence: readonly Evidence[]): string {
  const { claim, fitted, accepted, rivals, byForm, published, plan, grades } = answer;
  const { unit, quantity, comparison } = claim.comparison;
  const forms = byForm
    .filter(({ share }) => share.worlds > 0)
    .map(({ form, share }) => `\`${form}\` ${spreadWords(share, unit)}`);
  return [
    `## Appendix: \`${quantity}\`, ${comparison}`,
    "",
    `- **${fitted ? "Accepted parameter sets" : "Published ranges (no accepted sets ship)"}, forms in use:** ${spreadWords(accepted, unit)}.`,
    `- **Rival forms:** ${spreadWords(rivals, unit)}. By form: ${forms.join(", ")}.`,
    ...(published ? [`- **Published ranges, no fact used:** ${spreadWords(published, unit)}; the facts leave ${percent((accepted.p95 - accepted.p05) / (published.p95 - published.p05))} of the width of this band.`] : []), // prettier-ignore
    ...driverLines(answer),
    `- **Grades of the parameters that can move:** ${Object.entries(grades).map(([grade, count]) => `${count} ${grade}`).join(", ")}.`, // prettier-ignore
    ...factLines(answer, evidence),
    `- **How made:** ${plan.runs} worlds of each kind with the seeds ${plan.seed}/k; a world is luck and parameters together.`,
  ].join("\n");
}
