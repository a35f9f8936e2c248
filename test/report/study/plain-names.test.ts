import { expect, test } from "vitest";
import { inWords, PLAIN_NAMES, plainLevel, words } from "../../../src/report/study/plain-names.ts";

test("no two observables share a name, and no name is an identifier", () => {
  const names = Object.values(PLAIN_NAMES);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).not.toMatch(/_/);
});

test("a known name in plain words, an unknown one with blanks, two that act together both", () => {
  expect(words("delay_years_end")).toBe("delay bought by the end");
  expect(words("own_thing")).toBe("own thing");
  expect(words("NL_absent × own_thing")).toBe("Netherlands absent × own thing");
});

test("levels whose numbers say little", () => {
  expect(plainLevel("cases_yard", 0)).toBe("capacity as good as unlimited");
  expect(plainLevel("cases_yard", 0.3)).toBeUndefined();
  expect(plainLevel("lag_announce_months", 12)).toBeUndefined();
});

test("ids in a text stand in words, their code once", () => {
  expect(inWords("`will_trade` up, `will_trade` down, `balance`")).toBe(
    "weight of lost trade (`will_trade`) up, weight of lost trade down, `balance`",
  );
  expect(inWords("`savings_clause` alone")).toBe("savings clause (`savings_clause`) alone"); // it has no name of its own
});
