/** Readings between dates, flows in windows, waits that do not end. */
import { expect, test } from "vitest";
import {
  eventsFrom,
  flowIn,
  lastDate,
  leaderOf,
  meanIn,
  readAt,
  recordingOf,
  ruleFrom,
  waited,
} from "../../src/observe/recording.ts";
import { prepare, runOnce, seriesOf } from "../../src/engine/run.ts";
import { minimal } from "../engine/worlds.ts";
import { happened, recorded } from "./statistics/made-up.ts";

test("a sum is read linearly between readings, is 0 at the start, and undefined beyond the run", () => {
  const recording = recorded({ "bought_sum TOOLS": [12, 24] });
  expect(readAt(recording, "bought_sum", "TOOLS", 2020)).toBe(0);
  expect(readAt(recording, "bought_sum", "TOOLS", 2020 + 1 / 24)).toBeCloseTo(6, 9);
  expect(readAt(recording, "bought_sum", "TOOLS", 2020 + 1.5 / 12)).toBeCloseTo(24, 9);
  expect(readAt(recording, "bought_sum", "TOOLS", 2031)).toBeNaN();
  expect(readAt(recording, "bought_sum", "TOOLS", 2019)).toBeNaN();
  expect(readAt(recording, "nothing_sum", "TOOLS", 2021)).toBeNaN();
  expect(flowIn(recording, "bought_sum", ["TOOLS"], 2021, 2022)).toBeCloseTo(288, 9);
});

test("a level is undefined before its first reading; a mean takes what is defined", () => {
  const recording = recorded({}, [], { "exceptions all": [NaN, 10, 20] });
  expect(readAt(recording, "exceptions", "all", 2020)).toBeNaN();
  expect(meanIn(recording, "exceptions", "all", 2020, 2020.25)).toBeCloseTo(15, 9);
  expect(meanIn(recording, "exceptions", "all", 2029, 2031)).toBeNaN();
});

test("events in order, the leader's first rule on goods, and waits", () => {
  const recording = recorded({}, [
    happened(2023, "US", "package", 2),
    happened(2021, "US", "package", 0),
    happened(2022, "NL", "package", 3),
  ]);
  expect(eventsFrom(recording, ["package"], 2020).map(({ date }) => date)).toEqual([2021, 2022, 2023]);
  expect(leaderOf(recording)).toBe("US");
  expect(ruleFrom(recording, 2020)).toBe(2023); // a listing of users is no rule on goods
  expect(ruleFrom(recording, 2024)).toBeNaN();
  expect(lastDate(recording)).toBe(2030);
  expect(waited(recording, 2023, 2024, 3)).toBe(1);
  expect(waited(recording, 2023, 2027, 3)).toBe(3); // a lower bound
  expect(waited(recording, 2023, undefined, 3)).toBe(3);
  expect(waited(recording, 2028, undefined, 3)).toBeNaN(); // the run ends first
  expect(waited(recording, NaN, 2024, 3)).toBeNaN();
});

test("a run's recording gives each series under its own name", () => {
  const scenario = minimal();
  const model = prepare(scenario, ["bought_sum", "listed_users"]);
  const result = runOnce(model, "rec", { events: true });
  const recording = recordingOf(scenario, seriesOf(model), result);
  const last = result.dates.length - 1;
  const place = model.series.findIndex(({ entity }) => entity === "CHIPS");
  expect(recording.series("bought_sum", "CHIPS")[last]).toBe(result.values[place * result.dates.length + last]);
  expect(recording.series("bought_sum", "NOBODY")).toHaveLength(0);
  expect(recording.events).toBe(result.events);
});
