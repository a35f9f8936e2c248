/**
 * The parameters of a run, in an object that is fast to read.
 *
 * V8 keeps an object of this many names as a look-up table, and every copy of a copy in places of its own. Copies of one and the same
 * object share its fixed places: so every run copies PLACES and puts its values there.
 */
import { PARAMETERS } from "../scenario/parameters.ts";
import type { ParameterValues } from "../scenario/parameters.ts";

const PLACES = { ...Object.fromEntries(Object.keys(PARAMETERS).map((name) => [name, 0.5])) };

export function inFixedPlaces(values: ParameterValues): ParameterValues {
  return Object.assign({ ...PLACES }, values);
}
