/** Morris's plane: how much a factor moves a result (mu*), against how unevenly (sigma). */
import type { Figure, Plot } from "../../figure.ts";
import { listed, PREMISE } from "../../paragraphs.ts";
import { QUIET } from "../../../figures/palette.ts";
import { axis, studyChart } from "../chart-parts.ts";
import { distinct, matching, type Row, type StudyContext } from "../study-context.ts";
import { differenceOf, drawn, quantityOf, read, spoken, withUnit, words, type Quantity } from "../units.ts";
import { capital } from "./response.ts";

/** Only so many points carry their names, and none that lies next to zero. */
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
  return distinct(rows, "observable").map((cell) => {
    const observable = String(cell);
    const quantity = differenceOf(context.quantity(observable));
    const own = matching(rows, { observable });
    const planes = distinct(own, "scenario").map((id) => ({
      id: String(id),
      effects: effectsOf(matching(own, { scenario: id })),
    }));
    const paragraph = `${PREMISE} ${words(observable)}: ${planes.map(({ id, effects }) => sentence(effects, id, quantity)).join("; ")}. Sizes are over the whole range of a factor. Near the dotted line or above it a factor acts together with others or not in a straight line. Bars: 90 % interval of mu*. ${context.stamp}`;
    return {
      id: `morris-${observable}`,
      heading: `${capital(words(observable))}: elementary effects`,
      key: [{ label: "sigma = mu*", colour: QUIET, mark: "dot" }],
      charts: planes.map(({ id, effects }) =>
        studyChart({
          id: `morris-${observable}-${id}`,
          title: `Elementary effects on ${withUnit(observable, quantity)}, ${id}`,
          alt: `A plane of points. ${paragraph}`,
          height: 340,
          data: [diagonal(effects, quantity), points(effects, quantity, context.colour(id))],
          x: axis(`mu*: mean size of the effect${inUnit(quantity)}`, { rangemode: "tozero" }),
          y: axis(`sigma: its spread${inUnit(quantity)}`, { rangemode: "tozero" }),
        }),
      ),
      paragraph,
      table: {
        caption: `Elementary effects on ${withUnit(observable, quantity)}`,
        head: ["factor", "scenario", "mu* (90 % interval)", "mu", "sigma", "floor", "n"],
        rows: planes.flatMap(({ id, effects }) =>
          effects.map(({ factor, muStar, mu, sigma }) => [
            ...[words(factor), id],
            `${read(muStar.value, quantity)} (${read(muStar.low, quantity)} to ${read(muStar.high, quantity)})`,
            ...[mu, sigma, muStar.floor].map((value) => read(value, quantity)),
            read(muStar.n, quantityOf("1")),
          ]),
        ),
      },
    };
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
  return matching(rows, { index: "mu_star" })
    .map((muStar) => {
      const at = (index: string): Row["value"] => matching(rows, { index, factor: muStar.factor })[0]?.value ?? null;
      return { factor: String(muStar.factor), muStar, mu: at("mu"), sigma: at("sigma") };
    })
    .sort((a, b) => Number(b.muStar.value) - Number(a.muStar.value));
}

function points(effects: readonly Effect[], quantity: Quantity, colour: string): Plot {
  const x = effects.map(({ muStar }) => drawn(muStar.value, quantity));
  const reach = (end: "low" | "high"): number[] =>
    effects.map(({ muStar }, k) => Math.abs((drawn(muStar[end], quantity) ?? x[k] ?? 0) - (x[k] ?? 0)));
  return {
    type: "scatter",
    mode: "markers+text",
    name: "effects",
    x,
    y: effects.map(({ sigma }) => drawn(sigma, quantity)),
    text: effects.map(({ factor, muStar }, k) =>
      k < NAMED && Number(muStar.value) > NEXT_TO_ZERO * Number(effects[0].muStar.value) ? words(factor) : "",
    ),
    customdata: effects.map(({ factor }) => words(factor)),
    // Away from the nearer side, so that names stay within the drawing.
    textposition: x.map((at) => ((at ?? 0) < (x[0] ?? 0) / 2 ? "top right" : "top left")),
    textfont: { size: 10 },
    cliponaxis: false,
    error_x: { type: "data", array: reach("high"), arrayminus: reach("low"), color: colour, thickness: 1.2, width: 0 },
    marker: { color: colour, size: 8 },
    hovertemplate: "%{customdata}: mu* %{x}, sigma %{y}<extra></extra>",
  };
}

function diagonal(effects: readonly Effect[], quantity: Quantity): Plot {
  const end = Math.max(
    0,
    ...effects.map(({ sigma }) => drawn(sigma, quantity) ?? 0),
    ...effects.map(({ muStar }) => drawn(muStar.value, quantity) ?? 0),
  );
  return {
    type: "scatter",
    mode: "lines",
    x: [0, end],
    y: [0, end],
    line: { color: QUIET, width: 1, dash: "dot" },
    hoverinfo: "skip",
  };
}
