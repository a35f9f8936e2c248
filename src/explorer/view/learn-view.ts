/** The second-last tab: exercises with a prediction before the run, the class's codes, the plan and notes for the teacher, the words. */
import { typedNumber } from "../../scenario/typed-number.ts";
import { GLOSSARY } from "../../report/glossary.ts";
import { binsOf, drawHistogram } from "../chart/histogram.ts";
import { type Answer, answerOf, answerText, verdict } from "../learn/answer.ts";
import { readCodes, writeCode } from "../learn/class-code.ts";
import { type Exercise, EXERCISES, FIRST_TERMS, PLAN, RUBRIC } from "../learn/exercises.ts";
import { QUESTIONS } from "../words/questions.ts";
import type { App } from "./app.ts";
import { fill, h, numberField, say } from "./dom.ts";
import { numbersPart } from "./numbers-part.ts";
import type { View } from "./view.ts";
import { playPart } from "./play-view.ts";

export function learnView(app: App): View {
  const play = playPart(app);
  const element = h(
    "section",
    { class: "learn" },
    h("h1", {}, "Learn"),
    h(
      "p",
      { class: "lead" },
      "Predict first, then run. The answers are computed here and now, never written down beforehand.",
    ),
    ...EXERCISES.map((exercise, k) => exercisePart(app, exercise, k + 1)),
    play.element,
    classPart(app),
    teacherPart(app),
    wordsPart(),
  );
  return { element, news: play.news };
}

/** Runs an exercise's setups with the page's plan. */
async function solve(app: App, exercise: Exercise): Promise<Answer | undefined> {
  const setups = exercise.from === undefined ? [exercise.changed] : [exercise.changed, exercise.from];
  const [changed, from] = await app.compute(setups);
  return answerOf(exercise, changed, from);
}

function exercisePart(app: App, exercise: Exercise, number: number): HTMLElement {
  const { id, title, question, ask, low, high, step, unit } = exercise;
  const range = h("input", {
    type: "range",
    min: low,
    max: high,
    step,
    id: `predict-${id}`,
    oninput: () => sync(range.value),
  });
  const field = numberField({
    placeholder: "your number",
    "aria-label": `Prediction, ${unit}`,
    onchange: () => sync(field.value),
  });
  const commit = h(
    "button",
    { class: "main", type: "button", "data-run": id, disabled: true, onclick: () => void run() },
    "This is my prediction: run",
  );
  const outcome = h("div", { role: "status", "data-outcome": id });
  function sync(text: string): void {
    const typed = typedNumber(text);
    commit.disabled = typed === undefined; // nobody predicts by a click alone
    if (typed === undefined) return;
    range.value = field.value = String(Math.min(high, Math.max(low, typed)));
  }
  async function run(): Promise<void> {
    const value = Number(range.value);
    for (const one of [range, field, commit]) one.disabled = true;
    fill(outcome, h("p", {}, "Running …"));
    try {
      const answer = await solve(app, exercise);
      const code = writeCode({ exercise: id, value });
      const explore = h("button", { type: "button", onclick: () => openInExplore() }, "Look at it under Explore");
      fill(
        outcome,
        h(
          "p",
          {},
          "You: ",
          h("b", {}, signed(value, unit)),
          ". The model: ",
          h("b", {}, answer === undefined ? "undefined in every run" : answerText(answer, unit)),
          ".",
        ),
        answer === undefined ? null : h("p", {}, verdict(value, answer)),
        h("p", {}, "Your code for the class: ", h("b", { class: "code" }, code)),
        h("h3", {}, "What to compare"),
        h("ul", {}, ...exercise.compare.map((text) => h("li", {}, text))),
        explore,
      );
    } catch (error) {
      fill(outcome, h("p", {}, `This did not run: ${(error as Error).message}`));
      for (const one of [range, field, commit]) one.disabled = false;
    }
  }
  function openInExplore(): void {
    const asked =
      QUESTIONS.find((one) => one.id === { lag: "late", retaliation: "minerals" }[id]) ??
      QUESTIONS.find((one) => one.id === id) ??
      QUESTIONS[0];
    app.set({
      question: asked,
      setup: exercise.changed,
      baseline: exercise.from ?? { scenario: exercise.changed.scenario, changes: {} },
      kept: [],
    });
    document.getElementById("tab-explore")?.click();
  }
  return h(
    "details",
    { class: "part", id: `exercise-${id}` },
    h("summary", {}, `${number} ${title}`, h("span", { class: "small quiet" }, ` ${exercise.minutes} minutes`)),
    h("p", {}, question),
    h("p", {}, h("b", {}, ask)),
    h("div", { class: "row", style: "max-width:36rem" }, h("label", { for: range.id }, `Prediction, ${unit}`), field),
    h("div", { style: "max-width:36rem" }, range),
    commit,
    outcome,
  );
}

function signed(value: number, unit: string): string {
  return `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value)} ${unit}`;
}

/** The teacher pastes the codes; the page shows the predictions against the result. */
function classPart(app: App): HTMLElement {
  const codes = h("textarea", {
    rows: 4,
    style: "width:100%;max-width:36rem",
    "aria-label": "Codes of the class",
    id: "codes",
  });
  const which = h(
    "select",
    { id: "codes-exercise", "aria-label": "Exercise" },
    ...EXERCISES.map(({ id, title }) => h("option", { value: id }, title)),
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
  return h(
    "details",
    { class: "part", id: "class" },
    h("summary", {}, "The class: codes into a histogram"),
    h("p", {}, "Paste the codes that the students read out or send, one after the other. Nothing leaves this page."),
    codes,
    h(
      "div",
      { class: "row" },
      which,
      h("button", { class: "main", type: "button", id: "codes-show", onclick: () => void show() }, "Show the class"),
    ),
    told,
    picture,
    numbers.element,
  );
}

function teacherPart(app: App): HTMLElement {
  const cells = EXERCISES.map(() => h("td", {}, "not computed yet"));
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
  const head = (texts: readonly string[]): HTMLElement =>
    h("thead", {}, h("tr", {}, ...texts.map((text) => h("th", { scope: "col" }, text))));
  const notes = EXERCISES.map(({ title, note, misconception }, k) =>
    h("tr", {}, h("th", { scope: "row" }, title), cells[k], h("td", {}, note), h("td", {}, misconception)),
  );
  return h(
    "details",
    { class: "part", id: "teacher" },
    h("summary", {}, "For the teacher: two hours, notes, rubric"),
    h("h2", {}, "The plan"),
    h("ol", {}, ...PLAN.map(([minutes, what]) => h("li", {}, h("b", {}, `${minutes} minutes. `), what))),
    h(
      "p",
      { class: "quiet" },
      "Before class: open the page once on the slowest machine of the room; 20 runs are enough. The page works without a network: hand it out as a file.",
    ),
    h("h2", {}, "Notes and expected answers"),
    h("button", { type: "button", id: "expected", onclick: () => void compute() }, "Compute the expected answers"),
    h(
      "div",
      { class: "wide", tabindex: 0, role: "region", "aria-label": "Notes" },
      h(
        "table",
        {},
        head(["exercise", "expected, with its spread", "note", "common misconception"]),
        h("tbody", {}, ...notes),
      ),
    ),
    h("h2", {}, "Rubric"),
    h(
      "div",
      { class: "wide", tabindex: 0, role: "region", "aria-label": "Rubric" },
      h(
        "table",
        {},
        head(["criterion", "not yet", "good"]),
        h(
          "tbody",
          {},
          ...RUBRIC.map(([criterion, weak, good]) =>
            h("tr", {}, h("th", { scope: "row" }, criterion), h("td", {}, weak), h("td", {}, good)),
          ),
        ),
      ),
    ),
  );
}

/** The three words of the first screen first. */
function wordsPart(): HTMLElement {
  const sorted = [...GLOSSARY].sort((a, b) => rank(a.term) - rank(b.term));
  return h(
    "details",
    { class: "part", id: "words" },
    h("summary", {}, "Words"),
    h("dl", {}, ...sorted.flatMap(({ term, meaning }) => [h("dt", {}, term), h("dd", {}, meaning)])),
  );
}

function rank(term: string): number {
  const place = FIRST_TERMS.indexOf(term);
  return place < 0 ? FIRST_TERMS.length : place;
}
