/** Heat map: an observable over two factors of a grid, one map for each scenario. Further factors stay at their base. */
import type { Figure } from "../../figure.ts";
import { eachOf, fields, names, studyFigure } from "../chart-parts.ts";
import { ends, factorMap, label } from "../factor-map.ts";
import { aroundBase, falling, matching, type Row, type StudyContext } from "../study-context.ts";
import { capitalWords, withUnit, words } from "../plain-names.ts";
import { drawn, type Quantity, quantityOf, readMean, spoken } from "../units.ts";

/** Fields show their numbers while they are wide enough, also on a phone. */
const MOST_NUMBERED = 7;

export function heat(context: StudyContext): Figure[] {
  const { factors, observables, design, scenarios } = context.input.study;
  if (design.kind !== "grid" || factors.length < 2) return [];
  const [across, up] = factors;
  return eachOf(observables, ({ name, unit, meaning }) => {
    const quantity = quantityOf(unit);
    const all = aroundBase(context, matching(context.rows("bands"), { observable: name }), [across.name, up.name]);
    const known = all.filter(({ n }) => n !== 0);
    if (known.length === 0) return undefined;
    const values = known.map((row) => drawn(row.mean, quantity)!);
    const shown = scenarios.filter(({ id }) => known.some(({ scenario }) => scenario === id));
    const farthest = (id: string): string =>
      extremes(matching(known, { scenario: id }), across.name, up.name, quantity);
    const told = `the mean of ${words(name)} (${meaning}): ${shown.map(({ id }) => `in ${id} ${farthest(id)}`).join("; ")}.${factors.length > 2 ? " Other factors stay at their base." : ""}`;
    return studyFigure(context, {
      id: `heat-${name}`,
      heading: `${capitalWords(name)} by ${words(across.name)} and ${words(up.name)}`,
      charts: shown.map(({ id }) => {
        const map = factorMap(all, matching(all, { scenario: id }), [across.name, up.name], quantity);
        return {
          id: `heat-${name}-${id}`,
          title: `${withUnit(name, quantity)}, mean, ${id}`,
          alt: "Map of colours.",
          height: Math.max(200, 90 + 30 * map.up.length),
          marks: [
            fields({
              ...{ name: withUnit(name, quantity), values: map.values, ...ends(values), key: true },
              isNumbered: map.across.length <= MOST_NUMBERED,
            }),
          ],
          x: names(map.across, { title: withUnit(across.name, quantityOf(across.unit)) }),
          y: names(map.up, { title: withUnit(up.name, quantityOf(up.unit)) }),
        };
      }),
      told,
      table: {
        caption: `${withUnit(name, quantity)}: mean (half-width of its 90 % interval)`,
        head: ["scenario", words(across.name), words(up.name), "mean"],
        rows: all.map((row) => [
          ...[String(row.scenario), label(row[across.name]), label(row[up.name])],
          readMean(row, quantity),
        ]),
      },
    });
  });
}

function extremes(rows: readonly Row[], across: string, up: string, quantity: Quantity): string {
  const sorted = falling(rows, ({ mean }) => -Number(mean));
  const at = (row: Row): string =>
    `${spoken(row.mean, quantity)} (${words(across)} ${label(row[across])}, ${words(up)} ${label(row[up])})`;
  return `from ${at(sorted[0])} to ${at(sorted[sorted.length - 1])}`;
}
