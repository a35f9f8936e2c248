import { expect, test } from "vitest";
import { decisionDates, followSteps, listedItems, playable, playedSetup } from "../../../src/explorer/learn/play.ts";
import { load } from "../../../src/explorer/engine/prepared.ts";
import { FILES, today } from "../files.ts";

test("partners can be played that make what is listed; the leader cannot", () => {
  const ids = playable(today).map(({ id }) => id);
  expect(ids).toContain("NL");
  expect(ids).not.toContain("US");
});

test("decisions come every quarter from the first package on, within the replayed history", () => {
  const dates = decisionDates(today, "NL");
  expect(listedItems(today, "NL", dates[0])).not.toEqual([]);
  expect(dates[dates.length - 1]).toBeLessThanOrEqual(today.time.replayUntil);
  expect(dates[1] - dates[0]).toBeCloseTo(0.25, 9);
});

test("a half, then the rest: each item once, in force after the state's own legal lag", () => {
  const steps = followSteps(today, "NL", [
    { date: 2023.2, share: 0.5 },
    { date: 2024.2, share: 1 },
    { date: 2024.5, share: 1 },
  ]);
  const items = steps.flatMap((step) => step.items);
  expect(new Set(items).size).toBe(items.length);
  expect([...items].sort()).toEqual([...listedItems(today, "NL", 2024.5)].sort());
  for (const { announced, inForce } of steps) expect(inForce > announced).toBe(true);
});

test("never following is being absent; a played world loads", () => {
  expect(playedSetup(today, "NL", []).changes).toEqual({ "absent.NL": "1" });
  const setup = playedSetup(today, "NL", [{ date: 2023.2, share: 1 }]);
  const { timeline } = load(FILES, setup, today).data;
  expect(timeline.filter(({ actor, class: eventClass }) => actor === "NL" && eventClass === "announce")).toHaveLength(
    1,
  );
});
