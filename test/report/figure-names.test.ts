import { expect, test } from "vitest";
import { FIGURE_NAMES, figuresNamed, isWanted } from "../../src/report/figure-names.ts";
import { OBSERVABLES } from "../../src/observe/observables.ts";
import { buildSections } from "../../src/report/sections.ts";
import { constant, exampleContext, runs, table } from "./example.ts";

test("the names are those of a report in which everything is defined", () => {
  const ENTITIES = { all: "all", item: "ETCH", state: "US", mineral: "gallium" };
  const specs = OBSERVABLES.flatMap(({ name, kind }) =>
    kind === "list" || kind === "cell"
      ? []
      : [{ kind, entity: ENTITIES[kind], observable: name, course: constant(0.3) }],
  );
  const books = ["wanted", "licensed"].flatMap((book) =>
    ["", "US"].flatMap((supplier) => [2020, 2021].map((year) => ["beta", 1, year, "ETCH", supplier, book, 1])),
  );
  const channels = table(["scenario", "run", "year", "item", "supplier", "book", "value"], books);
  const context = exampleContext(specs, { runs: runs({ first_defection_date: () => null }), channels });
  const drawn = buildSections(context).flatMap(({ figures, more }) => [...figures, ...more].map(({ id }) => id));
  expect(drawn.sort()).toEqual([...FIGURE_NAMES].sort());
});

test("a name may be written with any dash, and its beginning names all that begin so", () => {
  expect(figuresNamed("delay")).toEqual(["delay_years"]);
  expect(figuresNamed("Leakage by channel")).toEqual(["leakage-by-channel"]);
  expect(figuresNamed("denied")).toEqual(["denied"]);
  expect(figuresNamed("cost")).toEqual([...["cost_gross_musd", "cost_retaliation_musd", "cost_administration_musd"]]);
  expect(figuresNamed("dela")).toEqual([]);
  expect(figuresNamed("")).toEqual([]);
});

test("all paired differences are asked for by one name", () => {
  expect(figuresNamed("differences")).toEqual(["differences"]);
  expect(isWanted("difference-match-act", ["differences"])).toBe(true);
  expect(isWanted("difference-match-act", ["delay_years"])).toBe(false);
  expect(isWanted("delay_years", ["delay_years"])).toBe(true);
});
