/** One run told and played, exercises, the class's codes, playing a partner. */
import { type Desk, CHANGED, START } from "./pages.ts";

export async function checkStoryAndLearning({ open, check }: Desk): Promise<void> {
  const { page, errors } = await open(START.replace("runs=1", "runs=2") + CHANGED);
  await page.locator("#tab-story").click();
  await page.waitForFunction(() =>
    /first event that differs/.test(document.querySelector("#two-policies")?.textContent ?? ""),
  );
  const first = page.locator(".story .drawing >> nth=0");
  const before = await first.innerHTML();
  await page.locator("#play").click();
  const moved = await page
    .waitForFunction((old) => document.querySelector(".story .drawing")?.innerHTML !== old, before, { timeout: 10_000 })
    .catch(() => undefined);
  check("one run is played", moved !== undefined);
  await page.locator("#play").click();
  await page.locator("#tick").focus();
  await page.keyboard.press("End");
  check("the network says its flows in words", /million USD/.test(await page.locator(".story").innerText()));
  const run = page.locator("#story-run");
  await run.fill("1,5");
  await run.press("Enter");
  const refused = await page.locator(".story").innerText();
  check("no run and a half: what is allowed is said", /Found 1,5; allowed: a run from 1 to 500/.test(refused));
  await run.fill("1");
  await run.press("Enter");

  await page.locator("#tab-learn").click();
  await page.locator("[data-lesson=lag]").click();
  check("a card opens its lesson", await page.locator("#exercise-lag").evaluate((one: HTMLDetailsElement) => one.open));
  check("no prediction is made by a click alone", await page.locator("[data-run=lag]").isDisabled());
  const prediction = page.locator("#exercise-lag input[inputmode=decimal]");
  await prediction.fill("1,500");
  await prediction.press("Enter");
  const asked = await page.locator("[data-outcome=lag]").innerText();
  check("a prediction with two readings says both", /could be 1500 or 1\.5; allowed: a number from/.test(asked), asked);
  await prediction.fill("\u22125 %");
  await prediction.press("Enter");
  check("five points less, typed as per cent with a real minus", (await prediction.inputValue()) === "-5");
  await page.locator("[data-run=lag]").click();
  await page.waitForSelector("[data-outcome=lag] .code");
  const outcome = await page.locator("[data-outcome=lag]").innerText();
  check("an exercise answers with its spread and a code", /90 % of 2 runs/.test(outcome), outcome);
  const code = await page.locator("[data-outcome=lag] .code").innerText();
  await page.locator("#class > summary").click();
  await page.locator("#codes").fill(`${code} ${code} wrong`);
  await page.locator("#codes-show").click();
  await page.waitForSelector("#class .panel svg");
  const told = await page.locator("#class").innerText();
  check(
    "codes become a histogram against the result",
    /2 predictions.*not codes: wrong.*the model: /s.test(told),
    told,
  );
  await page.locator("#play-partner > summary").click();
  await page.locator("#play-who").selectOption("NL");
  await page.locator("#play-start").click();
  await page.locator("[data-choice=all]").click();
  await page.waitForFunction(() => /Round 2/.test(document.querySelector("#play-board h3")?.textContent ?? ""));
  check("a round tells sales, others, answers, effect", (await page.locator("#play-board .cards dt").count()) === 4);
  await page.locator("[data-choice=end]").click();
  await page.waitForSelector("#play-board table", { timeout: 60_000 });
  const played = await page.locator("#play-board").innerText();
  check(
    "a played partner is compared with the other choices",
    /Never.*At once.*Left to the model/s.test(played),
    played,
  );
  check(
    "what following costs is told, and whether it is a dilemma",
    /pairs of runs.*(dilemma|told apart)/s.test(played),
    played,
  );
  const game = await page.locator("#play-code").innerText();
  await page.locator("#play-class > summary").click();
  await page.locator("#game-codes").fill(`${game} ${game} wrong`);
  await page.locator("#games-show").click();
  await page.waitForSelector("#play-class table", { timeout: 60_000 });
  const spread = await page.locator("#play-class").innerText();
  check(
    "the class sees the spread of its choices",
    /2 play Netherlands, with 1 different choice; 1 is no code/.test(spread),
    spread,
  );
  await page.locator("#teacher > summary").click();
  await page.evaluate("window.print = () => {}");
  for (const [kind, sheets] of [
    ["hand-out", 5],
    ["slides", 13],
  ] as const) {
    await page.locator(`#print-${kind}`).click();
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const pages = printed.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    check(`${kind}: a sheet of paper each`, pages === sheets, `${pages} pages for ${sheets} sheets`);
  }
  check("story and learning: no error on the console", errors.length === 0, errors.join("; "));
  await page.context().close();
}
