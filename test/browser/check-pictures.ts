/**
 * The main states of the explorer and of the report against kept pictures: run by `npm run test:ci`. A chart that is gone, a broken
 * lay-out or a wrong colour fails. The report is made of numbers by hand; the explorer runs the model, so results that change on purpose
 * change its pictures.
 *
 * `npm run pictures` accepts what is drawn now: look at it (test/browser/pictures). The font is one that the figures carry, the same on
 * every machine. `--built` takes the page as it lies in dist/.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildReport } from "../../src/report/report.ts";
import { constant, exampleInput, rising, runs, type Spec } from "../report/example.ts";
import { builtPage } from "./built-page.ts";
import { findBrowser } from "./find-browser.ts";
import { comparePictures, shrink } from "./compare-pictures.ts";
import { frames, settled } from "./explorer/pages.ts";

const KEPT = fileURLToPath(new URL("pictures/", import.meta.url));
const { resolve } = createRequire(import.meta.url);
/** Share of the fields of a picture that may differ. A line chart that is gone is 1.5 %, another seed of the explorer's runs 3 to 7 %. */
const TOLERANCE = 0.008;
const WIDTHS = { desktop: 640, phone: 240 } as const;
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-sync",
];
const PLAN = "runs=4&seed=pictures&vary=chance";

/** Pictures taken one after the other in one page. */
interface Series {
  readonly screen: keyof typeof WIDTHS;
  readonly address: string;
  /** By name: what makes the page show the state. */
  readonly states: Readonly<Record<string, (page: Page) => Promise<unknown>>>;
}

const accepts = process.argv.includes("--accept");
const executablePath = findBrowser();
const folder = mkdtempSync(join(tmpdir(), "smallyard-pictures-"));
const explorer = pathToFileURL(builtPage(join(folder, "page"))).href;
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
let problems = 0;
try {
  const report = join(folder, "report.html");
  writeFileSync(report, reportOfHand());
  const desk = await browser.newPage();
  const all = seriesOf(explorer, pathToFileURL(report).href);
  await Promise.all(all.map((series) => take(browser, series, (name, png) => judge(desk, name, series.screen, png))));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
if (problems > 0) console.error("what changed on purpose is accepted by npm run pictures, after a look at it");
process.exitCode = problems > 0 ? 1 : 0;

async function judge(desk: Page, name: string, screen: keyof typeof WIDTHS, png: Buffer): Promise<void> {
  const made = png.toString("base64");
  const path = join(KEPT, `${name}.png`);
  if (accepts) {
    mkdirSync(KEPT, { recursive: true });
    writeFileSync(path, await shrink(desk, made, WIDTHS[screen]));
    console.log(`accepted ${name}`);
    return;
  }
  if (!existsSync(path)) throw new Error(`${path} is missing: npm run pictures makes it`);
  const { share, sizes } = await comparePictures(desk, readFileSync(path).toString("base64"), made);
  const right = share <= TOLERANCE;
  console.log(`${right ? "ok    " : "FAILED"} ${name}: ${(100 * share).toFixed(2)} % of the fields differ`);
  if (right) return;
  problems += 1;
  const seen = join(tmpdir(), `smallyard-${name}-now.png`);
  writeFileSync(seen, png);
  console.error(`  kept ${sizes.slice(0, 2).join(" x ")}, now ${sizes.slice(2).join(" x ")}: ${path}, ${seen}`);
}

function seriesOf(explorer: string, report: string): Series[] {
  const address = `${explorer}#question=late&scenario=partners-free&parameters.lag_announce_months=12&parameters.lag_force_months=0&${PLAN}`;
  const tab = (id: string) => (page: Page) => page.locator(`#tab-${id}`).click();
  const explore = async (page: Page): Promise<void> => {
    await page.waitForSelector(".pair .drawing svg");
    await settled(page);
  };
  const story = async (page: Page): Promise<void> => {
    await tab("story")(page);
    await page.waitForSelector("#turns li");
    await page.waitForFunction(() => document.querySelector("#two-policies")?.textContent !== "");
  };
  const at =
    (heading: string) =>
    async (page: Page): Promise<void> => {
      await page.waitForSelector("html[data-drawn=all]", { state: "attached" });
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), heading);
    };
  const [leakage, diffusion] = ["figure-leakage-by-channel", "figure-diffusion"];
  return [
    {
      screen: "desktop",
      address,
      states: { "explorer-desktop": explore, "explorer-one-run": story, "explorer-learn": tab("learn") },
    },
    { screen: "phone", address, states: { "explorer-phone": explore } },
    {
      screen: "desktop",
      address: report,
      states: { "report-desktop": at(leakage), "report-diffusion": at(diffusion) },
    },
    { screen: "phone", address: report, states: { "report-phone": at(leakage) } },
  ];
}

/** Two scenarios whose curves are straight lines. */
function reportOfHand(): string {
  const specs: Spec[] = [
    { observable: "leakage_rate", course: constant(0.6) },
    ...["uncovered", "licensed", "backfill", "lag", "shells"].map((channel, k): Spec => {
      return { observable: `leakage_${channel}`, course: constant(0.05 + 0.04 * k) };
    }),
    { observable: "diffusion", course: rising(0.12, 1.5) },
    { observable: "diffusion_twin", course: rising(0.12) },
    ...["US", "JP", "NL"].map((entity, k): Spec => {
      return { observable: "compliance", kind: "state", entity, course: constant(0.9 - 0.3 * k) };
    }),
  ];
  const plotly = readFileSync(createRequire(import.meta.url).resolve("plotly.js-dist-min"), "utf8");
  return buildReport(exampleInput(specs, { plotly, runs: runs({ leakage_total: (_, run) => 0.5 + 0.05 * run }) }));
}

async function take(
  browser: Browser,
  { screen, address, states }: Series,
  judgeIt: (name: string, png: Buffer) => Promise<void>,
): Promise<void> {
  const viewport = screen === "desktop" ? { width: 1280, height: 1000 } : { width: 390, height: 844 };
  const context = await browser.newContext({
    viewport,
    colorScheme: "light",
    reducedMotion: "reduce",
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  // Before the page's own scripts: Plotly keeps the widths of texts as it first measured them.
  await page.addInitScript((faces) => {
    for (const { weight, data } of faces) {
      const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      document.fonts.add(new FontFace("Kept", bytes.buffer, { weight }));
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("* { font-family: Kept, sans-serif !important; caret-color: transparent !important; }");
    document.adoptedStyleSheets.push(sheet);
  }, ownFont());
  await page.goto(address);
  for (const [name, show] of Object.entries(states)) {
    await show(page);
    await page.evaluate(() => document.fonts.ready);
    await frames(page);
    await judgeIt(name, await page.screenshot());
  }
  await context.close();
}

function ownFont(): { weight: string; data: string }[] {
  return ["400", "600"].map((weight) => {
    const file = resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`);
    return { weight, data: readFileSync(file).toString("base64") };
  });
}
