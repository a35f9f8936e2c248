/** The first tab: the question, its controls, its two charts, the sentence, and what lies one step further. */
import { ANNOUNCE } from "../setup/lag.ts";
import { setupKey } from "../setup/setup.ts";
import { answerOf } from "../words/answer-sentence.ts";
import { changeGroups, differenceWords } from "../words/changes.ts";
import { targetName } from "../words/names.ts";
import { whyNoEffect } from "../words/no-effect.ts";
import { QUESTIONS } from "../words/questions.ts";
import type { App, News } from "./app.ts";
import { futureChoice, memberSwitches, regimeChoice } from "./choices.ts";
import { comparePart } from "./compare-view.ts";
import { button, choiceOf, fill, h, say } from "./dom.ts";
import { explain } from "./explained.ts";
import { drawerPart } from "./drawer-view.ts";
import { furtherPart } from "./further-part.ts";
import { matterPart } from "./matter-part.ts";
import { reasonsPart } from "./reasons-part.ts";
import { futuresPart } from "./futures-part.ts";
import { turnsPart } from "./turns-part.ts";
import { lagControls } from "./lag-controls.ts";
import { morePart } from "./more-view.ts";
import { type PanelPair, panelPair } from "./panel-view.ts";
import { isWorthDrawing } from "./pace.ts";
import { type Control, parameterSlider } from "./slider.ts";
import { takeAwayPart } from "./take-away-view.ts";
import type { View } from "./view.ts";

export function exploreView(app: App): View {
  const title = h("h1", { id: "question" });
  const lead = h("p", { class: "lead" });
  const questions = h(
    "div",
    { class: "row questions", role: "group", "aria-label": "Questions" },
    ...QUESTIONS.map((question) => button(question.label, () => app.ask(question), { "data-question": question.id })),
  );
  const which = choiceOf(
    {
      class: "which",
      "aria-label": "Question",
      onchange: () => app.ask(QUESTIONS.find(({ id }) => id === which.value)!),
    },
    QUESTIONS.map(({ id, title: text }) => [id, text]),
  );
  const own = h("section", { class: "controls own", "aria-label": "The question's own controls" });
  const changes = h("div", { class: "bar", "aria-label": "Changes" });
  const futures = futuresPart(app, () => syncSentence());
  const pair = panelPair(app, futures);
  const answer = h("b", {});
  const rest = h("span", { class: "rest" });
  const rank = h("span", { class: "rest rank" });
  const sentence = h(
    "p",
    { class: "sentence", role: "status", "aria-live": "polite", tabindex: "0" },
    answer,
    " ",
    rest,
    " ",
    rank,
  );
  const progress = h("div", {});
  const bar = h(
    "div",
    { class: "progress", role: "progressbar", "aria-label": "Runs done", "aria-valuemin": 0 },
    progress,
  );
  const runs = h("p", { class: "small quiet runs" });
  const modes = modeSwitch(app);
  const spans = spanSwitch(pair);
  const reasons = reasonsPart(app);
  const parts = [
    reasons,
    futures,
    turnsPart(app),
    matterPart(app),
    furtherPart(app),
    comparePart(app),
    morePart(app),
    drawerPart(app),
    takeAwayPart(app),
  ];
  const element = h(
    "section",
    { class: "explore" },
    questions,
    which,
    h(
      "div",
      { class: "first" },
      h(
        "div",
        { class: "ask" },
        title,
        lead,
        own,
        sentence,
        reasons.element,
        changes,
        h("div", { class: "row switches" }, modes.element, spans.element),
        runs,
      ),
      h("div", { class: "shown" }, pair.element, bar),
    ),
    ...parts.filter((part) => part !== reasons && part !== futures).map((part) => part.element),
  );
  let controls: readonly Control[] = [];
  let built = "";

  /** Runs that the last drawing held of each setup, at least. */
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
    pair.news(kind);
    modes.news(kind);
    spans.news(kind);
    for (const part of parts) part.news(kind);
    syncSentence(); // after the board that it speaks of
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
    const needed = `${question.id} ${setup.scenario} ${app.isReady()}`;
    if (needed !== built) {
      built = needed;
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
    const words = answerOf(question.pair, {
      ours,
      theirs: same ? undefined : theirs,
      what: differenceWords(setup, baseline, app.scenario()),
      target: targetName(app.scenario()),
      whose: [setup, baseline].map(({ scenario }) => (scenario === "cocom" ? "CoCom's" : "today's")) as [
        string,
        string,
      ],
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
  return `${from}This machine: ${done} of ${wanted} runs.`;
}

function ownControls(app: App): Control[] {
  const { controls } = app.state().question;
  return controls.flatMap((name) => {
    if (name === "lag") return lagControls(app);
    if (!app.isReady()) return [];
    if (name === "members") return [memberSwitches(app)];
    if (name === "regime") return [regimeChoice(app)];
    if (name === "futures") return [futureChoice(app)];
    return name in app.scenario().provenance ? [parameterSlider(app, name)] : [];
  });
}

function fillChanges(app: App, host: HTMLElement): void {
  const { setup, baseline, question } = app.state();
  // Among futures an assumption is set on both sides: what the step changes under it.
  const isShared = question.controls.includes("futures");
  const held = setup.scenario === baseline.scenario && !isShared ? baseline.changes : {};
  // The lag's own slider says where it stands.
  const groups = changeGroups(setup, app.scenario(), held).filter(
    ({ paths }) => !question.controls.includes("lag") || paths[0] !== ANNOUNCE,
  );
  host.hidden = groups.length === 0;
  const count = `${groups.length} ${groups.length === 1 ? "change" : "changes"}`;
  const chips = groups.map(({ paths, what, before, after }) => {
    const undo = button("undo", () => app.undo(paths), { class: "plain" });
    undo.setAttribute("aria-label", `undo ${what}`);
    return h("span", { class: "chip", "data-change": paths[0] }, `${what}: ${before} → ${after}`, undo);
  });
  const all = button("undo all", () => app.undo(groups.flatMap(({ paths }) => paths)), { class: "plain" });
  fill(host, h("b", {}, count), ...chips, groups.length > 1 ? all : null);
}

/** What arrives, year by year in its channels, or all of it to each date, as the sentence counts it. */
function spanSwitch(pair: PanelPair): View {
  const toggle = (span: "year" | "date", text: string): HTMLButtonElement =>
    button(text, () => set(span), { "data-span": span });
  const buttons = [toggle("year", "Each year"), toggle("date", "To date")];
  const element = h("div", { class: "row after", role: "group", "aria-label": "Time that is counted" }, ...buttons);
  function set(span: "year" | "date"): void {
    pair.toDate(span === "date");
    news();
  }
  function news(): void {
    element.hidden = !pair.hasToDate();
    for (const one of buttons)
      one.setAttribute("aria-pressed", String((one.dataset.span === "date") === pair.isToDate()));
  }
  return { element, news };
}

/** Levels or paired difference. */
function modeSwitch(app: App): View {
  const toggle = (mode: "levels" | "difference", text: string): HTMLButtonElement =>
    button(text, () => app.set({ mode }), { "data-mode": mode });
  const buttons = [toggle("levels", "Levels"), toggle("difference", "Difference")];
  const element = h("div", { class: "row after", role: "group", "aria-label": "What the charts show" }, ...buttons);
  return {
    element,
    news() {
      const { setup, baseline } = app.state();
      const same = setupKey(setup) === setupKey(baseline);
      const pair = element.closest(".explore")?.querySelector<HTMLElement>(".pair");
      const showing = pair?.dataset.mode ?? "levels";
      for (const one of buttons) {
        one.setAttribute("aria-pressed", String(one.dataset.mode === showing));
        one.disabled = one.dataset.mode === "difference" && (same || pair?.dataset.comparable === "false");
      }
    },
  };
}
