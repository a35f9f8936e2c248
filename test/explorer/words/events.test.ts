import { expect, test } from "vitest";
import { eventsNear, gathered, tellEvent } from "../../../src/explorer/words/events.ts";
import { parseDate } from "../../../src/base/dates.ts";
import { openWorkshop } from "../../../src/explorer/engine/prepared.ts";
import { runOnce } from "../../../src/engine/run.ts";
import { FILES, today } from "../files.ts";

const event = (name: string, entity: string, value = 1, date = 2023) => ({
  date,
  process: "x",
  entity,
  event: name,
  value,
});

test("events are told with the names of the data", () => {
  expect(tellEvent(event("package", "US", 8), today)).toMatchObject({
    kind: "leader",
    state: "US",
    text: "the United States announces a package of 8 items",
  });
  expect(tellEvent(event("force", "NL"), today)).toMatchObject({
    kind: "follow",
    state: "NL",
    text: "controls come into force in the Netherlands",
  });
  expect(tellEvent(event("force", "US"), today).kind).toBe("leader");
  expect(tellEvent(event("left main", "TW"), today)).toMatchObject({ kind: "break", text: "Taiwan leaves the list" });
  expect(tellEvent(event("violates", "fringe/ETCH/JP/0"), today).text).toBe(
    "a small maker in Japan begins to sell in breach of the rules",
  );
  expect(tellEvent(event("a new kind", "EUV"), today).text).toBe("EUV lithography: a new kind");
});

test("a package and a rule of recorded history are told by what they were", () => {
  const date = parseDate("2022-10-07");
  expect(tellEvent(event("package", "US", 8, date), today).text).toMatch(
    /^the United States announces a package of 8 items: \w+/,
  );
  expect(tellEvent(event("rule", "US", 0.5, date), today).text).toBe(
    "the United States: Foreign direct product rules for advanced computing and supercomputers",
  );
  expect(tellEvent(event("rule", "US", 0.5, 2031), today).text).toBe("the United States sets a rule to 50 %");
});

test("every event of a run has a telling of its own", () => {
  const { model } = openWorkshop(FILES).prepare({ scenario: "today", changes: {} });
  const { events } = runOnce(model, "events/1", { events: true });
  const untold = events.filter((one) => tellEvent(one, today).text.endsWith(`: ${one.event}`)).map((one) => one.event);
  expect([...new Set(untold)]).toEqual([]);
});

test("around a date: what weighs most first, equal tellings once", () => {
  const told = [
    event("front opened", "EUV", 0, 2023),
    event("front opened", "EUV", 0, 2023.1),
    event("package", "US", 0, 2023.1),
    event("crisis", "target", 1, 2024),
  ].map((one) => tellEvent(one, today));
  expect(gathered(eventsNear(told, 2022.9, 2023.2))).toEqual([
    "the United States announces a package of listed users",
    "a front opens for EUV lithography (2 times)",
  ]);
});
