/** Sheets for a class, made when they are printed: a hand-out for the students to write on, and slides to project. */
import { type Exercise, EXERCISES, RUBRIC } from "../learn/exercises.ts";
import { h, list, small } from "./dom.ts";

export type Sheets = "hand-out" | "slides";

/** Adds the sheets to the page, where they are visible in print only, and asks the browser to print. */
export function printSheets(kind: Sheets): void {
  document.querySelector(".sheets")?.remove();
  const sheets = kind === "slides" ? slides() : handOut();
  document.body.append(h("section", { class: `sheets ${kind}`, "aria-hidden": "true" }, ...sheets));
  window.addEventListener("afterprint", () => document.querySelector(".sheets")?.remove(), { once: true });
  window.print();
}

function handOut(): HTMLElement[] {
  const blank = (text: string): HTMLElement => h("p", { class: "blank" }, text);
  return EXERCISES.map((exercise, k) =>
    h(
      "article",
      small(`smallyard · exercise ${k + 1} of ${EXERCISES.length} · ${exercise.minutes} minutes`),
      h("h2", exercise.title),
      h("p", exercise.question),
      h("p", h("b", exercise.ask)),
      blank(`1 My prediction, ${exercise.unit}:`),
      blank("It comes through this channel:"),
      blank("What would prove me wrong:"),
      blank("2 The model gives (median, and 90 % of the runs):"),
      h("p", h("b", "3 Compare")),
      ...exercise.compare.flatMap((text) => [h("p", text), blank("")]),
      blank("4 One sentence, with “in this model, under these assumptions”:"),
      blank(""),
      blank("My code for the class:"),
    ),
  );
}

function slides(): HTMLElement[] {
  const slide = (title: string, ...parts: HTMLElement[]): HTMLElement => h("article", h("h2", title), ...parts);
  const exercise = ({ title, question, ask, compare, minutes }: Exercise): HTMLElement[] => [
    slide(title, h("p", question), h("p", h("b", ask)), small(`Predict first, then run. ${minutes} minutes.`)),
    slide(`${title}: compare`, list(compare)),
  ];
  return [
    slide(
      "Who follows, what leaks, what it buys",
      list([
        "A model of states that deny goods to a rival, run in this page.",
        "Every curve is many runs: the line is their middle, the band holds nine of ten.",
        "Predict first. The answer is computed, and it holds in this model, under its assumptions.",
      ]),
    ),
    ...EXERCISES.flatMap(exercise),
    slide(
      "Play a partner",
      h("p", "Your makers sell what the United States lists. Follow, or sell on?"),
      list([
        "What do you give up, and to whom does it go?",
        "What does your example do to the others?",
        "Is one of the two choices better on every account?",
      ]),
    ),
    slide("What a good answer has", list(RUBRIC.map(([criterion, , good]) => `${criterion}: ${good}`))),
  ];
}
