import { expect, test } from "vitest";
import { ANNOUNCE, FORCE, historicLag, lagOf, withLag } from "../../../src/explorer/setup/lag.ts";
import { today } from "../files.ts";

const plain = { scenario: "today", changes: {} };

test("the lag is two parameters; without them the partners have their history", () => {
  expect(lagOf(plain)).toBeUndefined();
  const set = withLag(plain, { announce: 9, force: 3 });
  expect(set.changes).toEqual({ [ANNOUNCE]: "9", [FORCE]: "3" });
  expect(lagOf(set)).toEqual({ announce: 9, force: 3 });
  expect(withLag(set, undefined)).toEqual(plain);
});

test("history's lag is read from the timeline: the middle of the partners' months", () => {
  const suppliers = [
    { id: "US", role: "leader" },
    { id: "NL", role: "partner" },
  ];
  const act = (date: string, actor: string, eventClass: string) => ({
    date,
    actor,
    class: eventClass,
    items: ["ETCH"],
  });
  const timeline = [
    act("2022-10-07", "US", "package"),
    act("2023-03-08", "NL", "announce"),
    act("2023-09-01", "NL", "force"),
  ];
  expect(historicLag({ data: { suppliers, timeline } } as never)).toEqual({ announce: 5, force: 6 });
  expect(historicLag({ data: { suppliers, timeline: timeline.slice(0, 1) } } as never)).toBeUndefined();
  expect(historicLag(today)!.announce).toBeGreaterThan(0);
});
