import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type BrowserPage, openBrowser } from "../../../src/cli/figures/browser.ts";

const FAKE = fileURLToPath(new URL("fake-browser.js", import.meta.url));

async function withPage(use: (page: BrowserPage) => Promise<void>): Promise<void> {
  const page = await openBrowser(FAKE);
  try {
    await use(page);
  } finally {
    await page.close();
  }
}

test("answers come to the one who asked, also long ones that arrive in pieces", async () => {
  await withPage(async (page) => {
    const asked = ["1", "22", "long 300000", "333"].map((expression) => page.evaluate(expression));
    const [one, two, long, three] = await Promise.all(asked);
    expect([one, two, three]).toEqual([1, 2, 3]);
    expect(long).toBe("é".repeat(300_000));
  });
});

test("what the browser cannot do, refuses or dies of is told", async () => {
  await withPage(async (page) => {
    await expect(page.evaluate("throw")).rejects.toThrow(/could not draw: Error: broken/);
    await expect(page.call("No.such")).rejects.toThrow(/refused: 'No.such' wasn't found/);
    await expect(Promise.all([page.evaluate("die"), page.evaluate("1")])).rejects.toThrow(/ended by itself \(3\)/);
    await expect(page.evaluate("1")).rejects.toThrow(/ended by itself/);
  });
  await expect(openBrowser("/nowhere/chrome")).rejects.toThrow(/could not be started/);
});

test("its profile is gone when it is closed", async () => {
  const profiles = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith("smallyard-browser-"));
  const before = profiles();
  let during: string[] = [];
  await withPage(async () => void (during = profiles()));
  const own = during.filter((name) => !before.includes(name));
  expect(own.length).toBeGreaterThan(0);
  expect(profiles()).not.toEqual(expect.arrayContaining(own));
});
