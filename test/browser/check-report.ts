/**
 * The report in a real browser, desktop and phone: `npm run test:report`, which makes a small main job first, or looks at a result that is
 * there: `npm run test:report -- FOLDER`. Needs an installed Chrome or Chromium.
 *
 * No error on the console, no request to the network, no sideways scrolling, every visible chart drawn, nothing serious for axe, in light
 * and dark. The first screen holds the question, the findings, six charts and how sure; the whole is short; what is folded opens for a
 * link; every figure gives its data, table and picture; a figure can be printed alone.
 * And the same tables from another version of Node, byte for byte.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Page } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-sync",
];
const OTHER_NODE = process.versions.node.startsWith("24.") ? "20" : "24";

const folder = mkdtempSync(join(tmpdir(), "smallyard-browser-"));
const problems: string[] = [];
let checks = 0;

function check(name: string, wrong: readonly string[]): void {
  checks += 1;
  console.log(`${wrong.length === 0 ? "ok    " : "FAILED"} ${name}`);
  problems.push(...wrong.map((text) => `${name}: ${text}`));
}

try {
  const smallyard = ["src/cli/smallyard.js"];
  const result = process.argv[2] ?? join(folder, "main");
  if (process.argv[2] === undefined)
    execFileSync(process.execPath, [...smallyard, "main", "--runs", "6", "--out", result], { stdio: "ignore" });
  await checkReport(join(result, "report.html"));

  const run = ["run", "cocom", "today", "--runs", "2", "--seed", "bytes", "--uncertainty", "both", "--out"];
  execFileSync(process.execPath, [...smallyard, ...run, join(folder, "here")], { stdio: "ignore" });
  const npx = ["-y", "-p", `node@${OTHER_NODE}`, "node", ...smallyard, ...run, join(folder, "there")];
  execFileSync("npx", npx, { stdio: "ignore" });
  const differing = ["curves.csv", "runs.csv", "differences.csv", "events.csv"].filter(
    (name) => !readFileSync(join(folder, "here", name)).equals(readFileSync(join(folder, "there", name))),
  );
  check(`same tables on Node ${process.versions.node} and ${OTHER_NODE}`, differing);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(`\n${checks} checks, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

async function checkReport(file: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS });
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const [name, width, height, colorScheme, tallest] of [
    ["desktop", 1366, 768, "light", 8000],
    ["desktop, dark", 1366, 768, "dark", 8000],
    ["wide desktop", 1920, 1080, "light", 8000],
    ["phone", 390, 844, "light", 14_000],
    ["small phone", 360, 740, "dark", 15_000],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    const errors: string[] = [];
    const requests: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector(".main-svg", { timeout: 60_000 });
    await page.waitForTimeout(3000);
    const sizes = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      tall: document.documentElement.scrollHeight,
      window: window.innerWidth,
    }));
    check(`${name}: no error on the console`, errors);
    check(`${name}: no request to the network`, requests);
    check(`${name}: no sideways scrolling`, sizes.page > sizes.window ? [`${sizes.page} > ${sizes.window} px`] : []);
    check(`${name}: at most ${tallest} px tall`, sizes.tall > tallest ? [`${sizes.tall} px`] : []);
    if (width > 760) await checkFirstScreen(page, name, height);
    await page.evaluate(axe);
    const serious = await page.evaluate(async () => {
      const axeOnPage = (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> } }
      ).axe;
      const { violations } = await axeOnPage.run();
      return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id }) => id);
    });
    check(`${name}: nothing serious for axe`, serious);
    if (name === "desktop") {
      await checkChart(page);
      await checkUses(page);
    }
    await page.close();
  }
  await browser.close();
}

async function checkFirstScreen(page: Page, name: string, height: number): Promise<void> {
  const seen = await page.evaluate((height) => {
    const parts = [".question", ".findings", ".smalls", ".sure", "#use"];
    const low = parts.filter((part) => {
      const place = document.querySelector(part)?.getBoundingClientRect();
      return place === undefined || place.bottom > height + 40;
    });
    return { low, smalls: document.querySelectorAll(".small svg").length };
  }, height);
  check(`${name}: question, findings, charts and how sure without scrolling`, seen.low);
  check(`${name}: six small charts`, seen.smalls === 6 ? [] : [`${seen.smalls}`]);
}

/** Words of a saved chart that stand outside it, and what it ought to say and does not. */
async function cutWords(page: Page, svg: string): Promise<string[]> {
  const other = await page.context().browser()!.newPage();
  await other.setContent(`<body style="margin:0">${svg.slice(svg.indexOf("<svg"))}</body>`);
  const cut = await other.evaluate(() => {
    const box = document.querySelector("svg")!.getBoundingClientRect();
    const words = [...document.querySelectorAll("text")].filter((text) => text.textContent !== "");
    const out = words
      .map((text) => ({ text: text.textContent ?? "", at: text.getBoundingClientRect() }))
      .filter(
        ({ at }) => Math.min(at.left - box.left, at.top - box.top, box.right - at.right, box.bottom - at.bottom) < -1,
      )
      .map(({ text }) => text);
    const all = words.map((text) => text.textContent).join(" ");
    return [...out, ...["not a forecast", "Leakage by channel", "stockpile"].filter((part) => !all.includes(part))];
  });
  await other.close();
  return cut;
}

/** A date under the pointer tells all parts; a name in the key hides what it stands for, and shows it again; what was enlarged goes back. */
async function checkChart(page: Page): Promise<void> {
  const plot = page.locator("#of-leakage-by-channel .plot").last();
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.locator(".nsewdrag").first().boundingBox())!;
  const [x, y] = [box.x + 0.6 * box.width, box.y + 0.4 * box.height];
  await page.mouse.move(x - 2, y);
  await page.mouse.move(x, y);
  const told = await plot.locator(".hoverlayer .legend").textContent({ timeout: 20_000 });
  const missing = ["licensed: ", "stockpile: ", "backfill: "].filter((part) => told?.includes(part) !== true);
  check("a date under the pointer tells all parts", missing);

  type Drawn = { data: { legendgroup?: string; visible?: boolean }[]; _fullLayout: { yaxis: { range: number[] } } };
  const shown = (wanted: boolean) =>
    plot.evaluate((place, wanted) => {
      const { data } = place as unknown as Drawn;
      return data.some(({ visible = true }) => !visible) === wanted;
    }, wanted);
  const first = page.locator("#of-leakage-by-channel .key button").first();
  await first.click();
  const hidden = await shown(true);
  await first.click();
  check(
    "a name in the key hides what it stands for, and shows it again",
    hidden && (await shown(false)) ? [] : ["not"],
  );

  const range = () => plot.evaluate((place) => String((place as unknown as Drawn)._fullLayout.yaxis.range));
  const before = await range();
  await page.mouse.move(x, y);
  const wrong: string[] = [];
  for (const [title, same] of [
    ["Zoom out", false],
    ["Reset axes", true],
  ] as const) {
    await plot.locator(`.modebar-btn[data-title="${title}"]`).click();
    const limit = Date.now() + 20_000;
    while (((await range()) === before) !== same && Date.now() < limit) await page.waitForTimeout(100);
    if (((await range()) === before) !== same) wrong.push(title);
  }
  check("a chart is enlarged and goes back", wrong);
}

/** A link opens what it leads to; a figure gives what its buttons say; printed alone it is one page. */
async function checkUses(page: Page): Promise<void> {
  await page.click('.small[href="#figure-denied"]');
  await page.waitForSelector("#of-denied .main-svg", { timeout: 20_000 });
  check("a small chart leads to its figure, which opens", (await page.isVisible("#figure-denied")) ? [] : ["closed"]);
  await page.evaluate(() => {
    document.querySelector<HTMLDetailsElement>("#of-leakage-by-channel details.use")!.open = true;
  });
  for (const [button, ending, holds] of [
    ["Data, CSV", "-data.csv", "chart,series,x,value"],
    ["Table, CSV", ".csv", "date,"],
    ["Markdown", ".md", "|---|"],
    ["LaTeX", ".tex", "\\begin{tabular}"],
    ["SVG", ".svg", "<svg"],
    ["PNG", ".png", "PNG"],
  ] as const) {
    const waiting = page.waitForEvent("download", { timeout: 20_000 });
    await page.click(`#of-leakage-by-channel details.use >> text="${button}"`);
    const download = await waiting;
    const text = readFileSync(await download.path(), "latin1");
    const wrong = [
      ...(download.suggestedFilename().endsWith(ending) ? [] : [download.suggestedFilename()]),
      ...(text.includes(holds) ? [] : [`${text.length} bytes without "${holds}"`]),
    ];
    check(`a figure gives: ${button}`, wrong);
    if (button === "SVG")
      check("nothing of a saved chart is cut", await cutWords(page, readFileSync(await download.path(), "utf8")));
  }
  await page.evaluate(() => {
    document.body.classList.add("one");
    document.querySelector("#of-leakage-by-channel")!.classList.add("printed");
  });
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  const pages = paper.match(/\/Type \/Page\b/g)?.length ?? 0;
  check("a figure printed alone is one page", pages === 1 ? [] : [`${pages} pages`]);
}
