/** The state becomes an address and comes out of it again. */
import { expect, test } from "vitest";
import { BadLink, readLink, writeLink } from "../../../src/explorer/setup/link.ts";
import { linkOf, shownSetups, startState, stateOfLink } from "../../../src/explorer/view/state.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";

const SHIPPED = ["today", "cocom"].map((id) => ({ id, title: id }));
const away = { scenario: "today", changes: { "absent.NL": "1" } };

test("every question's state comes back from its link", () => {
  for (const question of QUESTIONS) {
    const state = { ...startState(question), kept: [{ letter: "A", name: "", setup: away }], embedded: ["compliance"] };
    expect(stateOfLink(readLink(writeLink(linkOf(state, "1")))!, SHIPPED)).toEqual(state);
  }
});

test("a scenario that does not ship is refused, as baseline too", () => {
  for (const text of ["scenario=atlantis", "scenario=today&baseline=atlantis", "scenario=today&keep=atlantis"])
    expect(() => stateOfLink(readLink(text)!, SHIPPED)).toThrow(BadLink);
});

test("setups are shown once, the reader's first", () => {
  const start = startState(QUESTIONS[0]);
  expect(shownSetups(start)).toHaveLength(1);
  expect(shownSetups({ ...start, setup: away, kept: [{ letter: "A", name: "", setup: away }] })).toEqual([
    away,
    start.baseline,
  ]);
});
