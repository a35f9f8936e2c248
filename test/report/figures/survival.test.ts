import { expect, test } from "vitest";
import { survival } from "../../../src/report/figures/survival.ts";
import { checkFigures, marksOf } from "../check-figure.ts";
import { exampleContext, runs } from "../example.ts";

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const figures = (date: (id: string, run: number) => number | null) =>
  (["common", "whole"] as const).flatMap((span) =>
    survival(exampleContext([], { runs: runs({ first_defection_date: date }) }), span),
  );

test("over the common horizon and over the whole, stepping down at each defection", () => {
  const both = figures((id, run) => (id === "alpha" ? 1951 + run : run === 1 ? 2023 : null));
  for (const one of both) checkFigures([one]);
  expect(both.map(({ id }) => id)).toEqual(["survival", "survival"]);
  const [alpha] = marksOf(both[0].charts[0], "line", "alpha");
  expect(alpha.y).toEqual([1, 0.75, 0.5, 0.25, 0, 0]);
  const [beta] = marksOf(both[1].charts[0], "line", "beta");
  expect(beta.x).toEqual([0, 3, 6]); // ends where its scenario ends
  expect(plain(both[0].paragraph)).toContain(
    "in alpha a state defects in every run within 6.0 years of the first announcement, half of the runs have seen one after 2.0 years",
  );
  expect(plain(both[0].paragraph)).toContain("in beta no state has defected in 75 % of the runs 6.0 years after");
  expect(both[1].table.rows[10][2]).toBe("–");
});

test("no defection at all", () => {
  const [figure] = figures(() => null);
  expect(plain(figure.paragraph)).toContain("in beta no state defects in any of 4 runs within 6.0 years");
});

test("without the summary there is no figure", () => {
  expect(survival(exampleContext(), "whole")).toEqual([]);
});
