/**
 * The report in a real browser, desktop and phone: `npm run test:report`, which makes a small main job first, or looks at a result that is
 * there: `npm run test:report -- FOLDER`. Needs an installed Chrome or Chromium.
 *
 * No error on the console, no request to the network, no sideways scrolling, every visible chart drawn, nothing serious for axe.
 * And the same tables from another version of Node, byte for byte.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
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
  for (const [name, width, height] of [
    ["desktop", 1280, 900],
    ["phone", 360, 740],
  ] as const) {
    const page = await browser.newPage({ viewport: { width, height } });
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
      window: window.innerWidth,
    }));
    check(`${name}: no error on the console`, errors);
    check(`${name}: no request to the network`, requests);
    check(`${name}: no sideways scrolling`, sizes.page > sizes.window ? [`${sizes.page} > ${sizes.window} px`] : []);
    await page.evaluate(axe);
    const serious = await page.evaluate(async () => {
      const axeOnPage = (
        window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string }[] }> } }
      ).axe;
      const { violations } = await axeOnPage.run();
      return violations.filter(({ impact }) => ["serious", "critical"].includes(impact)).map(({ id }) => id);
    });
    check(`${name}: nothing serious for axe`, serious);
    await page.close();
  }
  await browser.close();
}
