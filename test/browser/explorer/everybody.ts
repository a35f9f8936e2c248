/** For everyone: nothing serious for axe in light and dark, on a desktop and a small phone; no sideways scrolling; every chart drawn. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { type Desk, frames, NO_LAG, settled, START } from "./pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TABS = ["explore", "story", "learn"] as const;

/** The rules that a look can break: what they look at is the same in every look otherwise. */
const LOOKS = [
  { name: "desktop, light", width: 1280, height: 900, scheme: "light", rules: undefined },
  { name: "desktop, dark", width: 1280, height: 900, scheme: "dark", rules: ["color-contrast"] },
  {
    name: "phone, light",
    width: 360,
    height: 740,
    scheme: "light",
    rules: ["target-size", "scrollable-region-focusable"],
  },
] as const;

export async function checkEverybody({ open, check }: Desk): Promise<void> {
  const { page, errors } = await open(START + NO_LAG);
  await page.locator("#more > summary").click();
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>("#more input[type=checkbox]").forEach((box) => box.click()),
  );
  await settled(page);
  const drawn = await page.locator("#more .grid > *").count();
  const empty = await page.locator("#more .drawing.waiting").count();
  check("every chart of the list is drawn", drawn > 25 && empty === 0, `${drawn} panels, ${empty} waiting`);
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>("#more input[type=checkbox]").forEach((box) => box.click()),
  );

  await page.evaluate(axe);
  for (const tab of TABS) {
    await page.locator(`#tab-${tab}`).click();
    await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
    if (tab === "explore") await settled(page);
    if (tab === "story")
      await page.waitForFunction(() => (document.querySelector("#two-policies")?.textContent ?? "").length > 100);
    for (const { name, width, height, scheme, rules } of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await frames(page);
      const serious = await seriousForAxe(page, rules);
      check(`${name}, ${tab}: nothing serious for axe`, serious.length === 0, serious.join(" | "));
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
      check(`${name}, ${tab}: no sideways scrolling`, sizes[0] <= sizes[1], sizes.join(" > "));
    }
  }
  check("everybody: no error on the console", errors.length === 0, errors.join("; "));
  await page.context().close();
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

async function seriousForAxe(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  return page.evaluate(async (only) => {
    const { axe: axeOnPage } = window as unknown as { axe: Axe };
    const { violations } = await axeOnPage.run({
      resultTypes: ["violations"],
      ...(only && { runOnly: { type: "rule", values: only } }),
    });
    return violations
      .filter(({ impact }) => ["serious", "critical"].includes(impact))
      .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
  }, rules);
}
