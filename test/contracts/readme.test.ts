/** What the README and the guide show works: commands are read by the real commands, small ones are carried out, the example scenario loads. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, test, vi } from "vitest";
import { exploreCommand } from "../../src/cli/commands/explore-command.ts";
import { historyCommand } from "../../src/cli/commands/history-command.ts";
import { main } from "../../src/cli/main.ts";
import { runCommand } from "../../src/cli/commands/run-command.ts";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Override } from "../../src/scenario/scenario.ts";
import { ROOT } from "../architecture/source-files.ts";
import { shippedFiles } from "../engine/worlds.ts";

const README = readFileSync(join(ROOT, "README.md"), "utf8").replaceAll("\r\n", "\n");
const GUIDE = readFileSync(join(ROOT, "docs/guide.md"), "utf8").replaceAll("\r\n", "\n");
const CITATION = readFileSync(join(ROOT, "CITATION.cff"), "utf8");
/** Commands in blocks and in running text, without what stands behind `#`. */
const SHOWN = [...`${README}\n${GUIDE}`.matchAll(/npx smallyard ([a-z][^`\n#]*)/g)].map(([, words]) => words.trim());

function shownOf(name: string): string[] {
  return SHOWN.filter((words) => words.split(" ")[0] === name);
}

/** Reads the words as the command would, and gives what it would have worked with. */
async function read(command: Command, words: string): Promise<{ names: string[]; options: { set?: Override[] } }> {
  let got: { names: string[]; options: { set?: Override[] } } | undefined;
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  command.action((...given: unknown[]) => {
    const [names, options] = given.length > 2 ? [given[0] as string[], given[1]] : [[], given[0]];
    got = { names, options: options as { set?: Override[] } };
  });
  await command.parseAsync(words.split(/ +/).slice(1), { from: "user" });
  return got!;
}

async function carryOut(words: string): Promise<{ code: number; text: string }> {
  let text = "";
  const keep = (part: unknown): boolean => {
    text += String(part);
    return true;
  };
  const spies = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write")];
  for (const spy of spies) spy.mockImplementation(keep);
  try {
    return { code: await main(words.split(/ +/)), text };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe("commands of the README", () => {
  test("there are some of each kind", () => {
    expect([shownOf("run").length > 3, shownOf("list").length > 0, shownOf("explain").length > 0]).toEqual(
      Array(3).fill(true),
    );
  });

  test.each(shownOf("run"))("%s: options, scenarios and settings exist", async (words) => {
    const { names, options } = await read(
      runCommand(() => undefined),
      words,
    );
    const loaded = names.map((name) => loadScenario(shippedFiles(), `scenarios/${name}.yaml`, options.set ?? []));
    expect(loaded.map(({ id }) => id)).toEqual(names);
  });

  test.each([...shownOf("explore"), ...shownOf("history")])("%s: options exist", async (words) => {
    await read(words.startsWith("explore") ? exploreCommand() : historyCommand(), words);
  });

  const small = [...shownOf("list"), ...shownOf("explain"), ...shownOf("check")].filter(
    (words) => words.includes(" ") && !/NAME|my-/.test(words), // NAME and my- stand for the reader's own
  );
  test.each(small)("%s works", async (words) => {
    const { code, text } = await carryOut(words);
    expect({ code, text: text.length > 0 }).toEqual({ code: 0, text: true });
  });

  test("and this can fail", async () => {
    await expect(
      read(
        runCommand(() => undefined),
        "run today --rums 3",
      ),
    ).rejects.toThrow();
    expect(() => loadScenario(shippedFiles(), "scenarios/todey.yaml")).toThrow();
    expect((await carryOut("explain fear_memory_yeers")).code).toBe(2);
  });
});

test("the README is read in one go: the rest is in docs/", () => {
  expect(README.split("\n").length).toBeLessThanOrEqual(150);
});

test("the example of a scenario loads and does what it says", () => {
  const yaml = /```yaml\n([^`]*extends:[^`]*)```/.exec(README)?.[1] ?? "";
  const files = new Map([...shippedFiles(), ["scenarios/example.yaml", yaml]]);
  const scenario = loadScenario(files, "scenarios/example.yaml");
  expect(scenario.parameters.fear_memory_years).not.toBe(PARAMETERS.fear_memory_years.value);
});

test("the README counts the scenarios that ship", () => {
  const scenarios = [...shippedFiles()].filter(([path]) => path.startsWith("scenarios/"));
  const children = scenarios.filter(([, text]) => /^extends:/m.test(text));
  expect(scenarios.length - children.length).toBe(4);
  expect(README).toContain("Four roots");
  expect(README).toContain(`${children.length} variations of `);
});

test("the citation names this version and licence", () => {
  const { version, license } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Record<string, string>;
  expect(CITATION).toMatch(new RegExp(`^version: ${version.replaceAll(".", "\\.")}$`, "m"));
  expect(CITATION).toMatch(new RegExp(`^license: ${license}$`, "m"));
});
