/** The site that `npm run build` makes: every link leads to something, nothing is fetched from elsewhere. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withPreviewAt } from "../../../tools/site/site-page.ts";
import { writeSite } from "../../../tools/site/site.ts";

const site = join(mkdtempSync(join(tmpdir(), "smallyard-site-")), "site");
const pages = writeSite(site);
afterAll(() => rmSync(dirname(site), { recursive: true, force: true }));

const htmlFiles = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));

test("every page is there, in a folder that can lie anywhere", () => {
  expect(pages).toBeGreaterThan(25);
  for (const name of ["index.html", "reports/index.html", "reports/claims/index.html", "docs/model.html", "site.css"]) {
    expect(existsSync(join(site, name)), name).toBe(true);
  }
});

test("links inside lead to files of the site; only words link to the outside", () => {
  const dead: string[] = [];
  for (const name of htmlFiles) {
    // What stands in the explorer's program is no link of the page.
    const html = readFileSync(join(site, name), "utf8").replaceAll(/<script[\s\S]*?<\/script>/g, "");
    for (const [, kind, href] of html.matchAll(/\b(href|src)="([^"]*)"/g)) {
      if (kind === "src" && /^https?:/.test(href)) dead.push(`${name} fetches ${href}`);
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) continue;
      const place = href.startsWith("#") ? join(site, name) : join(site, dirname(name), decodeURI(href.split("#")[0]));
      // The explorer is built before the site, where it is built at all.
      if (!existsSync(place) && !place.endsWith("explore.html")) dead.push(`${name}: ${href}`);
      const [, anchor] = href.split("#");
      if (anchor !== undefined && place.endsWith(".html") && !readFileSync(place, "utf8").includes(` id="${decodeURI(anchor)}"`)) dead.push(`${name}: no place ${href}`); // prettier-ignore
    }
  }
  expect(dead).toEqual([]);
});

test("pictures for previews are named in full where it is known where the site will stand", () => {
  const place = "https://example.org/yard/";
  const html = '<meta property="og:image" content="../preview.png">';
  expect(withPreviewAt(html, place)).toBe('<meta property="og:image" content="https://example.org/yard/preview.png">');
  expect(withPreviewAt(html, undefined)).toBe(html);
  for (const name of htmlFiles) {
    const page = readFileSync(join(site, name), "utf8");
    expect(withPreviewAt(page, place), name).toContain(
      '<meta property="og:image" content="https://example.org/yard/preview.png"',
    );
  }
});
