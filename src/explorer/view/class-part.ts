/** The class: codes of predictions become a histogram against the result. */
import { binsOf, histogramChart } from "../figures/histogram.ts";
import { type Answer, answerText } from "../learn/answer.ts";
import { readCodes } from "../learn/class-code.ts";
import { EXERCISES } from "../learn/exercises.ts";
import type { App } from "./app.ts";
import { chartView } from "./chart-view.ts";
import { button, choiceOf, h, inRow, part, say, textArea } from "./dom.ts";
import { solve } from "./exercise-part.ts";

/** The teacher pastes the codes; the page shows the predictions against the result. */
export function classPart(app: App): HTMLElement {
  const codes = textArea("Codes of the class", { rows: 4, id: "codes" });
  const which = choiceOf(
    { id: "codes-exercise", "aria-label": "Exercise" },
    EXERCISES.map(({ id, title }) => [id, title]),
  );
  const told = h("p", { role: "status" });
  const view = chartView("h3");
  const picture = h("div", { class: "narrow", hidden: true }, view.element);
  async function show(): Promise<void> {
    const exercise = EXERCISES.find(({ id }) => id === which.value)!;
    const { id, low, high, unit } = exercise;
    const { predictions, wrong } = readCodes(codes.value);
    const values = predictions.filter((one) => one.exercise === id).map(({ value }) => value);
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
      answer === undefined ? "" : `the model: ${answerText(answer, unit)}`,
    ];
    const summary = `${parts.filter((one) => one !== "").join("; ")}.`;
    say(told, summary);
    const bins = binsOf(values, low, high);
    const chart = histogramChart(bins, answer, `prediction, ${unit}`, summary);
    const rows = bins
      .filter(({ count }) => count > 0)
      .map(({ from, to, count }) => [from, to, count].map((value) => String(Number(value.toPrecision(4)))));
    const table = { caption: `Predictions, ${unit}`, head: ["from", "to", "predictions"], rows };
    picture.hidden = false;
    view.show({ chart, title: chart.title, key: [], summary: "", table });
  }
  return part(
    "class",
    "The class: codes into a histogram",
    h("p", "Paste the codes that the students read out or send, one after the other. Nothing leaves this page."),
    codes,
    inRow(
      which,
      button("Show the class", () => void show(), { class: "main", id: "codes-show" }),
    ),
    told,
    picture,
  );
}
