/** The gallery of the studies that ship, and what it leads to, as a fresh clone has them. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import { expect, test } from "vitest";
import { shippedStudies } from "../../../src/cli/folder/study-folder.ts";
import { cardOf, galleryPage, galleryText } from "../../../tools/studies/studies-gallery.ts";

const names = shippedStudies();
/** What git keeps or would keep: files that are made anew by a command are not among them. */
const kept = new Set(
  execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "reports", "docs"], { encoding: "utf8", maxBuffer: 1e8 }).split("\n"), // prettier-ignore
);

function expectKept(from: string, path: string): void {
  if (/^(https?:|#)/.test(path)) return;
  const place = normalize(join(from, path));
  expect(kept.has(place) || [...kept].some((file) => place.endsWith("/") && file.startsWith(place)), `${from}: ${path}`).toBe(true); // prettier-ignore
}

test("every link and picture of the gallery is there in a fresh clone", () => {
  const page = galleryPage(names);
  const inPage = [...page.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, path]) => path).filter((path) => !path.startsWith("data:")); // prettier-ignore
  expect(inPage.length).toBeGreaterThan(4 * names.length);
  for (const path of inPage) expectKept("reports", path);
  for (const [, path] of galleryText(names).matchAll(/\]\(([^)]+)\)/g)) expectKept("reports", path);
  expect(readFileSync("reports/README.md", "utf8")).toBe(galleryText(names));
  expect(readFileSync("reports/index.html", "utf8")).toBe(page);
});

test.each(names)("the card of %s has a picture, a finding, a sentence, how sure it is, and three links", (name) => {
  const { topic, title, picture, shows, sentence, sure, links } = cardOf(name);
  expect(picture).toBe(`${name}/picture.svg`);
  expect(shows).not.toBe("");
  expect(title).not.toBe(topic);
  expect(sentence).toMatch(/\.$/);
  expect(sentence).not.toMatch(/\{\{|–|NaN|undefined/);
  expect(sure).toMatch(/^\*\*How sure:\*\* .*(sure|depends|told|assumption|luck|best)/);
  expect(links).toHaveLength(3);
});

test.each(names)("every link and picture in the findings of %s is there in a fresh clone", (name) => {
  const text = readFileSync(join("reports", name, "findings.md"), "utf8");
  for (const [, path] of text.matchAll(/\]\(([^)]+)\)/g)) expectKept(join("reports", name), path);
});

/** Numbers that a reader has to hold: words that follow a sign are none, nor are names. */
function numbersIn(paragraph: string): number {
  const places = [...paragraph.matchAll(/\{\{([^}]*)\}\}/g)].map(([, inner]) => inner.trim());
  const isWords = (place: string): boolean =>
    / \? |^figure |^made$|^sure |^(best|least|tied|tied-least) (?!.* n=)/.test(place);
  return places.filter((place) => !isWords(place)).length;
}

test.each(names)("no paragraph of %s has more than three numbers, but in tables and where they are folded", (name) => {
  const prose = readFileSync(join("reports", name, "prose.md"), "utf8").replace(
    /\n## More numbers\n[^]*?(?=\n## |$)/,
    "",
  );
  expect(prose).toMatch(/^# /);
  for (const block of prose.split(/\n\n+|\n(?=- )/)) {
    if (block.startsWith("|")) continue;
    expect(numbersIn(block), block).toBeLessThanOrEqual(3);
    expect(block.replaceAll(/\{\{[^}]*\}\}|\([^)]*\)|`[^`]*`|90 %/g, ""), "a number typed in").not.toMatch(
      /\d+(\.\d+)? ?(%|percentage|billion|million USD)/,
    );
  }
});
