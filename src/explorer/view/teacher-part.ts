/** For the teacher: the plan, notes and expected answers, the rubric, and sheets to print. */
import { answerText } from "../learn/answer.ts";
import { EXERCISES, PLAN, RUBRIC } from "../learn/exercises.ts";
import type { App } from "./app.ts";
import { button, h, inRow, part, say, wideTable } from "./dom.ts";
import { solve } from "./exercise-part.ts";
import { printSheets } from "./print-sheets.ts";

export function teacherPart(app: App): HTMLElement {
  const cells = EXERCISES.map(() => h("span", "not computed yet"));
  async function compute(): Promise<void> {
    for (const [k, exercise] of EXERCISES.entries()) {
      say(cells[k], "running …");
      try {
        const answer = await solve(app, exercise);
        say(cells[k], answer === undefined ? "undefined" : answerText(answer, exercise.unit));
      } catch (error) {
        say(cells[k], (error as Error).message);
      }
    }
  }
  const notes = EXERCISES.map(({ title, note, misconception }, k) => [title, cells[k], note, misconception]);
  return part(
    "teacher",
    "For the teacher: two hours, notes, rubric",
    inRow(
      button("Print the hand-out", () => printSheets("hand-out"), { id: "print-hand-out" }),
      button("Print the slides", () => printSheets("slides"), { id: "print-slides" }),
    ),
    h("h2", "The plan"),
    h("ol", ...PLAN.map(([minutes, what]) => h("li", h("b", `${minutes} minutes. `), what))),
    h(
      "p",
      { class: "quiet" },
      "Before class: open the page once on the slowest machine in the room; 40 runs take a few seconds. The page works without a network, so it can be handed out as a file.",
    ),
    h("h2", "Notes and expected answers"),
    button("Compute the expected answers", () => void compute(), { id: "expected" }),
    wideTable("Notes", ["exercise", "expected, with its spread", "note", "common misconception"], notes),
    h("h2", "Rubric"),
    wideTable("Rubric", ["criterion", "not yet", "good"], RUBRIC),
  );
}
