/** What the page hands out: the command line computes the same bytes from it, and pictures say where they come from. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Desk } from "./pages.ts";

const CHANGED =
  "#question=absent&scenario=today&seed=browser&runs=2&absent.NL=1&unlisted.ETCH=1&parameters.lag_announce_months=12&parameters.lag_force_months=0&processes.transship=off&vary=both";

export async function checkDownloads({ open, check, folder }: Desk): Promise<void> {
  const { page } = await open(CHANGED);
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
  const charts = await save("#csv-charts", "charts.csv");
  check(
    "the numbers of the two charts are a file of sensible size",
    charts.length < 400_000 && /participation/.test(charts) && /leakage_rate/.test(charts),
    `${charts.length} bytes`,
  );
  const curves = await save("#csv-curves", "curves.csv");
  const runs = await save("#csv-runs", "runs.csv");
  const yaml = await save("#yaml", "explored.yaml");
  const command = ["src/cli/smallyard.js", "run", join(folder, "explored.yaml"), "today", "--runs", "2"];
  const computing = promisify(execFile)(process.execPath, [
    ...[...command, "--seed", "browser", "--uncertainty", "both"],
    ...["--out", join(folder, "out")],
  ]);
  const svg = await save(".pair .tools button:first-child >> nth=0", "figure.svg");
  check(
    "the SVG carries title, description and provenance",
    /<title>/.test(svg) && /<metadata>.*absent\.NL/.test(svg) && /seed browser/.test(svg),
  );
  const png = await save(".pair .tools button:nth-child(2) >> nth=0", "figure.png");
  check("the PNG carries its provenance", /iTXtDescription/.test(png) && /absent\.NL/.test(png));
  const link = await page.locator("#take-away input, #take-away textarea").evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value).join(" ")); // prettier-ignore
  const place = decodeURIComponent(new URL(page.url()).pathname);
  const leaving = { charts, curves, runs, yaml, svg, png, link };
  const told = Object.entries(leaving).filter(([, text]) => /file:\/|%3A%2F%2F/i.test(text) || text.includes(place));
  check(
    "no file, picture or link tells where the page lies on the disk",
    page.url().startsWith("file:///") && link.includes("scenario=today") && told.length === 0,
    told.map(([name]) => name).join(", "),
  );
  await page.context().close();
  await computing;
  const same = (name: string, text: string): boolean => readFileSync(join(folder, "out", name), "utf8") === text;
  check("the command line computes the page's curves to the byte", same("curves.csv", curves));
  check("the command line computes the page's runs to the byte", same("runs.csv", runs));
}
