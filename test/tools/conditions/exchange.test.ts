import { expect, test } from "vitest";
import { columnChanges, joinChanges, withoutEmpty } from "../../../tools/conditions/exchange.ts";
import { ONE } from "./two-eras.ts";

test("only rows that change are written, with four digits", () => {
  const { users } = ONE.data;
  const move = (value: number): number => (value === users[0].absorption ? value : value / 3);
  const changes = columnChanges("users", [users[0], { ...users[0], id: "OTHER", absorption: 0.5 }], "absorption", move);
  expect(changes).toEqual({ OTHER: { absorption: 0.1667 } });
});

test("columns of a row come together; a removed row stays removed", () => {
  expect(joinChanges([{ a: { x: 1 } }, { a: { y: 2 }, b: null }])).toEqual({ a: { x: 1, y: 2 }, b: null });
});

test("what is empty is not said", () => {
  expect(withoutEmpty({ parameters: {}, events: [], changes: { users: { a: { x: 1 } } } })).toEqual({
    changes: { users: { a: { x: 1 } } },
  });
});
