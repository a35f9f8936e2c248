/**
 * The explorer in a real browser, opened from the disk: run by `npm run test:ci`; needs an installed Chrome or Chromium. `--built` takes
 * the page as it lies in dist/.
 *
 * Every kind of control changes what it should and can be undone; links round-trip and hostile ones change nothing; the downloads give
 * the command line the same bytes; single runs, exercises and class codes work; no error, no request to the network, nothing serious for
 * axe, no sideways scrolling on a phone; a whole task by keyboard; every chart in words and numbers; paper and forced colours. The groups of checks run beside each other, each in a page of its own.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { builtPage } from "./built-page.ts";
import { findBrowser } from "./find-browser.ts";
import { checkControls } from "./explorer/controls.ts";
import { checkDownloads } from "./explorer/downloads.ts";
import { checkEverybody } from "./explorer/everybody.ts";
import { checkFirstScreen } from "./explorer/first-screen.ts";
import { checkForeignHosts } from "./explorer/foreign-hosts.ts";
import { checkKeyboard } from "./explorer/keyboard.ts";
import { checkStoryAndLearning } from "./explorer/learning.ts";
import { checkLinks } from "./explorer/links.ts";
import { type Desk, openPage } from "./explorer/pages.ts";
import { checkWords } from "./explorer/words.ts";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-sync",
];
const ALL = [
  checkFirstScreen,
  checkForeignHosts,
  checkControls,
  checkEverybody,
  checkKeyboard,
  checkDownloads,
  checkLinks,
  checkWords,
  checkStoryAndLearning,
];
/** `--only NAME`: the groups whose name holds it. */
const only = process.argv.indexOf("--only");
const GROUPS =
  only < 0 ? ALL : ALL.filter(({ name }) => name.toLowerCase().includes(process.argv[only + 1].toLowerCase()));

const executablePath = findBrowser();
const folder = mkdtempSync(join(tmpdir(), "smallyard-explorer-"));
const problems: string[] = [];
let checks = 0;

function check(name: string, right: boolean, found: unknown = ""): void {
  checks += 1;
  console.log(`${right ? "ok    " : "FAILED"} ${name}`);
  if (!right) problems.push(`${name}: ${String(found).slice(0, 400)}`);
}

const page = builtPage(join(folder, "page"));
const browser = await chromium.launch({ executablePath, args: ARGUMENTS });
try {
  const desk: Desk = { open: (hash, more) => openPage(browser, page, hash, more), check, browser, page, folder };
  const alone = GROUPS.filter((group) => group === checkForeignHosts); // it has a limit of time
  const beside = GROUPS.filter((group) => !alone.includes(group));
  const ends = [
    ...(await Promise.allSettled(alone.map((group) => group(desk)))),
    ...(await Promise.allSettled(beside.map((group) => group(desk)))),
  ];
  ends.forEach((end, k) => {
    if (end.status === "rejected")
      problems.push(`${[...alone, ...beside][k].name} did not come to its end: ${String(end.reason)}`);
  });
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const problem of problems) console.error(problem);
console.log(`\n${checks} checks, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
