/** The schedule is the model's table of contents: all processes, in the order of their names' list. */
import { expect, test } from "vitest";
import { SCHEDULE } from "../../src/engine/schedule.ts";
import { PROCESS_NAMES } from "../../src/scenario/processes.ts";

test("the schedule has every process once, in the order in which a tick runs them", () => {
  expect(SCHEDULE.map(({ name }) => name)).toEqual(PROCESS_NAMES);
});

test("each process runs the function of its name, and has a form for when it is off", () => {
  for (const { name, run, off } of SCHEDULE) {
    expect(run.name).toBe(name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(off.name).toMatch(/^without[A-Z]/);
  }
});
