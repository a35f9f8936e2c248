import fc from "fast-check";
import { expect, test } from "vitest";
import { designPoints } from "../../src/study/design-points.ts";
import {
  countUnits,
  MOST_VARIANTS,
  studyFrames,
  unitSeeds,
  unitsOfShard,
  variantOf,
  workOrder,
} from "../../src/study/study-units.ts";
import { loadText, studyText } from "./small-study-file.ts";

const { definition } = loadText(studyText());
const points = designPoints(definition.design, definition.factors);

test("the shards of any number hold every unit once, in parts of about the same size", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 40 }), (units, shards) => {
      const order = Int32Array.from({ length: units }, (_, k) => (k * 7919) % Math.max(1, units));
      const parts = Array.from({ length: shards }, (_, k) => unitsOfShard(order, { shard: k + 1, shards }));
      expect(parts.flatMap((part) => [...part])).toEqual([...order]);
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test("work goes replicate by replicate, points that share their scenarios together", () => {
  const order = [...workOrder(definition, points)];
  expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, unit) => unit));
  expect(countUnits(definition, points)).toBe(order.length);
  expect(order.map((unit) => unit % definition.replicates)).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  const variants = order.slice(0, 4).map((unit) => variantOf(definition, points.values[Math.floor(unit / 2)]));
  expect(variants[0]).toBe(variants[1]);
  expect(variants[1]).not.toBe(variants[2]);
});

test("more variants than are kept: each is prepared once, and all its replicates follow", () => {
  const levels = Array.from({ length: MOST_VARIANTS + 1 }, (_, k) => `${k / 100}`).join(", ");
  const many = loadText(studyText({ factors: `{ suppliers.NL.alliance: { levels: [${levels}] } }` })).definition;
  const order = [...workOrder(many, designPoints(many.design, many.factors))];
  expect(order.slice(0, 4)).toEqual([0, 1, 2, 3]);
});

test("seeds: common luck at every point, or luck of its own; fixed luck where only parameters vary", () => {
  expect(unitSeeds(definition, 3, 0)).toEqual({ id: "1/run-1", events: "1/1", parameters: null });
  expect(unitSeeds({ ...definition, seeds: "independent" }, 3, 1)).toEqual({
    id: "1/point-3/run-2",
    events: "1/3/2",
    parameters: null,
  });
  expect(unitSeeds({ ...definition, uncertainty: "both" }, 3, 1)).toEqual({
    id: "1/run-2",
    events: "1/2",
    parameters: "1/2",
  });
  expect(unitSeeds({ ...definition, uncertainty: "parameters" }, 3, 1).events).toBe("1/1");
});

test("dates, and the series of the curves that are kept, of the whole or else of each entity", () => {
  const [frame] = studyFrames(loadText(studyText({ curves: "[leakage_cumulative, sales_target_musd]" })));
  expect(frame.scenario).toBe("minimal");
  expect(frame.dates[0]).toBe(2018.25);
  expect(frame.dates.at(-1)).toBe(2021);
  expect(frame.series.map(({ observable, entity }) => `${observable} ${entity}`)).toEqual([
    ...["leakage_cumulative all", "sales_target_musd US", "sales_target_musd NL", "sales_target_musd JP"],
  ]);
  expect(JSON.parse(JSON.stringify(frame))).toEqual(frame); // it stands in the head of a store
});
