import { expect, test } from "vitest";
import { PARAMETERS } from "../../src/scenario/parameters.ts";
import { PROCESS_NAMES, PROCESSES, processWords } from "../../src/scenario/processes.ts";

test("processes are named once, each by a file's name, and each has its words", () => {
  expect(new Set(PROCESS_NAMES).size).toBe(PROCESS_NAMES.length);
  for (const name of PROCESS_NAMES) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  for (const { name, title, happens, asks } of PROCESSES) {
    expect(title).toMatch(/^[A-Z][^:.]*$/);
    expect(happens).toMatch(/^[a-z].*[^.]$/);
    expect(asks).toMatch(/^[A-Z].*\.$/);
    expect(processWords(name).title).toBe(title);
  }
});

test("every parameter belongs to one of them", () => {
  for (const { process } of Object.values(PARAMETERS)) expect(PROCESS_NAMES).toContain(process);
});
