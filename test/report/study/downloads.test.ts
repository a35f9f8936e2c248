import { expect, test } from "vitest";
import { csvText as csvOf } from "../../../src/study/csv.ts";
import { downloadsHtml } from "../../../src/report/study/downloads.ts";

const column = (name: string) => ({ name, unit: "1" });

test("a small table travels in the page", () => {
  const rows = [
    [1.5, 'x, "y"'],
    [null, "=z"],
  ];
  const html = downloadsHtml({ tables: { bands: { columns: [column("a"), column("b")], rows } }, files: [], csvOf });
  const [, encoded] = /href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(html)!;
  expect(decodeURIComponent(encoded)).toBe('a,b\n1.5,"x, ""y"""\n,\'=z\n'); // no formula, as in the file
  expect(html).toContain('download="bands.csv"');
  expect(html).toContain("2 rows: a, b");
});

test("a large one lies beside it, as do the other files", () => {
  const rows = Array.from({ length: 20_000 }, (_, k) => [k, "0123456789"]);
  const bands = { columns: [column("a"), column("b")], rows };
  const html = downloadsHtml({ tables: { bands }, files: ["runs.csv", "<x>"], csvOf });
  expect(html).not.toContain("href");
  expect(html).toContain("<code>runs.csv</code>");
  expect(html).toContain("&lt;x&gt;");
});
