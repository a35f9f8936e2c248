/** Pages of the explorer for checks, and how they wait: for what is to come, never for a time. */
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Few runs: what is checked does not depend on their number. */
export const START =
  "#question=late&scenario=partners-free&runs=1&seed=browser&vary=chance&parameters.lag_announce_months=0&parameters.lag_force_months=0";
/** Another setup than the one it is held against. */
export const CHANGED = "&absent.NL=1";

export interface Opened {
  readonly page: Page;
  readonly errors: string[];
  readonly requests: string[];
}

/** What a group of checks works with. */
export interface Desk {
  /** Opens the built page from the disk. */
  open(hash: string, more?: BrowserContextOptions): Promise<Opened>;
  check(name: string, right: boolean, found?: unknown): void;
  readonly browser: Browser;
  /** The built page. */
  readonly page: string;
  /** For files, gone at the end. */
  readonly folder: string;
}

export async function openPage(
  browser: Browser,
  path: string,
  hash: string,
  more: BrowserContextOptions = {},
  program = "",
): Promise<Opened> {
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 900 }, colorScheme: "light", acceptDownloads: true },
    ...more,
  });
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (named) => named"); // what tsx puts around functions that have a name
  if (program !== "") await page.addInitScript(program);
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => /^https?:/.test(request.url()) && requests.push(request.url()));
  await page.goto(pathToFileURL(path).href + hash);
  await page.waitForSelector(".pair .drawing svg");
  await settled(page);
  return { page, errors, requests };
}

/** What a control sets off is in the page's state two frames later. */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** A question, from the row of buttons or, on a narrow screen, from the list. */
export async function ask(page: Page, id: string): Promise<void> {
  const list = page.locator("select.which");
  if (await list.isVisible()) await list.selectOption(id);
  else await page.locator(`[data-question=${id}]`).click();
  await settled(page);
}

/** All runs that are wanted are there, and drawn. */
export async function settled(page: Page): Promise<void> {
  await frames(page);
  await page.waitForSelector(".progress[data-done=true]", { state: "attached" });
  await frames(page);
}

/** Every step of the board of futures has its runs. */
export async function boardDone(page: Page): Promise<void> {
  await page.waitForSelector("[data-panel=futures][data-done=true]");
  await frames(page);
}

/** Another address in the same page, as if a link had been followed. */
export async function follow(page: Page, hash: string): Promise<void> {
  await page.evaluate(
    (text) =>
      new Promise<void>((done) => {
        window.addEventListener("hashchange", () => done(), { once: true });
        location.hash = text;
      }),
    hash,
  );
}

/** The address is written a moment after the last change. False where it does not become so. */
export async function addressBecomes(page: Page, expected: RegExp): Promise<boolean> {
  return page
    .waitForFunction((text) => new RegExp(text).test(decodeURIComponent(location.hash)), expected.source, {
      timeout: 5000,
    })
    .then(
      () => true,
      () => false,
    );
}

export function address(page: Page): Promise<string> {
  return page.evaluate(() => location.hash);
}

export function sentence(page: Page): Promise<string> {
  return page.locator(".sentence").innerText();
}

/** The drawings, but for the numbers that keep their clip paths apart. */
export function drawings(page: Page): Promise<string> {
  return page
    .locator(".pair")
    .evaluate((pair) =>
      [...pair.querySelectorAll(".drawing svg")].map((svg) => svg.outerHTML.replace(/clip\d+/g, "clip")).join(),
    );
}
