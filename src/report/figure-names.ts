import { SECTIONS } from "./quantities.ts";

/** Every figure that the report of a run may have, by the name that `--only` takes: the observable, or what is drawn of several. */
export const FIGURE_NAMES: readonly string[] = SECTIONS.flatMap(({ shows }) =>
  shows.flatMap((one) => ("names" in one ? one.names : [one.observable])),
);

/** Stands for all paired differences, whose own names contain those of scenarios. */
export const DIFFERENCES = "differences";
export const WANTED_NAMES: readonly string[] = [...FIGURE_NAMES, DIFFERENCES];

export function isWanted(id: string, only: readonly string[]): boolean {
  return only.includes(id) || (only.includes(DIFFERENCES) && id.startsWith("difference-"));
}

/** "delay" selects delay_years, "leakage" every name that begins with it; a full name selects itself alone. Empty where nothing matches. */
export function figuresNamed(word: string, names: readonly string[] = WANTED_NAMES): string[] {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-");
  const wanted = plain(word);
  const exact = names.filter((name) => plain(name) === wanted);
  return exact.length > 0 ? exact : names.filter((name) => wanted !== "" && plain(name).startsWith(`${wanted}-`));
}
