/** For everyone: nothing serious for axe in light and dark, on a desktop and a small phone; no sideways scrolling; every chart drawn. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { type Desk, frames, CHANGED, settled, START } from "./pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TABS = ["explore", "story", "learn"] as const;

const LOOKS = [
  { name: "desktop, light", width: 1280, height: 900, scheme: "light" },
  { name: "desktop, dark", width: 1280, height: 900, scheme: "dark" },
  { name: "phone, light", width: 360, height: 740, scheme: "light" },
] as const;

export async function checkEverybody({ open, check }: Desk): Promise<void> {
  const { page, errors } = await open(START + CHANGED);
  await page.locator("#more > summary").click();
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>("#more input[type=checkbox]").forEach((box) => box.click()),
  );
  await settled(page);
  const drawn = await page.locator("#more .grid > *").count();
  const empty = await page.locator("#more .drawing.waiting").count();
  check("every chart of the list is drawn", drawn > 25 && empty === 0, `${drawn} panels, ${empty} waiting`);
  await checkNumbers(page, check);
  await checkLooks(page, check);
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>("#more input[type=checkbox]").forEach((box) => box.click()),
  );

  await page.evaluate(axe);
  for (const tab of TABS) {
    await page.locator(`#tab-${tab}`).click();
    await page.evaluate(() => document.querySelectorAll("details").forEach((part) => (part.open = true)));
    if (tab === "explore") await settled(page);
    if (tab === "story")
      await page.waitForFunction(() => (document.querySelector("#two-policies")?.textContent ?? "").length > 100);
    for (const { name, width, height, scheme } of LOOKS) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme });
      await frames(page);
      const serious = await seriousForAxe(page);
      check(`${name}, ${tab}: nothing serious for axe`, serious.length === 0, serious.join(" | "));
      const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth] as const);
      check(`${name}, ${tab}: no sideways scrolling`, sizes[0] <= sizes[1], sizes.join(" > "));
    }
  }
  check("everybody: no error on the console", errors.length === 0, errors.join("; "));
  await page.context().close();
}

/** Every chart says in words what it shows, and its table has the numbers that are drawn. */
async function checkNumbers(page: Page, check: Desk["check"]): Promise<void> {
  const lacking = await page.evaluate(async () => {
    const panels = [...document.querySelectorAll<HTMLElement>(".pair .panel, #more .grid .panel")];
    for (const panel of panels) panel.querySelector<HTMLDetailsElement>(".numbers")?.setAttribute("open", "");
    await new Promise((done) => setTimeout(done, 100)); // what opens tells so in a later task
    return panels.flatMap((panel) => {
      const title = panel.querySelector("h2, h3")?.textContent ?? "";
      const words = panel.querySelector(".numbers > p")?.textContent ?? "";
      const label = panel.querySelector("[role=img]")?.getAttribute("aria-label") ?? "";
      const rows = panel.querySelectorAll(".numbers tbody tr").length;
      return words.length > 40 && label.length > 20 && rows > 0
        ? []
        : [`${title}: ${words.length} letters, label of ${label.length}, ${rows} rows`];
    });
  });
  check("every chart has a summary in words and a table", lacking.length === 0, lacking.join("; "));

  // The last point of the total's median, read from the drawing with its own axis, against the table's last row.
  const [drawn, told] = await page.evaluate(() => {
    const panel = document.querySelector<HTMLElement>("#more [data-panel=leakage_rate]")!;
    const texts = [...panel.querySelectorAll("svg text")].map((text) => ({
      text: text.textContent ?? "",
      y: Number(text.getAttribute("y")),
      x: Number(text.getAttribute("x")),
    }));
    const axis = texts.filter(({ text, x }) => /^\d+%$/.test(text) && x < 60);
    const [low, high] = [axis[0], axis[axis.length - 1]];
    const line = [...panel.querySelectorAll("svg path[stroke='#1d2329']")].at(-1)!;
    const last = Number(/ ([\d.]+)$/.exec(line.getAttribute("d")!)![1]);
    const share = (last - (low.y - 4)) / (high.y - low.y);
    const value = parseFloat(low.text) + share * (parseFloat(high.text) - parseFloat(low.text));
    const heads = [...panel.querySelectorAll(".numbers thead th")].map((cell) => cell.textContent ?? "");
    const column = heads.findIndex((head) => /as set/.test(head));
    const row = [...panel.querySelectorAll(".numbers tbody tr")].at(-1)!;
    return [value, row.children[column]?.textContent ?? "no column"] as const;
  });
  check(
    "the table has the number that is drawn",
    Math.abs(parseFloat(told) - drawn) < 1,
    `${drawn} drawn, ${told} told`,
  );
}

/** On paper and in colours of the reader's own. */
async function checkLooks(page: Page, check: Desk["check"]): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const screen = page.viewportSize()!;
  await page.setViewportSize({ width: 718, height: 1000 }); // A4 between its margins
  const paper = await page.evaluate(() => {
    const seen = (selector: string): boolean => {
      const element = document.querySelector<HTMLElement>(selector);
      return element !== null && element.offsetParent !== null;
    };
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      shown: ["h1", ".pair svg", ".sentence", ".controls.own", ".chip"].filter((selector) => !seen(selector)),
      cut: [...document.querySelectorAll("h1, .pair .drawing svg, .sentence")].filter((element) => {
        const { width, left, right } = element.getBoundingClientRect();
        return width < 300 || left < 0 || right > window.innerWidth;
      }).length,
      left: [".tabs", ".questions", ".tools", "#take-away"].filter(seen),
    };
  });
  check(
    "paper: white ground; title, charts, settings and sentence, each whole; no buttons",
    paper.ground === "rgb(255, 255, 255)" && paper.shown.length + paper.left.length + paper.cut === 0,
    JSON.stringify(paper),
  );
  await page.setViewportSize(screen);
  await page.emulateMedia({ media: "screen", forcedColors: "active", colorScheme: "dark" });
  const forced = await page.evaluate(() => {
    const style = (selector: string): CSSStyleDeclaration => getComputedStyle(document.querySelector(selector)!);
    return {
      ground: style(".panel").backgroundColor,
      pressed: style("[aria-pressed=true]").outlineStyle,
      loose: style("[aria-pressed=false]").outlineStyle,
    };
  });
  check(
    "forced colours: charts keep the page's own paper, the chosen button is told from the others by an edge",
    forced.ground === "rgb(20, 24, 28)" && forced.pressed === "solid" && forced.loose === "none",
    JSON.stringify(forced),
  );
  await page.emulateMedia({ media: null, forcedColors: null, colorScheme: "light" });
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

async function seriousForAxe(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe: axeOnPage } = window as unknown as { axe: Axe };
    const { violations } = await axeOnPage.run({
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } }, // off by default
    });
    return violations
      .filter(({ impact }) => ["serious", "critical"].includes(impact))
      .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
  });
}
