/** A whole task without a pointer: every step is Tab, Enter, Space or an arrow. */
import type { Page } from "playwright-core";
import { type Desk, sentence, settled, START } from "./pages.ts";

/** More stops than any view has between two things that are wanted. */
const MOST_STOPS = 150;

/** Tabs on until something with this selector has the focus. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}

export async function checkKeyboard({ open, check }: Desk): Promise<void> {
  const { page, errors } = await open(START, { reducedMotion: "reduce" });
  const before = await sentence(page);
  const go = async (name: string, selector: string, key: string): Promise<void> => {
    const there = await tabTo(page, selector);
    check(`keyboard: Tab comes to ${name}`, there, selector);
    if (there) await page.keyboard.press(key);
  };
  await page.keyboard.press("Tab");
  check(
    "keyboard: the first stop skips to the question",
    await page.evaluate(() => document.activeElement?.className === "skip"),
  );
  await page.keyboard.press("Enter");
  await go("the lag slider", ".controls.own input[type=range]", "End");
  await settled(page);
  check("keyboard: the slider changes the sentence", (await sentence(page)) !== before, await sentence(page));
  check(
    "keyboard: where the focus is can be seen",
    await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle !== "none"),
  );
  await go("the numbers of a chart", ".pair .numbers > summary", "Enter");
  const numbers = page.locator(".pair .numbers[open] table tbody tr");
  for (let tries = 0; (await numbers.count()) <= 3 && tries < 100; tries++) await page.waitForTimeout(100);
  check("keyboard: they open", (await numbers.count()) > 3);
  await go("Keep this", "#keep", "Enter");
  await settled(page);
  check("keyboard: what is kept is listed", (await page.locator("#compare .chip").count()) === 1);

  await page.locator("#tab-explore").focus(); // as Shift+Tab would come to it, in fewer steps
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => (document.querySelector("#two-policies")?.textContent ?? "").length > 100);
  await page.evaluate(() => {
    const start = window.setInterval.bind(window);
    const watched = (step: () => void, pause: number): number => {
      document.documentElement.dataset.pause = String(pause);
      return start(step, pause);
    };
    window.setInterval = watched as typeof window.setInterval;
  });
  await go("Play", "#play", "Enter");
  await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>("#tick")!.value) >= 2);
  const pause = await page.locator("html").getAttribute("data-pause");
  check("reduced motion: the run is played at two months a second", pause === "500", pause);
  await page.keyboard.press("Space");
  const stopped = await page.locator("#tick").inputValue();
  await go("the months", "#tick", "ArrowRight");
  check(
    "keyboard: an arrow goes a month on",
    Number(await page.locator("#tick").inputValue()) === Number(stopped) + 1 &&
      (await page.locator("#play").innerText()) === "Play",
  );
  await go("the network's numbers", ".story .pair .numbers > summary", "Enter");
  // Both are read in one go, and again while runs that come in still redraw them.
  const counts = (): [number, number] => {
    const panel = document.querySelector(".story .pair .panel");
    return [panel?.querySelectorAll("svg path").length ?? 0, panel?.querySelectorAll("tbody tr").length ?? 0];
  };
  let [flows, rows] = await page.evaluate(counts);
  for (let tries = 0; (flows === 0 || flows !== rows) && tries < 100; tries++) {
    await page.waitForTimeout(100);
    [flows, rows] = await page.evaluate(counts);
  }
  check("the network's table has a row for each flow that is drawn", flows > 0 && flows === rows, `${flows}, ${rows}`);

  await page.locator("#tab-story").focus();
  await page.keyboard.press("ArrowRight");
  await go("Play a partner", "#play-partner > summary", "Enter");
  await go("the state", "#play-who", "ArrowDown");
  await go("Begin", "#play-start", "Enter");
  await page.waitForSelector("[data-choice=wait]");
  await go("Follow", "[data-choice=all], [data-choice=wait]", "Enter");
  await page.waitForFunction(() => /Round 2/.test(document.activeElement?.textContent ?? ""));
  await go("the end of the game", "[data-choice=end]", "Enter");
  await page.waitForSelector("#play-board table");
  check("keyboard: the game ends with its table", (await page.locator("#play-board tbody tr").count()) === 6);
  check("keyboard: no error on the console", errors.length === 0, errors.join("; "));
  await page.context().close();
}
