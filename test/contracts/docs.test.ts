/** The pages of docs/ say what the code says: generated pages are not stale, and hand-written ones name nothing that does not exist. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { KIND_NAMES, listEntries } from "../../src/cli/commands/catalogue.ts";
import { renderPages } from "../../tools/docs/pages.ts";
import { staleIn } from "../../tools/kept.ts";
import { STATE } from "../../src/world/state.ts";
import { ROOT } from "../architecture/source-files.ts";

const pages = renderPages();

test("every generated page is as the code would write it now (else: npm run docs)", () => {
  expect(pages.size).toBeGreaterThan(3);
  expect(staleIn(pages)).toEqual([]);
});

test("a changed page is found", () => {
  const [[path, text]] = pages;
  expect(staleIn(new Map([[path, `${text}x`]]))).toEqual([path]);
});

const PROSE = [
  "README.md",
  ...readdirSync(join(ROOT, "docs/parts")).map((name) => `docs/parts/${name}`),
  ...["docs/guide.md", "docs/left-out.md", "docs/related-work.md", "docs/checklists.md", "docs/examples/README.md"],
];
const NAMES = new Set([
  ...KIND_NAMES.filter((kind) => kind !== "timeline").flatMap((kind) => listEntries(kind).map(({ name }) => name)),
  ...listEntries("columns").map(({ name }) => name.split(".")[1]),
  ...Object.values(STATE).flatMap((group) => Object.keys(group)),
]);
const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts,
);

/** What a hand-written page names that there is not. */
function unknownNames(path: string, text: string): string[] {
  const here = path.startsWith("docs/parts/") ? "docs" : dirname(path); // parts become pages of docs
  const links = [...text.matchAll(/\]\(([^)#:]+)(#[^)]*)?\)/g)].map(([, target]) => target);
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);
  const paths = spans.filter((span) => /^(\.ci|\.config|docs|reports|scenarios|seeds|src|test)\/[\w./-]*$/.test(span));
  const names = spans.filter((span) => /^[a-z0-9]+(_[a-z0-9]+)+$/.test(span));
  const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
  return [
    ...links.filter((target) => !existsSync(join(ROOT, normalize(join(here, target))))),
    ...paths.filter((target) => !existsSync(join(ROOT, target))),
    ...names.filter((name) => !NAMES.has(name)),
    ...scripts.filter((script) => !SCRIPTS.includes(script)).map((script) => `npm run ${script}`),
  ];
}

describe("hand-written pages name only what there is", () => {
  test.each(PROSE)("%s", (path) => {
    expect(unknownNames(path, readFileSync(join(ROOT, path), "utf8"))).toEqual([]);
  });

  test("and this can fail", () => {
    const text = "[a](nowhere.md) `src/nothing.ts` `fear_memory_yeers` npm run nothing `leakage_rate` [b](history.md)";
    expect(unknownNames("docs/x.md", text)).toEqual([
      ...["nowhere.md", "src/nothing.ts", "fear_memory_yeers", "npm run nothing"],
    ]);
  });
});
