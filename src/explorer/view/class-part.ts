/** The class: codes of predictions become a histogram against the result. */
import { binsOf, drawHistogram } from "../chart/histogram.ts";
import { type Answer, answerText } from "../learn/answer.ts";
import { readCodes } from "../learn/class-code.ts";
import { EXERCISES } from "../learn/exercises.ts";
import type { App } from "./app.ts";
import { button, choiceOf, h, inRow, part, say } from "./dom.ts";
import { solve } from "./exercise-part.ts";
import { numbersPart } from "./numbers-part.ts";

/** The teacher pastes the codes; the page shows the predictions against the result. */
export function classPart(app: App): HTMLElement {
  const codes = h("textarea", {
    rows: 4,
    style: "width:100%;max-width:36rem",
    "aria-label": "Codes of the class",
    id: "codes",
  });
  const which = choiceOf(
    { id: "codes-exercise", "aria-label": "Exercise" },
    EXERCISES.map(({ id, title }) => [id, title]),
  );
  const told = h("p", { role: "status" });
  const picture = h("div", { class: "panel", role: "img", hidden: true, style: "max-width:720px" });
  const numbers = numbersPart("In numbers");
  numbers.element.hidden = true;
  async function show(): Promise<void> {
    const exercise = EXERCISES.find(({ id }) => id === which.value)!;
    const { predictions, wrong } = readCodes(codes.value);
    const values = predictions.filter((one) => one.exercise === exercise.id).map(({ value }) => value);
    const others = predictions.length - values.length;
    say(told, "Running …");
    let answer: Answer | undefined;
    try {
      answer = await solve(app, exercise);
    } catch (error) {
      say(told, `The exercise did not run: ${(error as Error).message}`);
      return;
    }
    const parts = [
      `${values.length} ${values.length === 1 ? "prediction" : "predictions"}`,
      others > 0 ? `${others} of other exercises` : "",
      wrong.length > 0 ? `not codes: ${wrong.slice(0, 8).join(", ")}` : "",
      answer === undefined ? "" : `the model: ${answerText(answer, exercise.unit)}`,
    ];
    say(told, `${parts.filter((part) => part !== "").join("; ")}.`);
    picture.hidden = numbers.element.hidden = false;
    numbers.show("", () => ({
      caption: `Predictions, ${exercise.unit}`,
      head: ["from", "to", "predictions"],
      rows: binsOf(values, exercise.low, exercise.high)
        .filter(({ count }) => count > 0)
        .map(({ from, to, count }) => [from, to, count].map((value) => String(Number(value.toPrecision(4))))),
    }));
    picture.setAttribute("aria-label", told.textContent ?? "");
    picture.innerHTML = drawHistogram(
      values,
      exercise.low,
      exercise.high,
      answer,
      `prediction, ${exercise.unit}`,
      Math.min(700, picture.clientWidth - 20),
    );
  }
  return part(
    "class",
    "The class: codes into a histogram",
    h("p", {}, "Paste the codes that the students read out or send, one after the other. Nothing leaves this page."),
    codes,
    inRow(
      which,
      button("Show the class", () => void show(), { class: "main", id: "codes-show" }),
    ),
    told,
    picture,
    numbers.element,
  );
}
