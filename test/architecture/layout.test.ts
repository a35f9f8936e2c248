/** Where things lie: nothing is added to the top of the repository, or as a new room, without being named here. */
import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { readSource, ROOT } from "./source-files.ts";

const TOP = [
  ...[
    ".ci",
    ".config",
    ".editorconfig",
    ".git",
    ".gitignore",
    ".prettierignore",
    "CHANGELOG.md",
    "CITATION.cff",
    "LICENSE",
  ],
  ...[
    "README.md",
    "docs",
    "package-lock.json",
    "package.json",
    "reports",
    "scenarios",
    "seeds",
    "src",
    "test",
    "tools",
    "tsconfig.json",
  ],
];
/** Not in the repository: what .gitignore names. */
const IGNORED = /^(node_modules|compiled|dist|coverage|results|.*\.tmp|\.smallyard-tmp-.*)$/;

const ROOMS = [
  "base",
  "scenario",
  "world",
  "processes",
  "observe",
  "engine",
  "ensemble",
  "study",
  "figures",
  "report",
  "cli",
  "explorer",
];

function strangers(folder: string, known: readonly string[]): string[] {
  return readdirSync(ROOT + folder).filter((name) => !known.includes(name) && !IGNORED.test(name));
}

test("the top level holds only what is named here", () => {
  expect(strangers("", TOP)).toEqual([]);
});

/** What maintainers run: npm run schema, docs, golden, conditions, studies, claims, compile. */
const TOOLS = [
  "schema",
  "docs",
  "doubts",
  "item-channels",
  "drawn",
  "golden",
  "conditions",
  "studies",
  "claims",
  "package",
  "site",
];

test("src holds the twelve rooms and the lists of names for programmers", () => {
  expect(strangers("src", [...ROOMS, "index.ts", "files.ts"])).toEqual([]);
});

test("tools holds one folder for each of the maintainers' jobs, and what their scripts share", () => {
  expect(strangers("tools", [...TOOLS, "kept.ts", "numbered-page.ts", "script.ts"])).toEqual([]);
});

test("test holds a mirror of each room and of the tools, and the tests of the whole", () => {
  expect(
    strangers("test", [
      ...ROOMS,
      "tools",
      "architecture",
      "contracts",
      "history",
      "bench",
      "fuzz",
      "browser",
      "verification",
      "index.test.ts",
      "files.test.ts",
    ]),
  ).toEqual([]);
});

test("file names are in kebab-case", () => {
  const names = ["src", "test", "tools"].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" }),
  );
  const wrong = names.filter(
    (path) => !path.split(/[\\/]/).every((name) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+[0-9]?)*$/.test(name)),
  );
  expect(wrong).toEqual([]);
});

test("the three trips of docs/architecture.md have ten steps each and name files that exist, none twice", () => {
  const trips = readSource("docs/architecture.md").split("\n## ").slice(1, 4);
  for (const trip of trips) {
    const files = Array.from(trip.matchAll(/`([a-z-]+\/[\w/.-]+\.ts)`/g), ([, path]) => `src/${path}`);
    expect(files.filter((path, place) => !existsSync(ROOT + path) || files.indexOf(path) < place)).toEqual([]);
    expect(trip.match(/^\d+\. /gm)).toHaveLength(10);
  }
});
