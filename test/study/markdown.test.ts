/** Tables in markdown keep their shape whatever their cells hold. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { markdownTable } from "../../src/study/markdown.ts";

test("a table has one line a row and as many bars as columns", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }), (rows) => {
      const lines = markdownTable(["a", "b"], rows).split("\n");
      expect(lines).toHaveLength(rows.length + 2);
      for (const line of lines) expect(line.replaceAll("\\|", "").split("|")).toHaveLength(4);
    }),
  );
});
