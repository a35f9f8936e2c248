import { expect, test } from "vitest";
import { countsAfter, firstDivergence } from "../../../src/explorer/words/divergence.ts";

const event = (date: number, name: string, entity = "NL") => ({ date, process: "p", entity, event: name, value: 0 });
const COMMON = [event(2019.5, "package", "US"), event(2020.5, "front opened")];

test("the first day on which one of two runs has what the other has not", () => {
  const ours = [...COMMON, event(2022, "force"), event(2025, "left")];
  const theirs = [...COMMON, event(2023, "force"), event(2024, "defected")];
  expect(firstDivergence(ours, theirs)).toEqual({ date: 2022, first: [event(2022, "force")], second: [] });
  expect([...countsAfter(ours, theirs, 2022)]).toEqual([
    ["defected", -1],
    ["left", 1],
  ]);
});

test("values alone make no difference, numbers of equal events do", () => {
  const ours = COMMON.map((one) => ({ ...one, value: 7 }));
  expect(firstDivergence(ours, COMMON)).toBeUndefined();
  expect(firstDivergence([...COMMON, COMMON[1]], COMMON)).toMatchObject({ date: 2020.5, first: [COMMON[1]] });
});
