/** What enters the model: numbers of base data, shown beside the facts that they were taken from. They count as inputs, never as reproduced. */
import { mean } from "../../base/statistics.ts";
import { pointsOf, seriesAt } from "../../base/dated-series.ts";
import type { Argument, Arguments, StatisticRow } from "../event-statistic.ts";
import type { Recording } from "../recording.ts";
import { DATE, FROM, TO } from "./arguments.ts";

function word(name: string, meaning: string): Argument {
  return { name, kind: "word", meaning };
}

const ROW: readonly Argument[] = [
  word("table", "suppliers, items, firms, hubs, minerals or users"),
  word("row", "its id"),
  word("column", "a column that holds numbers"),
];

function valueOf({ scenario }: Recording, args: Arguments): number {
  const tables: Readonly<Record<string, readonly unknown[] | undefined>> = scenario.data;
  const rows = (tables[args.text("table")] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const value = rows.find(({ id }) => id === args.text("row"))?.[args.text("column")];
  return typeof value === "number" ? value : NaN;
}

export const GIVEN_STATISTICS: readonly StatisticRow[] = [
  {
    name: "given",
    unit: "as given",
    meaning: "A number of a table of base data, times a factor",
    arguments: [...ROW, { name: "factor", kind: "number", meaning: "what it is multiplied by, for another unit" }],
    until: () => -Infinity,
    read: (recording, args) => valueOf(recording, args) * args.number("factor"),
  },
  {
    name: "given_inverse",
    unit: "as given",
    meaning: "One over a number of a table of base data",
    arguments: ROW,
    until: () => -Infinity,
    read: (recording, args) => 1 / valueOf(recording, args),
  },
  {
    name: "given_series",
    unit: "as given",
    meaning: "The value of a dated series of base data at a date, times a factor",
    arguments: [
      word("series", "its name"),
      DATE,
      { name: "factor", kind: "number", meaning: "what it is multiplied by" },
    ],
    until: () => -Infinity,
    read: (recording, args) => {
      const points = pointsOf(recording.scenario.data.series, args.text("series"));
      return points.length > 0 ? seriesAt(points, args.number("date")) * args.number("factor") : NaN;
    },
  },
  {
    name: "given_exposure",
    unit: "percent",
    meaning:
      "Share of exports that goes to the target as base data have it, mean over the members of the forum and over the years of a window",
    arguments: [FROM, TO],
    until: () => -Infinity,
    read: (recording, args) => {
      const members = recording.scenario.data.suppliers.filter(({ role }) => role === "leader" || role === "member");
      const years = Array.from(
        { length: Math.round(args.number("to") - args.number("from")) },
        (_, k) => args.number("from") + k + 0.5,
      );
      const means = members.map(({ id, exposure }) => {
        const points = pointsOf(recording.scenario.data.series, `exposure_${id}`);
        return mean(years.map((year) => (points.length > 0 ? seriesAt(points, year) : exposure)));
      });
      return 100 * mean(means);
    },
  },
];
