/** `parameters: all` in a study file: every parameter that runs draw becomes a factor, beside those that the file names. */
import { type ParameterName, PARAMETERS } from "../scenario/parameters.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { WrittenStudy } from "./study-file.ts";

const NAMES = Object.keys(PARAMETERS) as ParameterName[];

/** In the order of the schedule, before the factors of the file. What the file sets or moves itself is left to it. */
export function withEveryParameter(written: WrittenStudy, [first]: readonly Scenario[]): WrittenStudy {
  const { content } = written;
  if (content.parameters === undefined || first === undefined) return written;
  const factors = content.factors ?? {};
  const moved = [
    ...Object.keys(content.overrides ?? {}),
    ...Object.entries(factors).map(([name, { path }]) => path ?? name),
  ];
  const isMoved = (name: string): boolean =>
    moved.some((path) => path === name || path.startsWith(`parameters.${name}`));
  const found = NAMES.filter((name) => {
    const { low, high, drawn } = first.provenance[name];
    return drawn && low < high && !isMoved(name) && factors[name] === undefined;
  });
  const every = Object.fromEntries(found.map((name) => [name, {}]));
  return { ...written, content: { ...content, factors: { ...every, ...factors } } };
}
