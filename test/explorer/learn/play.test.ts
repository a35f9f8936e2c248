import { expect, test } from "vitest";
import { load } from "../../../src/explorer/engine/prepared.ts";
import { MOST_ROUNDS } from "../../../src/explorer/learn/play-code.ts";
import { followSteps, listedItems, playable, playedSetup, roundDates } from "../../../src/explorer/learn/play.ts";
import { FILES, free, today } from "../files.ts";

test("partners can be played that make what is listed; the leader cannot", () => {
  const ids = playable(free).map(({ id }) => id);
  expect(ids).toContain("NL");
  expect(ids).not.toContain("US");
});

test.each(playable(free).map(({ id }) => id))(
  "rounds of %s: with each growth of the list, then every year",
  (state) => {
    const dates = roundDates(free, state);
    expect(dates.length).toBeLessThanOrEqual(MOST_ROUNDS);
    expect(listedItems(free, state, dates[0])).not.toEqual([]);
    expect(listedItems(free, state, dates[dates.length - 1])).toEqual(listedItems(free, state, free.time.replayUntil));
    for (const [k, date] of dates.entries()) {
      expect(date).toBeLessThan(free.time.replayUntil);
      if (k === 0) continue;
      const grew = listedItems(free, state, date).length > listedItems(free, state, dates[k - 1]).length;
      if (!grew) expect(date - dates[k - 1]).toBeCloseTo(1, 9);
    }
  },
);

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

test("a played world has the steps of the player and no others", () => {
  expect(playedSetup(free, "NL", []).changes).toEqual({ "follow.NL": "never" });
  const setup = playedSetup(free, "NL", [{ date: 2023.2, share: 1 }]);
  const { timeline, suppliers } = load(FILES, setup, free).data;
  const acts = timeline.filter(({ actor, class: kind }) => actor === "NL" && (kind === "announce" || kind === "force"));
  expect(acts.map((event) => event.class)).toEqual(["announce", "force"]);
  expect(suppliers.find(({ id }) => id === "NL")!.role).toBe("partner");
});
