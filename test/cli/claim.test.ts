/** `smallyard claim` and `check` on a user's own claim. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { claimYaml } from "../study/claims/small-claim.ts";
import { call, projectFolder, writeIn } from "./project-folder.ts";

const folder = projectFolder();
const TEXT = claimYaml().replaceAll("scenario: minimal", "scenario: ../scenarios/minimal.yaml");
writeIn(folder, "mine/claim.yaml", TEXT);
writeIn(folder, "mine/wrong.yaml", TEXT.replace("stated: more", "stated: mor"));

test("a claim beside its scenario is answered", async () => {
  const { code, stdout, stderr } = await call(
    folder,
    "claim",
    "mine/claim.yaml",
    "--runs",
    "1",
    "--jobs",
    "1",
    "--json",
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [answer] = JSON.parse(stdout) as { verdict: string; accepted: { worlds: number }; claim: { id: string } }[];
  expect(answer.claim.id).toBe("claim");
  expect(answer.accepted.worlds).toBe(1);
  expect(answer.verdict).not.toBe("");
});

test("--out writes the answer into a file, and no other file away", async () => {
  const claim = ["claim", "mine/claim.yaml", "--runs", "1", "--jobs", "1", "--out"];
  const printed = (await call(folder, ...claim.slice(0, -1))).stdout;
  expect(await call(folder, ...claim, "mine/answer.md")).toMatchObject({ code: 0, stdout: "" });
  expect(readFileSync(join(folder, "mine/answer.md"), "utf8")).toBe(printed);
  expect(await call(folder, ...claim, "mine/answer.md")).toMatchObject({ code: 2, stderr: expect.stringMatching(/found a file there.*--force/) as string }); // prettier-ignore
  expect((await call(folder, ...claim, "mine/answer.md", "--force")).code).toBe(0);
  expect((await call(folder, ...claim, "none/answer.md")).stderr).toMatch(/found no folder/);
  expect((await call(folder, ...claim, "mine")).stderr).toMatch(/found a folder/);
});

test("an appendix of one number, the same each time", async () => {
  const words = ["claim", "--appendix", "diffusion", "--at", "2019-01-01", "--runs", "1", "--jobs", "1"];
  const [one, again] = [1, 2].map(() => () => call(folder, ...words, "scenarios/minimal.yaml"));
  const { code, stdout } = await one();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^## Appendix: `diffusion`, scenarios\/minimal\.yaml\n/);
  expect((await again()).stdout).toBe(stdout);
});

test("what is wrong is told with its place, and costs no run", async () => {
  expect(await call(folder, "claim", "mine/wrong.yaml")).toMatchObject({
    ...{ code: 2, stdout: "" },
    stderr: expect.stringMatching(/wrong\.yaml:6:9 stated: found "mor"; .*did you mean "more"/) as string,
  });
  expect((await call(folder, "check", "mine/wrong.yaml")).stderr).toMatch(/wrong\.yaml:6:9 stated/);
  expect(await call(folder, "check", "mine/claim.yaml")).toMatchObject({ code: 0 });
  expect((await call(folder, "claim", "mine/none.yaml")).stderr).toMatch(/mine\/none\.yaml: .*no such file/);
  expect((await call(folder, "claim", "--appendix", "leakage_totl", "scenarios/minimal.yaml")).stderr).toMatch(
    /did you mean "leakage_total"/,
  );
  expect((await call(folder, "claim", "mine/claim.yaml", "--at", "2020-01-01")).code).toBe(2);
});
