/** An exercise: the question, a prediction that has no default, the run, what to compare, and the code for the class. */
import { twoReadings, typedNumber } from "../../scenario/typed-number.ts";
import { type Answer, answerOf, answerText, verdict } from "../learn/answer.ts";
import { writeCode } from "../learn/class-code.ts";
import type { Exercise } from "../learn/exercises.ts";
import { QUESTIONS } from "../words/questions.ts";
import type { App } from "./app.ts";
import { button, fill, folded, h, list, numberField } from "./dom.ts";

/** Exercises whose question has another id. */
const ASKED: Readonly<Record<string, string>> = { lag: "late", retaliation: "minerals" };

/** Runs an exercise's setups with the page's plan. */
export async function solve(app: App, exercise: Exercise): Promise<Answer | undefined> {
  const setups = exercise.from === undefined ? [exercise.changed] : [exercise.changed, exercise.from];
  const [changed, from] = await app.compute(setups);
  return answerOf(exercise, changed, from);
}

export function exercisePart(app: App, exercise: Exercise, number: number): HTMLDetailsElement {
  const { id, title, question, ask, low, high, step, unit } = exercise;
  const range = h("input", {
    ...{ type: "range", min: low, max: high, step, value: (low + high) / 2, class: "untouched", id: `predict-${id}` },
    oninput: () => sync(range.value),
  });
  const field = numberField({
    ...{ placeholder: "your number", "aria-label": `Prediction, ${unit}` },
    onchange: () => sync(field.value),
  });
  const commit = button("This is my prediction: run", () => void run(), {
    ...{ class: "main", "data-run": id, disabled: true },
  });
  const outcome = h("div", { role: "status", "data-outcome": id });
  function sync(text: string): void {
    const typed = typedNumber(unit === "points" ? text.replace(/\s?%\s*$/, "") : text); // ten points are 10 %
    commit.disabled = typed === undefined; // a click alone is no prediction
    const could = twoReadings(text) === undefined ? "" : `, which could be ${twoReadings(text)}`;
    fill(outcome, typed === undefined && text !== "" && h("p", `Found ${text}${could}; allowed: a number from ${low} to ${high}.`)); // prettier-ignore
    if (typed === undefined) return;
    range.classList.remove("untouched");
    range.value = field.value = String(Math.min(high, Math.max(low, typed)));
  }
  async function run(): Promise<void> {
    const value = Number(range.value);
    for (const one of [range, field, commit]) one.disabled = true;
    fill(outcome, h("p", "Running …"));
    try {
      const answer = await solve(app, exercise);
      const code = writeCode({ exercise: id, value });
      const gives = answer === undefined ? "undefined in every run" : answerText(answer, unit);
      fill(
        outcome,
        h("p", "You: ", h("b", signed(value, unit)), ". The model: ", h("b", gives), "."),
        answer && h("p", verdict(value, answer)),
        h("p", "Your code for the class: ", h("b", { class: "code" }, code)),
        h("h3", "What to compare"),
        list(exercise.compare),
        button("Look at it under Explore", () => openInExplore()),
      );
    } catch (error) {
      fill(outcome, h("p", `This did not run: ${(error as Error).message}`));
      for (const one of [range, field, commit]) one.disabled = false;
    }
  }
  function openInExplore(): void {
    const { changed, from = { scenario: changed.scenario, changes: {} } } = exercise;
    const wanted = ASKED[id] ?? id;
    const asked = QUESTIONS.find((one) => one.id === wanted) ?? QUESTIONS[0];
    app.set({ question: asked, setup: changed, baseline: from, kept: [] });
    document.getElementById("tab-explore")?.click();
  }
  return folded(
    { class: "part", id: `exercise-${id}` },
    `${number} ${title}`,
    `${exercise.minutes} minutes`,
    h("p", question),
    h("p", h("b", ask)),
    h("div", { class: "row predict" }, h("label", { for: range.id }, `Prediction, ${unit}`), field),
    h("div", { class: "predict" }, range),
    commit,
    outcome,
  );
}

function signed(value: number, unit: string): string {
  return `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value)} ${unit}`;
}
