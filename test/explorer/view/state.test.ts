/** The state becomes an address and comes out of it again. */
import { expect, test } from "vitest";
import { BadLink, readLink, writeLink } from "../../../src/explorer/setup/link.ts";
import {
  asked,
  linkOf,
  shownSetups,
  startState,
  stateOfLink,
  withSharedChanges,
} from "../../../src/explorer/view/state.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";

const SHIPPED = ["today", "cocom", "partners-free", "match-act"].map((id) => ({ id, title: id }));
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
  const start = startState(QUESTIONS[2]);
  expect(shownSetups(start)).toHaveLength(1);
  expect(shownSetups({ ...start, setup: away, kept: [{ letter: "A", name: "", setup: away }] })).toEqual([
    away,
    start.baseline,
  ]);
});

const question = (id: string) => QUESTIONS.find((one) => one.id === id)!;

test("what is set goes along to another question, and is part of what that question is held against", () => {
  const start = startState(question("shells"));
  const set = { ...start, setup: { scenario: "today", changes: { "parameters.detection": "0.3" } } };
  const late = asked(set, question("late"));
  expect(late.setup.scenario).toBe("partners-free");
  expect(late.setup.changes["parameters.detection"]).toBe("0.3");
  expect(late.baseline.changes).toEqual({
    "parameters.detection": "0.3",
    "parameters.lag_announce_months": "0",
    "parameters.lag_force_months": "0",
  });
  // The lag that nobody moved stays behind; one that was moved goes along, with the scenario in which it means something.
  expect(asked(late, question("absent")).setup).toEqual(set.setup);
  const moved = {
    ...late,
    setup: { ...late.setup, changes: { ...late.setup.changes, "parameters.lag_announce_months": "24" } },
  };
  const absent = asked(moved, question("absent"));
  expect(absent.setup).toEqual({
    scenario: "partners-free",
    changes: { "parameters.detection": "0.3", "parameters.lag_announce_months": "24" },
  });
  expect(absent.baseline).toEqual(absent.setup);
  expect(asked(absent, question("then")).baseline).toEqual({ scenario: "cocom", changes: {} });
});

test("among futures an assumption holds on both sides, elsewhere on one's own alone", () => {
  const changes = { "parameters.will_bias": "0.8" };
  const next = { ...startState(question("next")), setup: { scenario: "decoupling", changes } };
  expect(withSharedChanges(next).baseline).toEqual({ scenario: "today", changes });
  const yard = { ...startState(question("yard")), setup: { scenario: "today", changes } };
  expect(withSharedChanges(yard)).toEqual(yard);
});
