import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isKept, keptText } from "../../tools/kept.ts";

test("a file is what was written, whatever its line ends; one that is not there is nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "a.md"), "one\r\ntwo\r\n");
  expect(keptText("a.md", folder)).toBe("one\ntwo\n");
  expect(isKept("a.md", "one\ntwo\n", folder)).toBe(true);
  expect(isKept("a.md", "one\n", folder)).toBe(false);
  expect(isKept("a.md", null, folder)).toBe(false);
  expect([isKept("b.md", null, folder), isKept("b.md", "", folder)]).toEqual([true, false]);
});
