/** Words are explained where they stand: under a pointer, with the focus, on a tap, and in the areas of the chart. */
import type { Page } from "playwright-core";
import { CHANGED, type Desk, frames, START } from "./pages.ts";

/** What the note says; empty while there is none. */
async function note(page: Page): Promise<string> {
  await frames(page);
  return page.evaluate(() => document.querySelector<HTMLElement>("#term:popover-open")?.innerText ?? "");
}

export async function checkWords({ open, check }: Desk): Promise<void> {
  const { page, errors } = await open(START + CHANGED);
  const term = page.locator(".sentence .term").first();
  await term.hover();
  const hovered = await note(page);
  check("a word of the sentence is explained under the pointer", hovered.length > 40, hovered);
  await page.mouse.move(5, 5);
  check("away from it the note is gone", (await note(page)) === "");
  await term.focus();
  check("it is explained with the focus too", (await note(page)) === hovered);
  await page.keyboard.press("Escape");
  check("Escape closes it", (await note(page)) === "");

  const box = (await page.locator(".pair [data-panel=leakage-by-channel] .drawing").boundingBox())!;
  await page.mouse.move(box.x + 0.75 * box.width, box.y + box.height - 45);
  await frames(page);
  const told = await page.locator(".pair [data-panel=leakage-by-channel] .tip .meaning").allInnerTexts();
  check("the channel under the pointer is explained", told.length === 1 && told[0].length > 15, told.join());
  await checkAssumption(page, check);
  check("words: no error on the console", errors.length === 0, errors.join("; "));
  await page.context().close();

  const phone = await open(START + CHANGED, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await phone.page.locator(".sentence .term").first().tap();
  const tapped = await note(phone.page);
  const within = await phone.page.evaluate(() => {
    const { left, right, top, bottom } = document.querySelector("#term")!.getBoundingClientRect();
    return left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
  });
  check("a tap explains it on a phone, within the screen", tapped.length > 40 && within, `${tapped} ${within}`);
  check("words, phone: no error on the console", phone.errors.length === 0, phone.errors.join("; "));
  await phone.page.context().close();
}

/** Users of the frontier's generation: no fact of history narrows how many. */
async function checkAssumption(page: Page, check: Desk["check"]): Promise<void> {
  const chart = page.locator(".pair [data-panel=diffusion]");
  check(
    "what no fact narrows is hatched, with the word at the end of its line",
    (await chart.locator("svg path[fill^='url(#hatch']").count()) >= 2 &&
      /assumption/.test((await chart.locator("svg text").allTextContents()).join(" ")),
  );
  check(
    "what facts narrow is not",
    (await page.locator(".pair [data-panel=leakage-by-channel] .assumed").innerText()) === "",
  );
  await chart.locator(".assumed button").focus();
  const told = await note(page);
  check("the focus on the word tells why", /no fact of history/.test(told), told);
  await page.keyboard.press("Escape");
  const box = (await chart.locator(".drawing").boundingBox())!;
  await page.mouse.move(box.x + 0.5 * box.width, box.y + 0.6 * box.height);
  await frames(page);
  const met = await chart.locator(".tip .meaning").allInnerTexts();
  check("so does the band under the pointer", /no fact of history/.test(met.join()), met.join());
}
