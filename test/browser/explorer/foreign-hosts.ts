/** Pages that others serve and change: a host's policy that blocks workers, a translated text, another direction of writing, twice the size. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { type Desk, sentence, settled, START } from "./pages.ts";

const WITHIN = 2000;
/** By the path under which a page is served with them. */
const POLICIES: Readonly<Record<string, string>> = {
  "/no-workers": "worker-src 'none'",
  "/own-only": "default-src 'self' 'unsafe-inline' data:", // what many institutions send
  "/typed": "require-trusted-types-for 'script'",
  "/sandbox": "sandbox allow-scripts",
  "/no-scripts": "default-src 'self'",
};
const REFUSED = "globalThis.Worker = class { constructor() { throw new Error('blocked'); } };";

export async function checkForeignHosts({ open, check, page: path, browser }: Desk): Promise<void> {
  const html = readFileSync(path);
  const server = createServer((request, response) => {
    const policy = POLICIES[request.url ?? ""];
    const headers = { "Content-Type": "text/html; charset=utf-8" };
    response
      .writeHead(200, policy === undefined ? headers : { ...headers, "Content-Security-Policy": policy })
      .end(html);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const [name, address, program] of [
      ["a policy without workers", `${host}/no-workers`, ""],
      ["a policy that allows what is its own", `${host}/own-only`, ""],
      ["a constructor that throws", `${host}/`, REFUSED],
    ] as const) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      if (program !== "") await page.addInitScript(program);
      await page.goto(address);
      const loaded = Date.now();
      const told = await page.waitForSelector("#message .alert", { timeout: 10_000 }).catch(() => undefined);
      const took = Date.now() - loaded;
      check(`${name}: said within two seconds`, told !== undefined && took <= WITHIN, `${took} ms`);
      check(
        `${name}: the curves that ship are shown, with their sentence`,
        (await page.locator(".pair .drawing svg").count()) === 2 && /points/.test(await sentence(page)),
        await sentence(page),
      );
      const slider = page.locator(".controls.own input[type=range]").first();
      await slider.focus();
      for (let k = 0; k < 6; k++) await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(300); // long enough for what ships
      check(`${name}: the slider moves among them`, /18 months late/.test(await sentence(page)), await sentence(page));
      check(
        `${name}: nothing waits`,
        (await page.locator(".drawing.waiting >> visible=true").count()) === 0 &&
          !/under way/.test(await page.locator(".explore").innerText()),
      );
      await context.close();
    }
    const bare = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    const late = await bare.newPage();
    await late.goto(`${host}/no-scripts`);
    const words = late.getByText("The page has not started");
    const seen = await words.waitFor({ timeout: WITHIN }).then(() => true, () => false); // prettier-ignore
    check("a policy without scripts: not white, said within two seconds", seen, await late.locator("body").innerText());
    await bare.addInitScript("delete globalThis.DecompressionStream;");
    await late.goto(host);
    check("an old browser: said", await words.waitFor({ timeout: WITHIN }).then(() => true, () => false)); // prettier-ignore
    await bare.close();
    const boxed = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    for (const name of ["sandbox", "typed"]) {
      const inBox = await boxed.newPage();
      await inBox.goto(`${host}/${name}`);
      await inBox.waitForSelector(".pair .drawing svg", { timeout: 10_000 }).catch(() => undefined);
      check(`a policy named ${name}: curves are shown`, (await inBox.locator(".pair .drawing svg").count()) === 2);
    }
    await boxed.close();
  } finally {
    server.close();
  }

  const { page, errors } = await open(START, { viewport: { width: 1366, height: 768 } });
  await translated(page);
  const slider = page.locator(".controls.own input[type=range]").first();
  await slider.focus();
  await page.keyboard.press("End");
  await settled(page);
  check("translated: what moves is written anew", /3 years late/.test(await sentence(page)), await sentence(page));
  for (const tab of ["story", "learn", "explore"]) await page.locator(`#tab-${tab}`).click();
  await page.locator("[data-question=absent]").click();
  await settled(page);
  await translated(page);
  await page.locator("[data-question=late]").click();
  await settled(page);
  check("translated: no error", errors.length === 0, errors.join("; "));
  await page.evaluate(() => (document.documentElement.dir = "rtl"));
  await settled(page);
  const rtl = await page.evaluate(() => {
    const text = [...document.querySelectorAll<SVGTextElement>(".pair svg text")];
    const cut = text.filter((one) => {
      const [own, svg] = [one.getBoundingClientRect(), one.closest("svg")!.getBoundingClientRect()];
      return own.left < svg.left - 2 || own.right > svg.right + 2;
    });
    return { cut: cut.map((one) => one.textContent), wide: document.documentElement.scrollWidth - window.innerWidth };
  });
  check(
    "from right to left: charts keep their letters, nothing sideways",
    rtl.cut.length === 0 && rtl.wide <= 0,
    JSON.stringify(rtl),
  );
  await page.evaluate(() => (document.documentElement.dir = "ltr"));
  await page.setViewportSize({ width: 683, height: 384 }); // what a browser tells the page at twice the size
  await settled(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  check("twice the size: nothing sideways", wide <= 0, wide);
  await page.context().close();
}

/** As translators in browsers do it: every text inside two elements of their own. */
async function translated(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement?.closest("script, style, svg, textarea, select, font") ||
      (node.textContent ?? "").trim() === ""
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    const texts: Node[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      inner.style.verticalAlign = "inherit";
      text.parentNode!.replaceChild(outer, text);
      outer.append(inner);
      inner.append(text);
    }
  });
}
