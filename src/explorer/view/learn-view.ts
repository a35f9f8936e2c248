/** The third tab: cards that lead to the exercises and to the game, the class's codes, the teacher's part, the words. */
import { GLOSSARY } from "../../report/glossary.ts";
import { EXERCISES, FIRST_TERMS } from "../learn/exercises.ts";
import { pictureOf } from "../learn/pictures.ts";
import type { App } from "./app.ts";
import { classPart } from "./class-part.ts";
import { h, part } from "./dom.ts";
import { exercisePart } from "./exercise-part.ts";
import { playPart } from "./play-view.ts";
import { teacherPart } from "./teacher-part.ts";
import type { View } from "./view.ts";

const GAME_MINUTES = 20;

export function learnView(app: App): View {
  const play = playPart(app, GAME_MINUTES);
  const exercises = EXERCISES.map((exercise, k) => exercisePart(app, exercise, k + 1));
  const cards = [
    ...EXERCISES.map(({ id, title, minutes, teaser }, k) => card(id, title, minutes, teaser, exercises[k])),
    card("play", "Play a partner", GAME_MINUTES, "Sales now, or what the coalition wants?", play.element),
  ];
  const element = h(
    "section",
    { class: "learn" },
    h("h1", "Learn"),
    h("p", { class: "lead" }, "Predict first, then run. The answers are computed here, not written down beforehand."),
    h("div", { class: "lesson-cards" }, ...cards),
    ...exercises,
    play.element,
    classPart(app),
    teacherPart(app),
    wordsPart(),
  );
  return { element, news: play.news };
}

/** Opens its lesson below. */
function card(id: string, title: string, minutes: number, teaser: string, lesson: HTMLDetailsElement): HTMLElement {
  const onclick = (): void => {
    lesson.open = true;
    lesson.scrollIntoView({ block: "start" });
    lesson.querySelector("summary")?.focus({ preventScroll: true });
  };
  const picture = h("span", { class: "picture", "aria-hidden": "true" });
  picture.innerHTML = pictureOf(id);
  return h(
    "button",
    { type: "button", class: "lesson-card", "data-lesson": id, onclick },
    picture,
    h("b", title),
    h("span", teaser),
    h("span", { class: "small quiet" }, `${minutes} minutes`),
  );
}

/** The three words of the first screen first. */
function wordsPart(): HTMLElement {
  const sorted = Object.entries(GLOSSARY).sort(([a], [b]) => rank(a) - rank(b));
  return part("words", "Words", h("dl", ...sorted.flatMap(([term, meaning]) => [h("dt", term), h("dd", meaning)])));
}

function rank(term: string): number {
  const place = FIRST_TERMS.indexOf(term);
  return place < 0 ? FIRST_TERMS.length : place;
}
