/**
 * Parameters of some processes, carried by value: those that the two eras publish differently, in value or in range, and those that were
 * calibrated in the other era. The value is the published one of the other era; the range is that of its accepted sets where it has them.
 */
import { type ParameterName, PARAMETERS } from "../../src/scenario/parameters.ts";
import type { ProcessName } from "../../src/scenario/processes.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Exchange, Piece } from "./exchange.ts";
import { rounded } from "./levels.ts";

interface Chosen {
  readonly processes: readonly ProcessName[];
  /** Parameters of other processes. */
  readonly more?: readonly ParameterName[];
  /** Not carried: definitions, and parameters of other conditions. */
  readonly except?: readonly ParameterName[];
}

export function differingParameters(
  { from, into }: Exchange,
  { processes, more = [], except = [] }: Chosen,
): NonNullable<Piece["parameters"]> {
  const names = (Object.keys(PARAMETERS) as ParameterName[]).filter(
    (name) => (processes.includes(PARAMETERS[name].process) || more.includes(name)) && !except.includes(name),
  );
  const differing = names.filter((name) => {
    const [there, here] = [from.provenance[name], into.provenance[name]];
    const same = there.value === here.value && there.low === here.low && there.high === here.high;
    return !same || from.accepted?.names.includes(name);
  });
  return Object.fromEntries(differing.map((name) => [name, { ...held(from, name), why: `as in ${from.id}` }]));
}

/** A parameter in an era: its published value, and the range from which its runs draw it. */
function held({ provenance, accepted }: Scenario, name: ParameterName): { value: number; low: number; high: number } {
  const { value, low, high } = provenance[name];
  const column = accepted?.names.indexOf(name) ?? -1;
  if (column < 0) return { value, low, high };
  const drawn = accepted!.sets.map((set) => rounded(set[column]));
  return { value, low: Math.min(value, ...drawn), high: Math.max(value, ...drawn) };
}
