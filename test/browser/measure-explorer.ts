/**
 * How fast the explorer answers, measured; nothing is asserted, because it depends on the machine. `node --import tsx
 * test/browser/measure-explorer.ts [--built | --page FILE] [--moves N] [--board] [--profile FILE]`. Another
 * page than the newest is for comparing two in the same minutes; with `--board` no slider is moved.
 *
 * At 1280 pixels with two workers: from the last move of a slider to the first curves of the new setting, to bands from 20 runs, to those
 * from 100 runs. A move is what a hand does: some steps of the slider, 30 ms apart; the clock starts with the last. And from opening to the
 * first curves on a phone whose processor is throttled fourfold. On What next, from a new seed to the whole board of futures. Minimum and
 * median are told, with the load of the machine before and after, and which part of the time between the last move and the last curve the
 * workers spent in runs: the rest is the page's own.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { builtPage } from "./built-page.ts";
import { findBrowser } from "./find-browser.ts";
import { openPage, settled } from "./explorer/pages.ts";

const MOVES = Number(optionOf("--moves") ?? 7);
/** Openings on a phone. */
const OPENINGS = 3;
/** A slider by the beginning of its id, and whether the shipped lag grid knows the places that are met. */
const SLIDERS = [
  {
    name: "coordination lag, on the shipped grid",
    hash: "question=late&scenario=partners-free&parameters.lag_announce_months=12&parameters.lag_force_months=0",
    slider: "lag-",
    places: [12, 18, 24, 6, 30, 3, 36, 9],
  },
  {
    name: "coordination lag, off the grid",
    hash: "question=late&scenario=partners-free&parameters.lag_announce_months=12&parameters.lag_force_months=0",
    slider: "lag-",
    places: [11, 17, 23, 7, 29, 4, 35, 8],
  },
  {
    name: "rate of the yard",
    hash: "question=yard&scenario=today",
    slider: "yard_rate",
    places: [0.3, 0.6, 0.4, 0.7, 0.35, 0.65, 0.45],
  },
] as const;

/** For the page: adds up what its workers say that runs took. */
const COUNT_RUNS = `
  globalThis.running = 0;
  globalThis.Worker = class extends Worker {
    constructor(...of) {
      super(...of);
      this.addEventListener("message", ({ data }) => (globalThis.running += data.milliseconds ?? 0));
    }
  };`;

const executablePath = findBrowser();
const folder = mkdtempSync(join(tmpdir(), "smallyard-measure-"));
const path = optionOf("--page") ?? builtPage(join(folder, "page"));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
try {
  console.log(`load before: ${load()}`);
  if (!process.argv.includes("--board"))
    for (const runs of [20, 100]) for (const one of SLIDERS) await measureMoves(browser, one, runs);
  await measureBoard(browser);
  await measureOpening(browser);
  console.log(`load after: ${load()}`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureMoves(browser: Browser, of: (typeof SLIDERS)[number], runs: number): Promise<void> {
  const { page } = await openPage(browser, path, `#${of.hash}&runs=${runs}`, {}, COUNT_RUNS);
  await page.waitForSelector(`.controls.own input[id^="slider-${of.slider}"]`);
  const [firsts, alls, shares]: [number[], number[], number[]] = [[], [], []];
  const session = await page.context().newCDPSession(page);
  const profile = optionOf("--profile");
  if (profile !== undefined) {
    await session.send("Profiler.enable");
    await session.send("Profiler.start");
  }
  for (let move = 0; move <= MOVES; move++) {
    const { first, all, running } = await moveOnce(page, of.slider, of.places[move % of.places.length], runs);
    await settled(page);
    if (move === 0) continue; // the first compiles the program
    firsts.push(first);
    alls.push(all);
    shares.push(running / (2 * all));
  }
  if (profile !== undefined) {
    const { profile: taken } = await session.send("Profiler.stop");
    writeFileSync(`${profile}-${of.slider}${runs}.cpuprofile`, JSON.stringify(taken));
  }
  console.log(
    `${of.name}, ${runs} runs: first curves ${told(firsts)}; all ${runs} runs ${told(alls)}; workers in runs ${Math.round(100 * middle(shares))} %`,
  );
  await page.context().close();
}

/** Milliseconds from the last step. `place` is a value, or a share of the slider's range where it is below one. */
async function moveOnce(
  page: Page,
  slider: string,
  place: number,
  runs: number,
): Promise<{ first: number; all: number; running: number }> {
  return page.evaluate(
    async ({ slider, place, runs }) => {
      const range = document.querySelector<HTMLInputElement>(`.controls.own input[id^="slider-${slider}"]`)!;
      const [low, high] = [Number(range.min), Number(range.max)];
      const goal = place < 1 ? low + place * (high - low) : place;
      const from = Number(range.value);
      const pair = document.querySelector<HTMLElement>(".pair")!;
      const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
      const step = (share: number): void => {
        range.value = String(from + share * (goal - from));
        range.dispatchEvent(new Event("input", { bubbles: true }));
      };
      for (const share of [0.2, 0.4, 0.6, 0.8]) {
        step(share);
        await pause(30);
      }
      const counted = window as unknown as { running: number };
      const start = performance.now();
      const before = counted.running;
      step(1);
      await new Promise(requestAnimationFrame); // after the page's own frame, which takes the step in
      let first = 0;
      const all = await new Promise<number>((done) => {
        const look = (): void => {
          const { wanted, drawn, runs: shown } = pair.dataset;
          if (wanted !== drawn) return; // curves of an earlier step
          const now = performance.now() - start;
          if (first === 0) first = now;
          if (Number(shown) < runs) return;
          observer.disconnect();
          done(now);
        };
        const observer = new MutationObserver(look);
        observer.observe(pair, { subtree: true, childList: true, attributes: true });
        look();
      });
      return { first, all, running: counted.running - before };
    },
    { slider, place, runs },
  );
}

/** From a new seed, which nothing that ships knows, to all runs of all futures: first those that are shown, then the board's. */
async function measureBoard(browser: Browser): Promise<void> {
  const hash = "#question=next&scenario=match-act&runs=20";
  const { page } = await openPage(browser, path, hash, {}, COUNT_RUNS);
  await page.waitForSelector("[data-panel=futures][data-done=true]");
  const [times, runs]: [number[], number[]] = [[], []];
  for (let move = 0; move <= MOVES; move++) {
    const { time, running } = await page.evaluate(async (to) => {
      const counted = window as unknown as { running: number };
      const board = document.querySelector<HTMLElement>("[data-panel=futures]")!;
      const [start, before] = [performance.now(), counted.running];
      location.hash = to;
      for (const done of ["false", "true"]) {
        while (board.dataset.done !== done) await new Promise((next) => setTimeout(next, 2));
      }
      return { time: performance.now() - start, running: counted.running - before };
    }, `${hash}&seed=measure${move}`);
    if (move === 0) continue; // the first compiles the program
    times.push(time);
    runs.push(running);
  }
  console.log(`What next, a new seed: all futures ${told(times)}; the workers' runs ${told(runs)}`);
  await page.context().close();
}

async function measureOpening(browser: Browser): Promise<void> {
  const [curves, ready]: [number[], number[]] = [[], []];
  for (let k = 0; k < OPENINGS; k++) {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 }, hasTouch: true });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const start = Date.now();
    await page.goto(pathToFileURL(path).href, { waitUntil: "commit" });
    await page.waitForSelector(".pair .drawing svg");
    curves.push(Date.now() - start);
    await page.waitForSelector(".progress[data-done=true]", { state: "attached", timeout: 120_000 });
    ready.push(Date.now() - start);
    await context.close();
  }
  console.log(
    `opening on a phone, throttled fourfold: first curves ${told(curves)}; the machine's own 20 runs ${told(ready)}`,
  );
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function told(values: readonly number[]): string {
  return `${Math.round(Math.min(...values))} ms at least, ${Math.round(middle(values))} ms in the middle`;
}

function load(): string {
  return loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
}

function optionOf(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place < 0 ? undefined : process.argv[place + 1];
}
