/** The course: which observables the summaries are read from. */
import { expect, test } from "vitest";
import { COURSE, COURSE_NAMES } from "../../src/observe/course.ts";
import { SUMMARIES } from "../../src/observe/summaries.ts";

test("each curve is of an observable, and some summary reads it", () => {
  for (const name of COURSE_NAMES) {
    expect(COURSE[name].read, name).toBeTypeOf("function");
    expect(SUMMARIES.some(({ course }) => course.includes(name)), name).toBe(true); // prettier-ignore
  }
});
