/** docs/claims.md: every hypothesis with its claims, an example that is sound, commands that have the options they are shown with. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { shippedClaims } from "../../src/cli/inputs/load-claim-file.ts";
import { STATEMENTS } from "../../src/study/hypotheses.ts";
import { call, projectFolder, writeIn } from "./project-folder.ts";

const PAGE = readFileSync(new URL("../../docs/claims.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
const README = readFileSync(new URL("../../docs/guide.md", import.meta.url), "utf8").replaceAll("\r\n", "\n");
const folder = projectFolder();

test("each hypothesis stands in its row with exactly the claims that belong to it", () => {
  const claims = shippedClaims().map(({ file, text }) => ({
    name: basename(file),
    hypothesis: /^hypothesis: "(.+)"$/m.exec(text)?.[1],
  }));
  for (const [id, statement] of Object.entries(STATEMENTS)) {
    const row = PAGE.split("\n").find((line) => line.startsWith(`| **${id}.** ${statement} |`)) ?? "";
    const linked = [...row.matchAll(/reports\/claims\/([\w-]+\.yaml)/g)].map(([, name]) => name);
    const wanted = claims.filter(({ hypothesis }) => hypothesis === id).map(({ name }) => name);
    expect([...linked].sort(), id).toEqual([...wanted].sort());
  }
});

test("the example has nothing wrong", async () => {
  writeIn(folder, "my-claim.yaml", /```yaml\n([^]*?)```/.exec(PAGE)?.[1] ?? "");
  expect(await call(folder, "check", "my-claim.yaml")).toMatchObject({ code: 0, stderr: "" });
});

test("commands have the options they are shown with", async () => {
  const shown = [...`${PAGE}\n${README}`.matchAll(/smallyard claim\b([^`\n#]*)/g)].map(([, rest]) => rest);
  expect(shown.length).toBeGreaterThan(3);
  const { stdout } = await call(folder, "claim", "--help");
  for (const option of shown.flatMap((rest) => rest.match(/--[a-z]+/g) ?? [])) expect(stdout).toContain(`${option} `);
});
