import { expect, test } from "vitest";
import { coalition, defections } from "../../../src/report/figures/coalition.ts";
import { checkFigures } from "../check-figure.ts";
import { constant, exampleContext } from "../example.ts";

test("participation and compliance first, defections and resentment further on", () => {
  const names = ["participation", "compliance", "states_defected", "firms_defected", "resentment"];
  const context = exampleContext(names.map((observable) => ({ observable, course: constant(0.5) })));
  const first = coalition(context);
  const further = defections(context);
  checkFigures([...first, ...further]);
  expect(first.map(({ id }) => id).filter((id) => names.includes(id))).toEqual(names.slice(0, 2));
  expect(further.map(({ id }) => id).filter((id) => names.includes(id))).toEqual(names.slice(2));
});
