/** The first tab: the question, its controls, its two charts, the sentence, and the further parts below. */
import { ANNOUNCE } from "../setup/lag.ts";
import { type Setup, setupKey } from "../setup/setup.ts";
import { answerOf } from "../words/answer-sentence.ts";
import { changeGroups, differenceWords } from "../words/changes.ts";
import { counted } from "../../report/numbers.ts";
import { targetName } from "../words/names.ts";
import { whyNoEffect } from "../words/no-effect.ts";
import { QUESTIONS } from "../words/questions.ts";
import type { App, News } from "./app.ts";
import { futureChoice, memberSwitches, regimeChoice } from "./choices.ts";
import { comparePart } from "./compare-view.ts";
import { button, choiceOf, fill, h, plainButton, say } from "./dom.ts";
import { explain } from "./explained.ts";
import { drawerPart } from "./drawer-view.ts";
import { furtherPart } from "./further-part.ts";
import { matterPart } from "./matter-part.ts";
import { reasonsPart } from "./reasons-part.ts";
import { futuresPart } from "./futures-part.ts";
import { turnsPart } from "./turns-part.ts";
import { lagControl } from "./lag-controls.ts";
import { morePart } from "./more-view.ts";
import { type PanelPair, panelPair } from "./panel-view.ts";
import { isWorthDrawing } from "./pace.ts";
import { type Control, parameterSlider } from "./slider.ts";
import { takeAwayPart } from "./take-away-view.ts";
import type { View } from "./view.ts";

/** The parts below the first screen, in their order. */
const BELOW = [turnsPart, matterPart, furtherPart, comparePart, morePart, drawerPart, takeAwayPart];

export function exploreView(app: App): View {
  const title = h("h1", { id: "question" });
  const lead = h("p", { class: "lead" });
  const questions = h(
    "div",
    { class: "row questions", role: "group", "aria-label": "Questions" },
    ...QUESTIONS.map((question) => button(question.label, () => app.ask(question), { "data-question": question.id })),
  );
  const asked = (): void => app.ask(QUESTIONS.find(({ id }) => id === which.value)!);
  const which = choiceOf(
    { class: "which", "aria-label": "Question", onchange: asked },
    QUESTIONS.map(({ id, title: text }) => [id, text]),
  );
  const own = h("section", { class: "controls own", "aria-label": "The question's own controls" });
  const changes = h("div", { class: "bar", "aria-label": "Changes" });
  const futures = futuresPart(app, () => syncSentence());
  const pair = panelPair(app, futures);
  const answer = h("b");
  const rest = h("span", { class: "rest" });
  const rank = h("span", { class: "rest rank" });
  const spoken = { class: "sentence", role: "status", "aria-live": "polite", tabindex: "0" };
  const sentence = h("p", spoken, answer, " ", rest, " ", rank);
  const progress = h("div");
  const meter = { class: "progress", role: "progressbar", "aria-label": "Runs done", "aria-valuemin": 0 };
  const bar = h("div", meter, progress);
  const runs = h("p", { class: "small quiet runs" });
  const modes = modeSwitch(app, pair);
  const spans = spanSwitch(pair);
  const reasons = reasonsPart(app);
  const below = BELOW.map((make) => make(app));
  const switches = h("div", { class: "row switches" }, modes.element, spans.element);
  const ask = h("div", { class: "ask" }, title, lead, own, sentence, reasons.element, changes, switches, runs);
  const shown = h("div", { class: "shown" }, pair.element, bar);
  const first = h("div", { class: "first" }, ask, shown);
  const element = h("section", { class: "explore" }, questions, which, first, ...below.map((one) => one.element));
  let controls: readonly Control[] = [];
  let built = "";

  /** The fewest runs of any setup in the last drawing. */
  let drawn = 0;

  function news(kind: News): void {
    if (kind === "beside") {
      futures.news(kind);
      syncSentence();
      return;
    }
    const { done, wanted, least } = app.progress();
    syncProgress();
    if (kind === "results" && done < wanted && !isWorthDrawing(least, drawn)) return;
    drawn = least;
    if (kind === "state") syncState();
    for (const part of [pair, modes, spans, reasons, futures, ...below]) part.news(kind);
    syncSentence(); // after the board, which it quotes
  }

  function syncState(): void {
    const { question, setup } = app.state();
    say(title, question.title);
    which.value = question.id;
    explain(lead, question.lead);
    document.title = `smallyard: ${question.title}`;
    for (const button of questions.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.question === question.id));
    }
    const key = `${question.id} ${setup.scenario} ${app.isReady()}`;
    if (key !== built) {
      built = key;
      controls = ownControls(app);
      fill(own, h("div", { class: "sliders" }, ...controls.map((control) => control.element)));
    }
    for (const control of controls) control.sync();
    fillChanges(app, changes);
  }

  function syncSentence(): void {
    const { setup, baseline, question } = app.state();
    const [ours, theirs] = [app.results(setup), app.results(baseline)];
    if (ours === undefined || theirs === undefined) {
      if (answer.textContent === "")
        say(answer, app.isBlocked() ? "Nothing can be computed here." : "The first runs are under way …");
      return;
    }
    const same = setupKey(setup) === setupKey(baseline);
    const whose = ({ scenario }: Setup): string => (scenario === "cocom" ? "CoCom's" : "today's");
    const words = answerOf(question.pair, {
      ours,
      theirs: same ? undefined : theirs,
      what: differenceWords(setup, baseline, app.scenario()),
      target: targetName(app.scenario()),
      whose: [whose(setup), whose(baseline)],
    });
    const { done, wanted } = app.progress();
    const why = same || done < wanted ? "" : whyNoEffect(ours, theirs);
    const told = new Set<string>();
    explain(answer, words.lead, told);
    const basis = same ? "" : (question.basis ?? "");
    explain(rest, `${basis} ${words.rest} ${why}`.replace(/ +/g, " ").trim(), told);
    explain(rank, futures.sentence(), told);
  }

  function syncProgress(): void {
    const { done, wanted } = app.progress();
    bar.setAttribute("aria-valuemax", String(wanted));
    bar.setAttribute("aria-valuenow", String(done));
    bar.setAttribute("aria-valuetext", `${done} of ${wanted} runs`);
    progress.style.width = `${(100 * done) / Math.max(1, wanted)}%`;
    bar.dataset.done = String(done >= wanted);
    say(runs, runsText(app));
  }

  return { element, news };
}

/** Whose runs the curves are made of. */
function runsText(app: App): string {
  const { done, wanted } = app.progress();
  const { setup, plan } = app.state();
  if (app.isBlocked())
    return app.results(setup) === undefined
      ? "These settings do not ship with the page, and nothing can be computed here: the charts show the last ones that do."
      : "The curves ship with this page.";
  if (done >= wanted) return `${plan.runs === 1 ? "One run" : `${plan.runs} runs`} of each setup, seed ${plan.seed}.`;
  const shipped = app.results(setup)?.shipped === true;
  const from = shipped ? "The curves ship with this page: the same runs, computed beforehand, to four digits. " : "";
  return `${from}Runs on this machine: ${done} of ${wanted}.`;
}

function ownControls(app: App): Control[] {
  const { controls } = app.state().question;
  return controls.flatMap((name) => {
    if (name === "lag") return [lagControl(app)];
    if (!app.isReady()) return [];
    if (name === "members") return [memberSwitches(app)];
    if (name === "regime") return [regimeChoice(app)];
    if (name === "futures") return [futureChoice(app)];
    return name in app.scenario().provenance ? [parameterSlider(app, name)] : [];
  });
}

function fillChanges(app: App, host: HTMLElement): void {
  const { setup, baseline, question } = app.state();
  // For the futures an assumption is set on both sides, to show what the step changes under it.
  const isShared = question.controls.includes("futures");
  const held = setup.scenario === baseline.scenario && !isShared ? baseline.changes : {};
  // The lag's own slider shows its value.
  const groups = changeGroups(setup, app.scenario(), held).filter(
    ({ paths }) => !question.controls.includes("lag") || paths[0] !== ANNOUNCE,
  );
  host.hidden = groups.length === 0;
  const chips = groups.map(({ paths, what, before, after }) => {
    const undo = plainButton("undo", `undo ${what}`, () => app.undo(paths));
    return h("span", { class: "chip", "data-change": paths[0] }, `${what}: ${before} → ${after}`, undo);
  });
  const all = groups.flatMap(({ paths }) => paths);
  fill(
    host,
    h("b", counted(groups.length, "change")),
    ...chips,
    groups.length > 1 && plainButton("undo all", "undo all", () => app.undo(all)),
  );
}

const SPANS = { year: "Each year", date: "To date" };
const MODES = { levels: "Levels", difference: "Difference" };

/** One of two ways to show the charts: buttons of which one is pressed. */
function switchOf<T extends string>(
  name: string,
  label: string,
  texts: Readonly<Record<T, string>>,
  set: (value: T) => void,
) {
  const buttons = (Object.keys(texts) as T[]).map((value) => {
    return { value, element: button(texts[value], () => set(value), { [`data-${name}`]: value }) };
  });
  const elements = buttons.map((one) => one.element);
  const element = h("div", { class: "row after", role: "group", "aria-label": label }, ...elements);
  const show = (chosen: T): void =>
    buttons.forEach((one) => one.element.setAttribute("aria-pressed", String(one.value === chosen)));
  return { element, buttons, show };
}

/** What arrives: year by year in its channels, or cumulated to each date, as the sentence counts it. */
function spanSwitch(pair: PanelPair): View {
  const { element, show } = switchOf("span", "Time that is counted", SPANS, (span) => {
    pair.toDate(span === "date");
    news();
  });
  function news(): void {
    element.hidden = !pair.hasToDate();
    show(pair.isToDate() ? "date" : "year");
  }
  return { element, news };
}

/** Levels or paired difference. */
function modeSwitch(app: App, pair: PanelPair): View {
  const { element, buttons, show } = switchOf("mode", "What the charts show", MODES, (mode) => app.set({ mode }));
  return {
    element,
    news() {
      const { setup, baseline } = app.state();
      const { mode, comparable } = pair.element.dataset;
      show(mode === "difference" ? mode : "levels");
      buttons[1].element.disabled = setupKey(setup) === setupKey(baseline) || comparable === "false";
    },
  };
}
