/** Says under a chart that no fact constrains what it shows: the evidence matrix of the calibration, told where it matters. */
import type { Figure } from "./figure.ts";
import type { ReportScenario } from "./input.ts";
import { listed } from "./paragraphs.ts";
import type { Section } from "./sections.ts";

/** Beginning of a figure's id -> the headline output for which the evidence speaks. */
const OUTPUTS: readonly (readonly [string, string])[] = [
  ["leakage", "leakage_total"],
  ["delay", "delay_years_end"],
  ["diffusion", "diffusion_end"],
  ["participation", "participation_end"],
  ["compliance", "compliance_end"],
  ["survival", "states_defected_end"],
  ["cost", "cost_gross_total_musd"],
];

export function tellUnconstrained(sections: readonly Section[], scenarios: readonly ReportScenario[]): Section[] {
  const told = (figure: Figure): Figure => ({ ...figure, paragraph: figure.paragraph + note(figure, scenarios) });
  return sections.map((section) => ({
    ...section,
    figures: section.figures.map(told),
    more: section.more.map(told),
  }));
}

function note({ id }: Figure, scenarios: readonly ReportScenario[]): string {
  const output = OUTPUTS.find(([start]) => id.startsWith(start))?.[1];
  const free = scenarios.filter(({ unconstrained }) => output !== undefined && unconstrained?.includes(output));
  if (free.length === 0) return "";
  return ` Unconstrained in ${listed(free.map((scenario) => scenario.id))}: no fact of history that the accepted sets meet narrows ${output}; its level rests on assumptions.`;
}
