/** Output that cannot be written ends in one line and the right code. Through the real command. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("../../src/cli/smallyard.js", import.meta.url));

/** The command in a shell, where its output can be sent anywhere. */
function shell(command: string): { code: number | null; stderr: string; stdout: string } {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", command.replace("smallyard", `"${process.execPath}" "${COMMAND}"`)], { encoding: "utf8" }); // prettier-ignore
  return { code: status, stdout, stderr };
}

test.runIf(existsSync("/dev/full"))("a full disk behind standard output", () => {
  const { code, stderr } = shell("smallyard list parameters > /dev/full");
  expect(stderr).toMatch(/^smallyard: the output cannot be written: ENOSPC[^\n]*\n$/);
  expect(code).toBe(1);
});

test.runIf(existsSync("/dev/full"))("errors that nobody can read keep their code", () => {
  expect(shell("smallyard list nonsense 2> /dev/full").code).toBe(2);
  expect(shell("smallyard list nonsense 2>&-").code).toBe(2);
});

test("a reader that has gone, and no standard output at all", () => {
  expect(shell("smallyard list parameters | head -1")).toMatchObject({ code: 0, stderr: "" });
  expect(shell("smallyard list processes >&-")).toMatchObject({ code: 0, stderr: "" });
});

test.each(["check", "run today --out", "verify"])("%s: a name that is too long is told in one line", (words) => {
  const { code, stderr } = shell(`smallyard ${words} ${"a".repeat(300)}`);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(code).toBeGreaterThan(0);
});
