/**
 * The parameters of a run, in an object that is fast to read.
 *
 * V8 keeps an object of this many names as a look-up table, and every copy of a copy in places of its own. Copies of one and the same
 * object share its fixed places: so every run copies PLACES and puts its values there.
 */
import { PARAMETERS, type ParameterValues } from "../scenario/parameters.ts";

const PLACES = { ...Object.fromEntries(Object.keys(PARAMETERS).map((name) => [name, 0.5])) };

/** Copies that V8 lays out elsewhere, before it has seen how the line is used; code compiled for them is thrown away at the first one that is not. */
const UNNOTICED = 100;
for (let copy = 0; copy < UNNOTICED; copy++) copyOfPlaces();

function copyOfPlaces(): typeof PLACES {
  return { ...PLACES };
}

export function inFixedPlaces(values: ParameterValues): ParameterValues {
  return Object.assign(copyOfPlaces(), values);
}
