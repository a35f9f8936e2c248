/** What docs/guide.md and docs/clusters.md say about studies is true: the example is a sound study, the commands and options exist. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { call, projectFolder, writeIn } from "./project-folder.ts";

const textOf = (name: string): string => readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), "utf8");
const guide = textOf("docs/guide.md");
const section = guide.slice(guide.indexOf("## Studies"), guide.indexOf("## The explorer"));
const folder = projectFolder();

test("the study in the guide has nothing wrong", async () => {
  const yaml = /```yaml\n([^]*?)```/.exec(section)?.[1] ?? "";
  writeIn(folder, "my-study.yaml", yaml);
  expect(await call(folder, "check", "my-study.yaml")).toMatchObject({ code: 0, stderr: "" });
});

test.each(["docs/guide.md", "docs/clusters.md"])(
  "every command of %s about studies has the options it is shown with",
  async (name) => {
    const text = name === "docs/guide.md" ? section : textOf(name);
    const shown = [...text.matchAll(/smallyard(?:\.js)? (check|study|merge|verify)\b([^\n]*)/g)];
    expect(shown.length).toBeGreaterThan(3);
    for (const [, command, rest] of shown) {
      const { stdout } = await call(folder, command, "--help");
      const options = rest.split("#")[0].match(/--[a-z]+/g) ?? [];
      for (const option of options) expect(stdout, `${command} ${option}`).toContain(`${option} `);
    }
  },
);
