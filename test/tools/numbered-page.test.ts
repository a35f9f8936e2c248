import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { makeNumberedPage, type NumberedPage } from "../../tools/numbered-page.ts";

const PAGE: NumberedPage = {
  name: "example",
  measure: (words, runs = 40, jobs) => ({
    columns: ["length", "runs", "jobs"].map((name) => ({ name, unit: "" })),
    rows: [[words.length, runs, jobs]],
  }),
  fill: (words, numbers) => `${words}${numbers.split("\n")[1]}\n`,
};

test("numbers are measured and kept; with --page the page is filled from those that are kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const stdout = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  onTestFinished(() => stdout.mockRestore());
  mkdirSync(join(folder, "docs/example"), { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, "docs/example", name), text);
  const page = (): string => readFileSync(join(folder, "docs/example.md"), "utf8");

  write("words.md", "Numbers: ");
  await makeNumberedPage(PAGE, ["--runs", "3", "--jobs", "1"], folder);
  expect(page()).toBe("Numbers: 9,3,1\n");
  write("words.md", "Other words: ");
  await makeNumberedPage(PAGE, ["--page"], folder);
  expect(page()).toBe("Other words: 9,3,1\n");
  await expect(makeNumberedPage(PAGE, ["--runs", "none"], folder)).rejects.toThrow("a whole number from 1");
});
