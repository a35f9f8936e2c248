/**
 * What is gained against what is lost of it: coverage across and the leakage of what is bound upward, a dot for each scenario, joined in their
 * order. What lies to the right and low is a wall that reaches far and holds.
 */
import { SCENARIO_COLOURS } from "../../../figures/palette.ts";
import type { Figure } from "../../figure.ts";
import { axis, dots, line, studyFigure } from "../chart-parts.ts";
import { aroundBase, matching, type StudyContext } from "../study-context.ts";
import { drawn, read, spoken, words } from "../units.ts";

/** In the study file these two names, whatever date they are read at. */
const ACROSS = "coverage";
const UPWARD = "leakage_bound";
const FEWEST = 3;

export function plane(context: StudyContext): Figure[] {
  const { scenarios, observables } = context.input.study;
  const has = (name: string): boolean => observables.some((one) => one.name === name);
  if (!has(ACROSS) || !has(UPWARD) || scenarios.length < FEWEST) return [];
  const rows = aroundBase(context, context.rows("bands"), []);
  const cell = (observable: string, scenario: string): unknown => matching(rows, { observable, scenario })[0]?.mean;
  const [x, y] = [ACROSS, UPWARD].map((name) => context.quantity(name));
  const known = scenarios.filter(({ id }) => typeof cell(ACROSS, id) === "number" && typeof cell(UPWARD, id) === "number"); // prettier-ignore
  if (known.length < FEWEST) return [];
  const places = known.map(({ id }) => [drawn(cell(ACROSS, id), x)!, drawn(cell(UPWARD, id), y)!] as const);
  const [first, last] = [known[0].id, known[known.length - 1].id];
  const told = `means: ${[first, last].map((id) => `${id} covers ${spoken(cell(ACROSS, id), { ...x, unit: "%" })} and leaks ${spoken(cell(UPWARD, id), { ...y, unit: "%" })} of what is bound`).join("; ")}.`;
  const [across, upward] = [places.map(([at]) => at), places.map(([, at]) => at)];
  const look = { name: "scenarios", role: "run", colour: SCENARIO_COLOURS[0] } as const;
  const heading = `Coverage, and leakage of what is bound${stepsOf(known.map(({ id }) => id))}`;
  return [
    studyFigure(context, {
      id: "plane-coverage",
      heading,
      charts: [
        {
          id: "plane-coverage-chart",
          title: heading,
          alt: "Dots joined by a line.",
          height: 320,
          marks: [
            { ...line(look, across, upward), silent: true },
            { ...dots(look, across, upward, [], "x"), labels: known.map(({ id }) => shortOf(id)), told: known.map(({ id }) => id) }, // prettier-ignore
          ],
          x: axis(`coverage (${x.unit})`),
          y: axis("leakage of what is bound (%)"),
        },
      ],
      told,
      table: {
        caption: `${heading}: means`,
        head: ["scenario", words(ACROSS), words(UPWARD)],
        rows: known.map(({ id }) => [id, read(cell(ACROSS, id), x), read(cell(UPWARD, id), y)]),
      },
    }),
  ];
}

/** "yard-07": 7. */
function shortOf(id: string): string {
  return /-0*(\d+)$/.exec(id)?.[1] ?? id;
}

/** "yard 1 to 17", where the dots are numbered. */
function stepsOf(ids: readonly string[]): string {
  const [first, last] = [ids[0], ids[ids.length - 1]];
  const what = /^(.+)-\d+$/.exec(first)?.[1];
  return what === undefined ? "" : `: ${what} ${shortOf(first)} to ${shortOf(last)}`;
}
