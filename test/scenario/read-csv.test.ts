import { expect, test } from "vitest";
import type { Problem } from "../../src/scenario/input-error.ts";
import { readCsv } from "../../src/scenario/read-csv.ts";

const COLUMNS = ["id", "name", "share"];
function read(text: string) {
  const problems: Problem[] = [];
  const rows = readCsv("t.csv", text, COLUMNS, problems);
  return { rows, cells: rows.map((row) => COLUMNS.map((column) => row.cells.get(column))), problems };
}

test("cells are trimmed; a byte-order mark, any line ends, blank lines and any order of columns are accepted", () => {
  const { cells, problems } = read('\ufeffname, id ,share\r\n\r\n" A, ""b"" ",\u00a0x , 1\r\n,,\r\n  \r\nB,y,\n');
  expect(problems).toEqual([]);
  expect(cells).toEqual([
    ["x", 'A, "b"', "1"],
    ["y", "B", ""],
  ]);
});

test("quoted headings with blanks and line ends of old machines are accepted", () => {
  const { cells, problems } = read('" id ",name\u00a0,share\rA,x,1\rB,y,2\r');
  expect(problems).toEqual([]);
  expect(cells).toEqual([
    ["A", "x", "1"],
    ["B", "y", "2"],
  ]);
});

test("places count lines and characters, past cells of several lines and quoted commas", () => {
  const { rows } = read('id,name,share\n\na,"two\nlines, one, cell",1\n b,  plain,2\n');
  const places = rows.flatMap((row) =>
    COLUMNS.map((column) => `${row.placeOf(column).line}:${row.placeOf(column).column}`),
  );
  expect(places).toEqual(["3:1", "3:3", "4:19", "5:2", "5:6", "5:12"]);
});

test("every problem of a file is told, not only the first", () => {
  const { rows, problems } = read("id,nam,share,share\na,b,1\nc,d,1,1\ne\n");
  expect(problems.map(({ line, column }) => `${line}:${column}`)).toEqual(["1:4", "1:14", "2:1", "4:1"]);
  expect(rows).toHaveLength(1);
});

test("an endless flood of problems ends", () =>
  expect(read(`id,name,share\n${"x\n".repeat(5000)}`).problems).toHaveLength(1000));

test("a header alone is a table without rows", () =>
  expect(read("id,name,share")).toMatchObject({ rows: [], problems: [] }));

test("a row that goes on and on is refused", () => {
  expect(read(`id,name,share\na,"${"x".repeat(100_000)}",1\n`).problems[0].message).toContain("too long");
});

test("a table without quotes, which is read on a shorter way, reads as with them", () => {
  const text = "\n id,name ,share\r\n\t\na, b c ,1\n,,\n\nd,e,2,3\nf,g,3";
  const quoted = text.replace(" b c ", '"b c"');
  const [plain, other] = [read(text), read(quoted)];
  expect(plain.cells).toEqual(other.cells);
  expect(plain.cells).toEqual([
    ["a", "b c", "1"],
    ["f", "g", "3"],
  ]);
  const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;
  expect(plain.problems.map(at)).toEqual(["7:1"]);
  expect(plain.rows.map(({ placeOf }) => at(placeOf("share")))).toEqual(["4:9", "8:5"]);
});
