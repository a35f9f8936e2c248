/**
 * The same bytes from Firefox, Chromium and Node: run by `npm run test:ci`. The explorer's built page computes today and cocom in each
 * browser; the tables it offers for download are compared with those of the command line.
 *
 * Without Firefox nothing is claimed: it says "not checked", and .ci/run says so at its end. `--built` takes the page as it lies in dist/.
 */
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { builtPage } from "./built-page.ts";
import { findBrowser } from "./find-browser.ts";
import { type HandedIn, handedIn } from "./firefox-page.ts";

const NAMES = ["firefox-esr", "firefox"];
const ELSEWHERE = ["/Applications/Firefox.app/Contents/MacOS/firefox"];
const RUNS = ["--runs", "2", "--seed", "browser", "--uncertainty", "both"];
/** Today's controls with CoCom as the baseline: both scenarios are computed. */
const HASH = "#question=then&scenario=today&baseline=cocom&runs=2&seed=browser&vary=both";
const PATIENCE = 300_000;

/** Firefox asks nothing of the network and shows no page of its own. */
const PREFERENCES = {
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.firstRunURL": "",
  "toolkit.telemetry.enabled": false,
  "app.update.enabled": false,
  "app.normandy.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "",
};

const firefox = findFirefox();
if (firefox === undefined) {
  console.log(
    "not checked: no Firefox was found (Debian: apt install firefox-esr); its bytes were compared with nothing",
  );
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "smallyard-firefox-"));
try {
  const command = ["src/cli/smallyard.js", "run", "today", "cocom", ...RUNS, "--out", join(folder, "node")];
  const page = readFileSync(builtPage(join(folder, "page")));
  const [ofFirefox, ofChromium] = await Promise.all([
    handedIn(page, HASH, (address) => openFirefox(firefox, address), PATIENCE),
    handedIn(page, HASH, openChromium, PATIENCE),
    promisify(execFile)(process.execPath, command),
  ]);
  let problems = 0;
  for (const { browser, files, errors } of [ofFirefox, ofChromium] satisfies HandedIn[]) {
    const name = /Firefox\/[\d.]+|(?:Headless)?Chrom\w*\/[\d.]+/.exec(browser)?.[0] ?? browser;
    for (const file of ["curves.csv", "runs.csv"]) {
      const [here, there] = [readFileSync(join(folder, "node", file), "utf8"), files[file] ?? ""];
      const same = here === there && ["today", "cocom"].every((id) => new RegExp(`^${id},`, "m").test(there));
      console.log(
        `${same ? "ok    " : "FAILED"} ${file} of ${name} is that of Node ${process.versions.node}: ${digest(there)}`,
      );
      if (!same) console.error(tellDifference(here, there));
      problems += same ? 0 : 1;
    }
    console.log(`${errors.length === 0 ? "ok    " : "FAILED"} no error in ${name} ${errors.join("; ")}`);
    problems += errors.length;
  }
  process.exitCode = problems > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function tellDifference(here: string, there: string): string {
  const [ours, theirs] = [here.split("\n"), there.split("\n")];
  const line = ours.findIndex((text, k) => text !== theirs[k]);
  return `  ${ours.length} lines of Node, ${theirs.length} of the browser; line ${line + 1} first differs:\n  ${ours[line]?.slice(0, 300)}\n  ${theirs[line]?.slice(0, 300)}`;
}

function findFirefox(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((path) => join(path, name))), ...ELSEWHERE];
  return candidates.find((path) => existsSync(path));
}

async function openFirefox(program: string, address: string): Promise<() => Promise<void>> {
  const profile = mkdtempSync(join(tmpdir(), "smallyard-profile-"));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, "user.js"), `${lines.join("\n")}\n`);
  // Firefox refuses a home that belongs to somebody else; its own profile is home enough.
  const env = { ...process.env, HOME: profile, MOZ_DISABLE_AUTO_SAFE_MODE: "1" };
  const child = spawn(program, ["--headless", "--no-remote", "--profile", profile, address], { stdio: "ignore", env });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()).once("error", () => resolve()));
  return async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    await ended;
    clearTimeout(timer);
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
}

async function openChromium(address: string): Promise<() => Promise<void>> {
  const browser = await chromium.launch({ executablePath: findBrowser() });
  const page = await browser.newPage();
  await page.goto(address);
  return () => browser.close();
}
