/** Every kind of control changes what it should and can be undone; every question and every chart is drawn. */
import type { Page } from "playwright-core";
import { addressBecomes, address, boardDone, type Desk, drawings, sentence, settled, START } from "./pages.ts";

/** Where the sentence and the charts stand. */
async function positions(page: Page): Promise<string> {
  return page.evaluate(() =>
    [".sentence", ".pair [data-panel]"]
      .map((one) => Math.round(document.querySelector(one)!.getBoundingClientRect().top))
      .join(),
  );
}

export async function checkControls({ open, check }: Desk): Promise<void> {
  const { page, errors, requests } = await open(START);
  const [before, chart] = [await sentence(page), await drawings(page)];
  check("the first sentence gives the level of leakage", /\d+\s%/.test(before), before);

  const slider = page.locator(".controls.own input[type=range]").first();
  await slider.focus();
  await page.keyboard.press("End");
  await settled(page);
  check(
    "the lag slider works from the keyboard and stands in the address",
    await addressBecomes(page, /lag_announce_months=36/),
    await address(page),
  );
  check(
    "the sentence says what moved",
    /with partners 3 years late, .*points (more|less) of what the controls bind/s.test(await sentence(page)),
    await sentence(page),
  );
  check(
    "what it is held against stays on the chart, with its name at the line",
    (await drawings(page)) !== chart && (await page.locator(".pair").innerText()).includes("on the day"),
  );
  const places = await positions(page);
  await page.keyboard.press("ArrowLeft");
  await settled(page);
  check("sentence and charts stay where they are", (await positions(page)) === places, await positions(page));
  await page.locator("#as-it-happened").click();
  await settled(page);
  check(
    "history as it happened is a choice without a place on the scale",
    /with history as it happened instead of partners on the day, .*points (more|less)/s.test(await sentence(page)) &&
      (await page.locator(".lag.history").count()) === 1,
    await sentence(page),
  );
  // Each step is let come to rest: a button that moves between press and release of the pointer is not clicked.
  await page.locator("#as-it-happened").click();
  await settled(page);
  await page.locator("button[data-mode=difference]").click();
  await settled(page);
  check("the paired difference is one tap away", /difference to/.test(await page.locator(".pair").innerText()));
  await page.locator("button[data-mode=levels]").click();
  await settled(page);
  await slider.focus();
  await page.keyboard.press("Home");
  await settled(page);
  check(
    "moved back, all is as before",
    (await sentence(page)) === before && (await drawings(page)) === chart,
    await sentence(page),
  );

  await page.locator("#drawer > summary").click();
  const changesIt = async (name: string, act: () => Promise<unknown>, expected: RegExp): Promise<void> => {
    await act();
    await settled(page);
    const now = await sentence(page);
    check(
      `${name} changes the result and the address`,
      (await addressBecomes(page, expected)) && now !== before,
      `${await address(page)} ${now}`,
    );
    await page.locator(".chip button").first().click();
    await settled(page);
    check(`${name} is undone`, (await sentence(page)) === before, await sentence(page));
  };
  const drawer = page.locator("#drawer");
  await changesIt(
    "the regime",
    () => drawer.locator("[data-path='regime.mode']").selectOption("standing"),
    /regime\.mode=standing/,
  );
  await changesIt("a member", () => drawer.locator("[data-path='absent.JP']").uncheck(), /absent\.JP=1/);
  await changesIt("an item", () => drawer.locator("[data-path='unlisted.ETCH']").uncheck(), /unlisted\.ETCH=1/);
  await drawer.locator("details.group > summary").nth(6).click();
  await changesIt(
    "a mechanism",
    () => drawer.locator("[data-path='processes.transship']").uncheck(),
    /processes\.transship=off/,
  );
  await drawer.locator("details.group > summary").nth(9).click();
  await changesIt(
    "a rival form",
    () => drawer.locator("[data-path='forms.cohere']").selectOption("thresholds"),
    /forms\.cohere=thresholds/,
  );
  await drawer.locator("input[type=search]").fill("downgrade_share");
  const field = drawer.locator(".slider:not([hidden]) input[inputmode=decimal]");
  check("the search finds one parameter", (await field.count()) === 1, await field.count());
  await changesIt(
    "an exact number, with a decimal comma",
    () => field.fill("0,2").then(() => field.press("Enter")),
    /downgrade_share=0\.2/,
  );
  check("an undone number leaves the address", await addressBecomes(page, /^(?!.*downgrade_share)/));
  await field.fill("99");
  await field.press("Enter");
  await page.waitForTimeout(300); // an address that must not come cannot be waited for
  check(
    "a number outside its range is refused with a message",
    /plausible is/.test(await drawer.locator(".slider:not([hidden])").innerText()) &&
      !/downgrade_share/.test(await address(page)),
  );
  await page.locator("#seed").fill("other");
  await page.locator("#seed").press("Enter");
  await settled(page);
  check(
    "another seed gives other runs",
    (await sentence(page)) !== before && (await addressBecomes(page, /seed=other/)),
  );

  await page.locator(".controls.own input[inputmode]").first().fill("7");
  await page.keyboard.press("Enter");
  await settled(page);
  await page.locator("[data-question=shells]").click();
  await settled(page);
  check("a setting survives a change of question", /lag_announce_months=7/.test(await address(page)));
  await page.goBack();
  await settled(page);
  check(
    "Back leads to the question before",
    (await page.locator("[data-question=late]").getAttribute("aria-pressed")) === "true" &&
      /lag_announce_months=7/.test(await address(page)),
    await address(page),
  );
  for (const id of ["yard", "absent", "shells", "minerals", "then", "next"]) {
    await page.locator(`[data-question=${id}]`).click();
    await settled(page);
    check(
      `question "${id}" has its two charts`,
      (await page.locator(".pair .drawing svg").count()) >= 2,
      await page.locator(".pair").innerText(),
    );
  }
  await checkBoard(page, check);
  check("controls: no error on the console", errors.length === 0, errors.join("; "));
  check("controls: no request to the network", requests.length === 0, requests.join("; "));
  await page.context().close();
}

/** What next: every step stands on the board, another measure gives another order, an assumption of the study ranks it anew. */
async function checkBoard(page: Page, check: Desk["check"]): Promise<void> {
  const board = page.locator("[data-panel=futures]");
  const rows = async (): Promise<string[]> => {
    await board.locator(".numbers").evaluate((part) => part.setAttribute("open", ""));
    return board.locator(".numbers tbody tr").allInnerTexts();
  };
  await boardDone(page);
  const [steps, first] = [await page.locator(".own option").count(), await rows()];
  check("the board has every step but nothing new", first.length === steps - 2, `${first.length} of ${steps}`);
  await board.locator("select").selectOption("sales");
  const other = await rows();
  check("ranked by something else, the order is another", other.join() !== first.join(), other.join());
  check(
    "the sentence speaks of the rank",
    /ranked by fewest sales lost/.test(await sentence(page)),
    await sentence(page),
  );
  await page.locator(".turns-of-rank button").first().click();
  await settled(page);
  await boardDone(page);
  check(
    "an assumption of the study can be tried: it is set, and the board is another",
    (await addressBecomes(page, /parameters\.[a-z_]+=/)) && (await rows()).join() !== other.join(),
    await address(page),
  );
}
