/**
 * The explorer in a real browser, opened from the disk: run by `npm run test:ci`; needs an installed Chrome or Chromium.
 *
 * Every kind of control changes what it should and can be undone; links round-trip and hostile ones change nothing; the downloads give
 * the command line the same bytes; single runs, exercises and class codes work; no error, no request to the network, nothing serious for
 * axe, no sideways scrolling on a phone. Times are printed, not judged.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-sync",
];
const PAGE = "dist/index.html";
/** Few runs: what is checked does not depend on their number. */
const PLAN = "&runs=2&seed=browser";
const START = `#question=late&scenario=today${PLAN}`;

const folder = mkdtempSync(join(tmpdir(), "smallyard-explorer-"));
const problems: string[] = [];
let checks = 0;

function check(name: string, right: boolean, found: unknown = ""): void {
  checks += 1;
  console.log(`${right ? "ok    " : "FAILED"} ${name}`);
  if (!right) problems.push(`${name}: ${String(found).slice(0, 400)}`);
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const executablePath = BROWSERS.find((path) => existsSync(path));
if (executablePath === undefined) throw new Error(`no browser found; looked for ${BROWSERS.join(", ")}`);
execFileSync("npm", ["run", "build"], { stdio: "ignore" });
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
try {
  await checkControls(browser);
  await checkLinks(browser);
  await checkDownloads(browser);
  await checkStoryAndLearning(browser);
  await checkEverybody(browser);
  await measure(browser);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(`\n${checks} checks, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

async function open(hash: string, width = 1280, height = 900, scheme: "light" | "dark" = "light"): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
  await page.goto(pathToFileURL(PAGE).href + hash);
  await page.waitForSelector(".pair .drawing svg");
  await settled(page);
  return { page, errors, requests };
}

/** All runs that are wanted are there, and drawn. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(100);
  await page.waitForSelector(".progress[data-done=true]", { state: "attached" });
  await page.waitForTimeout(150);
}

function sentence(page: Page): Promise<string> {
  return page.locator(".sentence").innerText();
}

/** The drawings, but for the numbers that keep their clip paths apart. */
function drawings(page: Page): Promise<string> {
  return page
    .locator(".pair")
    .evaluate((pair) =>
      [...pair.querySelectorAll(".drawing svg")].map((svg) => svg.outerHTML.replace(/clip\d+/g, "clip")).join(),
    );
}

function address(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

async function checkControls(_browser: Browser): Promise<void> {
  const { page, errors, requests } = await open(START);
  const [before, chart] = [await sentence(page), await drawings(page)];
  check("the first sentence gives the level of leakage", /\d+\s%/.test(before), before);

  const slider = page.locator(".controls.own input[type=range]").first();
  await slider.focus();
  await page.keyboard.press("End");
  await settled(page);
  check(
    "the lag slider works from the keyboard and stands in the address",
    /lag_announce_months=36/.test(await address(page)),
    await address(page),
  );
  check(
    "the sentence says what moved",
    /Coordination lag as it happened → 36 months.*points/s.test(await sentence(page)),
    await sentence(page),
  );
  check(
    "the baseline stays on the chart",
    (await drawings(page)) !== chart && (await page.locator(".pair").innerText()).includes("baseline"),
  );
  await page.locator("[data-mode=difference]").last().click();
  await settled(page);
  check(
    "the paired difference is one tap away",
    /difference to the baseline/.test(await page.locator(".pair").innerText()),
  );
  await page.locator(".chip button").first().click();
  await settled(page);
  check(
    "a change is undone, and all is as before",
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
      expected.test(decodeURIComponent(await address(page))) && now !== before,
      `${await address(page)} ${now}`,
    );
    await page.locator(".chip button").first().click();
    await settled(page);
    check(`${name} is undone`, (await sentence(page)) === before, await sentence(page));
  };
  await changesIt(
    "the regime",
    () => page.locator("#drawer [data-path='regime.mode']").selectOption("standing"),
    /regime\.mode=standing/,
  );
  await changesIt("a member", () => page.locator("#drawer [data-path='absent.JP']").uncheck(), /absent\.JP=1/);
  await changesIt("an item", () => page.locator("#drawer [data-path='unlisted.ETCH']").uncheck(), /unlisted\.ETCH=1/);
  await page.locator("#drawer details.group > summary").nth(6).click();
  await changesIt(
    "a mechanism",
    () => page.locator("#drawer [data-path='processes.transship']").uncheck(),
    /processes\.transship=off/,
  );
  await page.locator("#drawer details.group > summary").nth(9).click();
  await changesIt(
    "a rival form",
    () => page.locator("#drawer [data-path='forms.cohere']").selectOption("thresholds"),
    /forms\.cohere=thresholds/,
  );
  await page.locator("#drawer input[type=search]").fill("downgrade_share");
  const field = page.locator("#drawer .slider:not([hidden]) input[type=number]");
  check("the search finds one parameter", (await field.count()) === 1, await field.count());
  await changesIt("an exact number", () => field.fill("0.2").then(() => field.press("Enter")), /downgrade_share=0\.2/);
  await field.fill("99");
  await field.press("Enter");
  check(
    "a number outside its range is refused with a message",
    /plausible is/.test(await page.locator("#drawer .slider:not([hidden])").innerText()) &&
      !/downgrade_share/.test(await address(page)),
  );
  await page.locator("#seed").fill("other");
  await page.locator("#seed").press("Enter");
  await settled(page);
  check("another seed gives other runs", (await sentence(page)) !== before && /seed=other/.test(await address(page)));

  for (const id of ["yard", "absent", "shells", "minerals", "then", "next"]) {
    await page.locator(`[data-question=${id}]`).click();
    await settled(page);
    check(
      `question "${id}" has its two charts`,
      (await page.locator(".pair .drawing svg").count()) >= 2,
      await page.locator(".pair").innerText(),
    );
  }
  await page.locator("#more > summary").click();
  for (const box of await page.locator("#more input[type=checkbox]").all()) await box.check();
  await settled(page);
  const drawn = await page.locator("#more .grid > *").count();
  const empty = await page.locator("#more .drawing.waiting").count();
  check("every chart of the list is drawn", drawn > 25 && empty === 0, `${drawn} panels, ${empty} waiting`);
  check("controls: no error on the console", errors.length === 0, errors.join("; "));
  check("controls: no request to the network", requests.length === 0, requests.join("; "));
  await page.context().close();
}

async function checkLinks(_browser: Browser): Promise<void> {
  const hash = `${START}&absent.NL=1&parameters.lag_announce_months=12&parameters.lag_force_months=0&keep=today~processes.retaliate%3Doff`;
  const first = await open(hash);
  const shown = await drawings(first.page);
  const second = await open(await address(first.page));
  check(
    "a link shows the same curves to the byte elsewhere",
    shown === (await drawings(second.page)) && shown.length > 5000,
  );
  await second.page.context().close();
  await first.page.context().close();

  const plain = await open(`#question=late&scenario=today`);
  const start = await drawings(plain.page);
  for (const [name, hostile] of [
    ["huge", `scenario=today&seed=${"a".repeat(20_000)}`],
    ["malformed", "scenario=today&%%%&&&=="],
    ["with a script", "scenario=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"],
    ["with an unknown parameter", "scenario=today&parameters.nothing=1"],
    ["with a number beyond all ranges", "scenario=today&parameters.yard_rate=1e300"],
    ["to an unknown scenario", "scenario=atlantis"],
  ] as const) {
    await plain.page.evaluate((text) => (location.hash = text), hostile);
    await plain.page.waitForSelector("#message .alert");
    await settled(plain.page);
    const told = await plain.page.locator("#message").innerText();
    check(
      `a link ${name} is refused with a message and changes nothing`,
      /not followed/.test(told) && (await drawings(plain.page)) === start,
      told,
    );
    await plain.page.locator("#message button").click();
  }
  check(
    "hostile links: no error, no request",
    plain.errors.length + plain.requests.length === 0,
    [...plain.errors, ...plain.requests].join("; "),
  );
  await plain.page.context().close();

  const embedded = await open(`${START}&panels=compliance`);
  check(
    "an embedded page shows the chosen panel and no frame",
    (await embedded.page.locator(".pair > *").count()) === 1 && !(await embedded.page.locator(".top").isVisible()),
  );
  await embedded.page.context().close();
}

/** The page's numbers and the command line's, from the file that the page hands out. */
async function checkDownloads(_browser: Browser): Promise<void> {
  const { page } = await open(
    `${START}&absent.NL=1&unlisted.ETCH=1&parameters.lag_announce_months=12&parameters.lag_force_months=0&processes.transship=off&vary=both`,
  );
  await page.locator("#take-away > summary").click();
  const save = async (button: string, name: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
    const path = join(folder, name);
    await download.saveAs(path);
    check(
      `${name} has its name`,
      download.suggestedFilename() === name || name.startsWith("figure"),
      download.suggestedFilename(),
    );
    return readFileSync(path, "utf8");
  };
  const curves = await save("#csv-curves", "curves.csv");
  const runs = await save("#csv-runs", "runs.csv");
  await save("#yaml", "explored.yaml");
  const command = [
    "src/cli/smallyard.js",
    "run",
    join(folder, "explored.yaml"),
    "today",
    "--runs",
    "2",
    "--seed",
    "browser",
  ];
  execFileSync(process.execPath, [...command, "--uncertainty", "both", "--out", join(folder, "out")], {
    stdio: "ignore",
  });
  const same = (name: string, text: string): boolean => readFileSync(join(folder, "out", name), "utf8") === text;
  check("the command line computes the page's curves to the byte", same("curves.csv", curves));
  check("the command line computes the page's runs to the byte", same("runs.csv", runs));
  const svg = await save(".pair .tools button:first-child >> nth=0", "figure.svg");
  check(
    "the SVG carries title, description and provenance",
    /<title>/.test(svg) && /<metadata>.*absent\.NL/.test(svg) && /seed browser/.test(svg),
  );
  writeFileSync(join(folder, "figure.html"), svg);
  const png = await save(".pair .tools button:nth-child(2) >> nth=0", "figure.png");
  check("the PNG carries its provenance", /iTXtDescription/.test(png) && /absent\.NL/.test(png));
  await page.context().close();
}

async function checkStoryAndLearning(_browser: Browser): Promise<void> {
  const { page, errors } = await open(`${START}&parameters.lag_announce_months=0&parameters.lag_force_months=0`);
  await page.locator("#tab-story").click();
  await page.waitForSelector(".story .panel svg path");
  await page.waitForFunction(() =>
    /first event that differs/.test(document.querySelector("#two-policies")?.textContent ?? ""),
  );
  const before = await page.locator(".story .drawing >> nth=0").innerHTML();
  await page.locator("#play").click();
  await page.waitForTimeout(600);
  check("one run is played", (await page.locator(".story .drawing >> nth=0").innerHTML()) !== before);
  await page.locator("#play").click();
  await page.locator("#tick").focus();
  await page.keyboard.press("End");
  check("the network says its flows in words", /million USD/.test(await page.locator(".story").innerText()));

  await page.locator("#tab-learn").click();
  await page.locator("#exercise-lag > summary").click();
  await page.locator("#exercise-lag input[type=number]").fill("-5");
  await page.locator("#exercise-lag input[type=number]").press("Enter");
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
  await page.locator("[data-choice=end]").click();
  await page.waitForSelector("#play-board table");
  check(
    "a played partner is compared with the other choices",
    (await page.locator("#play-board tbody tr").count()) === 4,
  );
  check("story and learning: no error on the console", errors.length === 0, errors.join("; "));
  await page.context().close();
}

async function checkEverybody(_browser: Browser): Promise<void> {
  for (const [name, width, height, scheme] of [
    ["desktop, light", 1280, 900, "light"],
    ["desktop, dark", 1280, 900, "dark"],
    ["phone, light", 360, 740, "light"],
  ] as const) {
    const { page } = await open(
      `${START}&parameters.lag_announce_months=0&parameters.lag_force_months=0`,
      width,
      height,
      scheme,
    );
    for (const tab of ["explore", "story", "learn"]) {
      await page.locator(`#tab-${tab}`).click();
      await page.waitForTimeout(400);
      await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
      await settledOrNot(page, tab);
      await page.evaluate(axe);
      const serious = await page.evaluate(async () => {
        const axeOnPage = (
          window as unknown as {
            axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        const { violations } = await axeOnPage.run();
        return violations
          .filter(({ impact }) => ["serious", "critical"].includes(impact))
          .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
      });
      check(`${name}, ${tab}: nothing serious for axe`, serious.length === 0, serious.join(" | "));
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
      check(`${name}, ${tab}: no sideways scrolling`, sizes[0] <= sizes[1], sizes.join(" > "));
    }
    await page.context().close();
  }
}

async function settledOrNot(page: Page, tab: string): Promise<void> {
  if (tab === "explore") await settled(page);
  else await page.waitForTimeout(800);
}

/** On the machine of the day; for the record. */
async function measure(_browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const start = Date.now();
  await page.goto(pathToFileURL(PAGE).href);
  await page.waitForSelector(".pair .drawing svg");
  console.log(`first curves, processor throttled fourfold: ${Date.now() - start} ms`);
  await context.close();
}
