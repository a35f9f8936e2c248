import { expect, test } from "vitest";
import { checkRows } from "../../src/scenario/check-rows.ts";
import type { Problem } from "../../src/scenario/input-error.ts";
import { readCsv } from "../../src/scenario/read-csv.ts";
import { TABLES } from "../../src/scenario/table-schemas.ts";

const HEAD = "item,supplier,share,source,place,grade,note\n";
function check(body: string) {
  const problems: Problem[] = [];
  const drafts = readCsv("t.csv", HEAD + body, Object.keys(TABLES.market_shares.shape), problems);
  const origins = new Map();
  return { rows: checkRows("market_shares", TABLES.market_shares, drafts, origins, problems), origins, problems };
}

test("text becomes numbers and lists; each row remembers where it came from", () => {
  const { rows, origins, problems } = check("A,US,0.5,x; y,,assumed,\nB,US,1,,,assumed,\n");
  expect(problems).toEqual([]);
  expect(rows[0]).toEqual({
    item: "A",
    supplier: "US",
    share: 0.5,
    source: ["x", "y"],
    place: "",
    grade: "assumed",
    note: "",
  });
  expect(origins.get(rows[1]).start).toEqual({ file: "t.csv", line: 3, column: 1 });
});

test("each wrong cell is told once, with its place", () => {
  const { rows, problems } = check("A,US,,x,,sure,\nB,US,0x1,,,assumed,\n");
  expect(rows).toEqual([]);
  expect(problems.map(({ line, column, path }) => `${line}:${column} ${path}`)).toEqual([
    "2:6 market_shares.A/US.share",
    "2:10 market_shares.A/US.grade",
    "3:6 market_shares.B/US.share",
  ]);
});

test("a key that is used twice is told at the second row", () => {
  const { problems } = check("A,US,1,,,assumed,\nA,JP,1,,,assumed,\nA,US,1,,,assumed,\n");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ line: 4, path: "market_shares.A/US" });
});

test("numbers are understood as people type them; one that could be two is refused with both", () => {
  const text = (share: string) => `item,supplier,share,source,place,grade,note\nEUV,NL,${share},,,assumed,\n`;
  const problems: Problem[] = [];
  const read = (share: string) => checkRows("market_shares", TABLES.market_shares, readCsv("m.csv", text(share), Object.keys(TABLES.market_shares.shape), problems), new Map(), problems); // prettier-ignore
  expect(['"0,8"', "80 %", "0.8"].map((share) => read(share)[0].share)).toEqual([0.8, 0.8, 0.8]);
  expect(problems).toEqual([]);
  read('"1,500"');
  expect(problems.map(({ message }) => message)).toEqual(['found "1,500"; allowed: 1500 or 1.5']);
});
