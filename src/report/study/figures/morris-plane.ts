/** Morris's plane: how much a factor moves a result (mu*), against how unevenly (sigma). */
import type { PointsMark, RuleMark } from "../../../figures/chart.ts";
import type { Figure } from "../../figure.ts";
import { QUIET } from "../../../figures/palette.ts";
import { axis, column, dots, studyFigure } from "../chart-parts.ts";
import { byObservable, distinct, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, withUnit, words } from "../plain-names.ts";
import { drawn, PLAIN, type Quantity, read, readWithin, spoken } from "../units.ts";
import { listed } from "../../../base/words.ts";

/** At most this many points have their names beside them, and none that is close to zero. */
const NAMED = 10;
const NEXT_TO_ZERO = 0.05;

interface Effect {
  readonly factor: string;
  readonly muStar: Row;
  readonly mu: Row["value"];
  readonly sigma: Row["value"];
}

export function morrisPlane(context: StudyContext): Figure[] {
  const rows = matching(context.rows("indices"), { method: "morris" }).filter(({ value }) => value !== null);
  return byObservable(rows).map(({ observable, own }) => {
    const quantity = context.difference(observable);
    const planes = distinct(own, "scenario").map((id) => ({
      id: String(id),
      effects: effectsOf(matching(own, { scenario: id })),
    }));
    const told = `${words(observable)}: ${planes.map(({ id, effects }) => sentence(effects, id, quantity)).join("; ")}. Sizes are over the whole range of a factor. Near the dotted line or above it a factor acts together with others or not in a straight line. Bars: 90 % interval of mu*.`;
    return studyFigure(context, {
      id: `morris-${observable}`,
      heading: `${capitalWords(observable)}: elementary effects`,
      key: [{ label: "sigma = mu*", colour: QUIET, mark: "dot" }],
      charts: planes.map(({ id, effects }) => ({
        id: `morris-${observable}-${id}`,
        title: `Elementary effects on ${withUnit(observable, quantity)}, ${id}`,
        alt: "A plane of points.",
        height: 340,
        marks: [diagonal(effects, quantity), points(effects, quantity, context.colour(id))],
        x: axis(`mu*: mean size of the effect${inUnit(quantity)}`, { fromZero: true }),
        y: axis(`sigma: its spread${inUnit(quantity)}`, { fromZero: true }),
      })),
      told,
      table: {
        caption: `Elementary effects on ${withUnit(observable, quantity)}`,
        head: ["factor", "scenario", "mu* (90 % interval)", "mu", "sigma", "floor", "n"],
        rows: planes.flatMap(({ id, effects }) =>
          effects.map(({ factor, muStar, mu, sigma }) => [
            ...[words(factor), id],
            readWithin(muStar.value, muStar.low, muStar.high, quantity),
            ...[mu, sigma, muStar.floor].map((value) => read(value, quantity)),
            read(muStar.n, PLAIN),
          ]),
        ),
      },
    });
  });
}

function sentence(effects: readonly Effect[], id: string, quantity: Quantity): string {
  const moving = effects.filter(({ muStar }) => Number(muStar.value) > 0).slice(0, 4);
  if (moving.length === 0) return `in ${id} no factor moves it`;
  return `in ${id} it moves most with ${listed(moving.map(({ factor, muStar }) => `${words(factor)} (${spoken(muStar.value, quantity)})`))}`;
}

function inUnit({ unit }: Quantity): string {
  return unit === "" ? "" : ` (${unit})`;
}

/** By decreasing mu*. */
function effectsOf(rows: readonly Row[]): Effect[] {
  const effects = matching(rows, { index: "mu_star" }).map((muStar) => {
    const at = (index: string): Row["value"] => matching(rows, { index, factor: muStar.factor })[0]?.value ?? null;
    return { factor: String(muStar.factor), muStar, mu: at("mu"), sigma: at("sigma") };
  });
  return falling(effects, ({ muStar }) => Number(muStar.value));
}

function points(effects: readonly Effect[], quantity: Quantity, colour: string): PointsMark {
  const rows = effects.map(({ muStar }) => muStar);
  const [low, x, high] = ["low", "value", "high"].map((name) => column(rows, name, quantity));
  const y = effects.map(({ sigma }) => drawn(sigma, quantity));
  const isNamed = (muStar: Row, k: number): boolean =>
    k < NAMED && Number(muStar.value) > NEXT_TO_ZERO * Number(effects[0].muStar.value);
  return dots({ name: "effects", role: "run", colour }, x, y, {
    ...{ along: "x", low, high, thickness: 1.2 },
    labels: effects.map(({ factor, muStar }, k) => (isNamed(muStar, k) ? words(factor) : "")),
    told: effects.map(({ factor }) => `${words(factor)}, mu* and sigma`),
  });
}

function diagonal(effects: readonly Effect[], quantity: Quantity): RuleMark {
  const all = effects.flatMap(({ sigma, muStar }) => [drawn(sigma, quantity) ?? 0, drawn(muStar.value, quantity) ?? 0]);
  const look = { colour: QUIET, width: 1, dash: "dot" } as const;
  return { kind: "rule", meaning: "diagonal", along: "diagonal", at: Math.max(0, ...all), ...look };
}
