import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { PROCESS_NAMES } from "../../src/scenario/process-names.ts";

test("eleven processes, each named once, each a file's name", () => {
  expect(new Set(PROCESS_NAMES).size).toBe(11);
  for (const name of PROCESS_NAMES) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test("every parameter belongs to one of them", () => {
  for (const { process } of Object.values(PARAMETERS)) expect(PROCESS_NAMES).toContain(process);
});
