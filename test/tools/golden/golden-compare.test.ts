/** Expected and found tables: what counts as a change, in which order it is told, and in which words. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { InputError } from "../../../src/scenario/input-error.ts";
import { CHECKSUM, type GoldenRow } from "../../../tools/golden/golden.ts";
import { compareGolden, describeChange, describeGolden, readGolden } from "../../../tools/golden/golden-compare.ts";

function row(measure: string, run: string, low = 0, high = 1, date = ""): GoldenRow {
  return { measure, date, unit: "share", run, low, high };
}

describe("compareGolden", () => {
  test("finds nothing where nothing changed, whatever the order", () => {
    const rows = [row("a", "0.5"), row("b", ""), row("a", "0.5", 0, 1, "2020.00")];
    expect(compareGolden(rows, [...rows].reverse())).toEqual([]);
  });

  test("sees the last digit", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0.001, max: 1000 }), (value) => {
        const changes = compareGolden([row("a", String(value))], [row("a", String(value * (1 + 2 ** -51)))]);
        expect(changes).toHaveLength(1);
      }),
    );
  });

  test("measures in widths of the band, the largest first, sizes that are none last", () => {
    const expected = [row("none", ""), row(CHECKSUM, "1"), row("small", "1", 0, 10), row("large", "1", 0, 2)];
    const found = [row("none", "3"), row(CHECKSUM, "2"), row("small", "2"), row("large", "2")];
    const changes = compareGolden(expected, found);
    expect(changes.map(({ measure }) => measure)).toEqual(["large", "small", "none", CHECKSUM]);
    expect(changes.map(({ widths }) => widths)).toEqual([0.5, 0.1, NaN, NaN]);
  });

  test("rows that came or went are changes", () => {
    const changes = compareGolden([row("a", "1"), row("b", "")], [row("a", "1"), row("c", "2")]);
    expect(changes.map(({ measure, expected, found }) => [measure, expected, found])).toEqual([
      ["b", "", null],
      ["c", null, "2"],
    ]);
  });
});

describe("describeGolden", () => {
  test("says nothing about nothing, and what the checksum alone means", () => {
    expect(describeGolden("today", [])).toBe("");
    expect(describeGolden("today", compareGolden([row(CHECKSUM, "1")], [row(CHECKSUM, "2")]))).toMatch(/checksum/);
  });

  test("tells a change with its size", () => {
    const [change] = compareGolden([row("leakage_total", "0.4", 0.1, 0.5)], [row("leakage_total", "0.5")]);
    expect(describeChange(change)).toBe("leakage_total 0.4 -> 0.5, 0.25 of the band's width");
    const [flat] = compareGolden([row("replies", "0", 0, 0)], [row("replies", "1")]);
    expect(describeChange(flat)).toBe("replies 0 -> 1, the band has no width");
  });

  test("counts what it does not show", () => {
    const rows = (value: string): GoldenRow[] => Array.from({ length: 12 }, (_, k) => row(`m${k}`, value));
    expect(describeGolden("today", compareGolden(rows("1"), rows("2")))).toMatch(/12 of .*[\s\S]* 4 smaller/);
  });
});

test("a table that is no table is refused with its place", () => {
  expect(() => readGolden("x.csv", "measure,date\na,b\n")).toThrow(InputError);
});
