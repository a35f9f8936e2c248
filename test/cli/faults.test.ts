/** Faults of the world, through the real command: a full disk, a folder that cannot be written, Ctrl-C half-way. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, contentsOf, projectFolder, start } from "./project-folder.ts";

const folder = projectFolder();
const before = contentsOf(folder);
const RUN = ["run", "scenarios/minimal.yaml", "--jobs", "1"];

test("an existing result is refused without --force, and kept", async () => {
  const words = [...RUN, "--out", join(folder, "again")];
  expect((await call(folder, ...words)).code).toBe(0);
  const manifest = readFileSync(join(folder, "again", "manifest.json"), "utf8");
  const second = await call(folder, ...words);
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(/add --force/);
  expect(readFileSync(join(folder, "again", "manifest.json"), "utf8")).toBe(manifest);
  expect((await call(folder, ...words, "--force")).code).toBe(0);
  rmSync(join(folder, "again"), { recursive: true });
  expect(contentsOf(folder)).toEqual(before);
});

test.runIf(process.platform === "linux")(
  "a folder that cannot be written: exit code 1, said in plain words",
  async () => {
    const { code, stderr } = await call(folder, ...RUN, "--out", "/proc/smallyard/result");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\/proc\/smallyard\/result: cannot write there: /);
  },
);

test.runIf(process.platform === "linux")("a disk that is full: exit code 1, nothing left behind", async () => {
  // A limit on the size of files stands for the full disk: the same error path, and it needs no rights.
  const command = `ulimit -f 200; exec "${process.execPath}" "$0" "$@"`;
  const script = new URL("../../src/cli/smallyard.js", import.meta.url).pathname;
  mkdirSync(join(folder, "full"));
  const child = spawn("bash", ["-c", command, script, ...RUN, "--detail", "--runs", "20", "--out", "full/result"], {
    cwd: folder,
  });
  let stderr = "";
  child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(stderr).toMatch(/^full\/result: cannot write there: /);
  expect(code).toBe(1);
  expect(contentsOf(join(folder, "full"))).toEqual([]);
  rmSync(join(folder, "full"), { recursive: true });
});

test.each([
  ["SIGINT", "1"],
  ["SIGINT", "2"],
  ["SIGTERM", "1"],
  ["SIGHUP", "2"],
] as const)("%s keeps the runs that are finished (%s workers)", async (signal, jobs) => {
  const words = ["run", "scenarios/minimal.yaml", "--runs", "100000", "--detail", "--jobs", jobs, "--out", "stopped"];
  const { child, ended } = start(folder, ...words);
  const ticks = join(folder, `.smallyard-tmp-${child.pid}-stopped`, "ticks.csv");
  await waitUntil(() => (statSync(ticks, { throwIfNoEntry: false })?.size ?? 0) > 0);
  child.kill(signal);
  if (signal === "SIGHUP") child.kill(signal); // told by the system and by the shell
  const { code, stderr } = await ended;
  expect(stderr).toMatch(/keeping the runs that are finished/);
  expect(code).toBe(130);
  const manifest = JSON.parse(readFileSync(join(folder, "stopped", "manifest.json"), "utf8")) as {
    interrupted: boolean;
    scenarios: { runs: string }[];
  };
  expect(manifest.interrupted).toBe(true);
  expect(manifest.scenarios[0].runs).toMatch(/^1/);
  expect(readFileSync(join(folder, "stopped", "runs.csv"), "utf8").split("\n").length).toBeGreaterThan(2);
  rmSync(join(folder, "stopped"), { recursive: true });
  expect(contentsOf(folder)).toEqual(before);
});

async function waitUntil(happened: () => boolean): Promise<void> {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 20));
}
