/**
 * What is gained against what is lost of it: coverage on the x axis, the leakage of what is bound on the y axis, a dot for each scenario; steps of one thing
 * are joined in order. A dot at the lower right is a wall that reaches far and holds.
 */
import { SCENARIO_COLOURS } from "../../../figures/palette.ts";
import type { Figure } from "../../figure.ts";
import { axis, dots, line, studyFigure } from "../chart-parts.ts";
import { aroundBase, matching, type StudyContext } from "../study-context.ts";
import { words } from "../plain-names.ts";
import { drawn, inPercent, read, spoken } from "../units.ts";

/** Names of the two observables in the study file, whatever date they are read at. */
const ACROSS = "coverage";
const UPWARD = "leakage_bound";
const FEWEST = 3;

export function plane(context: StudyContext): Figure[] {
  const { scenarios, steps, observables } = context.input.study;
  const has = (name: string): boolean => observables.some((one) => one.name === name);
  if (!has(ACROSS) || !has(UPWARD) || scenarios.length < FEWEST) return [];
  const rows = aroundBase(context, context.rows("bands"), []);
  const cell = (observable: string, scenario: string): unknown => matching(rows, { observable, scenario })[0]?.mean;
  const [x, y] = [ACROSS, UPWARD].map((name) => context.quantity(name));
  const known = scenarios.filter(({ id }) => typeof cell(ACROSS, id) === "number" && typeof cell(UPWARD, id) === "number"); // prettier-ignore
  if (known.length < FEWEST) return [];
  const places = known.map(({ id }) => [drawn(cell(ACROSS, id), x)!, drawn(cell(UPWARD, id), y)!] as const);
  const ids = known.map(({ id }) => id);
  const [first, last] = [ids[0], ids[ids.length - 1]];
  const told = `means: ${[first, last].map((id) => `${id} covers ${spoken(cell(ACROSS, id), inPercent(x))} and leaks ${spoken(cell(UPWARD, id), inPercent(y))} of what is bound`).join("; ")}.`;
  const [across, upward] = [places.map(([at]) => at), places.map(([, at]) => at)];
  const look = { name: "scenarios", role: "run", colour: SCENARIO_COLOURS[0] } as const;
  const heading = `Coverage, and leakage of what is bound${steps === null ? "" : `: ${steps.of} ${context.stepLabel(first)} to ${context.stepLabel(last)}`}`;
  return [
    studyFigure(context, {
      id: "plane-coverage",
      heading,
      chart: {
        title: heading,
        alt: steps === null ? "Dots." : "Dots joined by a line.",
        height: 320,
        marks: [
          ...(steps === null ? [] : [{ ...line(look, across, upward), silent: true }]),
          dots(look, across, upward, { labels: ids.map(context.stepLabel), told: ids }),
        ],
        x: axis(`coverage (${x.unit})`),
        y: axis("leakage of what is bound (%)"),
      },
      told,
      table: {
        caption: `${heading}: means`,
        head: ["scenario", words(ACROSS), words(UPWARD)],
        rows: ids.map((id) => [id, read(cell(ACROSS, id), x), read(cell(UPWARD, id), y)]),
      },
    }),
  ];
}
