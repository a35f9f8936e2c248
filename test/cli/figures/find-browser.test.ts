import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { BROWSER_VARIABLE, findBrowser, NO_BROWSER } from "../../../src/cli/figures/find-browser.ts";

const folder = mkdtempSync(join(tmpdir(), "smallyard-find-"));
const program = join(folder, "google-chrome");
writeFileSync(program, "");
afterAll(() => rmSync(folder, { recursive: true }));

test("the variable goes before the PATH, the PATH before the usual places", () => {
  const other = join(folder, "odd-name");
  writeFileSync(other, "");
  const PATH = ["/nowhere", folder].join(delimiter);
  expect(findBrowser({ PATH, [BROWSER_VARIABLE]: other }, [])).toBe(other);
  expect(findBrowser({ PATH }, [other])).toBe(program);
  expect(findBrowser({ PATH: "" }, [other])).toBe(other);
});

test("none is no error, a wrong variable is one, and both say what to do", () => {
  expect(findBrowser({ PATH: "/nowhere" }, [])).toBeUndefined();
  expect(() => findBrowser({ [BROWSER_VARIABLE]: "/nowhere/chrome" }, [])).toThrow(
    /SMALLYARD_BROWSER.*no program.*allowed/,
  );
  expect(() => findBrowser({ [BROWSER_VARIABLE]: folder }, [])).toThrow(/no program/);
  expect(NO_BROWSER).toMatch(/Install one.*SMALLYARD_BROWSER/s);
});
