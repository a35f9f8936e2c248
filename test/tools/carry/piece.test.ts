import { expect, test } from "vitest";
import { columnChanges, joinChanges, movedSeries, seriesOf, withoutEmpty } from "../../../tools/carry/piece.ts";
import { ONE } from "./two-eras.ts";

test("only rows that change are written, with four digits", () => {
  const rows = [
    { id: "a", x: 0.5 },
    { id: "b", x: 1 / 3 },
  ];
  const changes = columnChanges(
    rows,
    ({ id }) => id,
    "x",
    ({ x }) => x,
    ({ x }) => (x === 0.5 ? x : x / 2),
  );
  expect(changes).toEqual({ b: { x: 0.1667 } });
});

test("columns of a row come together; a removed row stays removed", () => {
  expect(joinChanges([{ a: { x: 1 } }, { a: { y: 2 }, b: null }])).toEqual({ a: { x: 1, y: 2 }, b: null });
});

test("series by date, moved; what is empty is not said", () => {
  expect(movedSeries(seriesOf(ONE, "threat"), (value) => value / 2)).toEqual({ "2018-01-01": 0.2, "2024-01-01": 0.4 });
  expect(withoutEmpty({ parameters: {}, events: [], changes: { users: { a: { x: 1 } } } })).toEqual({
    changes: { users: { a: { x: 1 } } },
  });
});
