/** One run as a story, played month by month: strips with marks for what happened, the network of flows, and leakage with the events behind its jumps. */
import { formatDate } from "../../base/dates.ts";
import { INK } from "../../figures/palette.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { typedNumber } from "../../scenario/typed-number.ts";
import type { Story } from "../engine/protocol.ts";
import { storyResults } from "../engine/results.ts";
import { drawPanel, panelOf } from "../figures/panels.ts";
import { contextOf } from "../figures/shown.ts";
import { type Setup, setupKey } from "../setup/setup.ts";
import { eventsNear, gathered, tellEvent, type ToldEvent } from "../words/events.ts";
import { sourceWords, turningPoints } from "../words/turning-points.ts";
import { tellTwoPolicies } from "../words/two-policies.ts";
import type { App } from "./app.ts";
import { chartView } from "./chart-view.ts";
import { button, choiceOf, fill, h, inRow, labelled, numberField, say } from "./dom.ts";
import { lineNames } from "./panel-view.ts";
import { networkPart } from "./network-part.ts";
import { numbersPart } from "./numbers-part.ts";
import { player } from "./player.ts";
import { pictureFacts } from "./provenance.ts";
import { stripsPart } from "./strips-part.ts";
import type { View } from "./view.ts";

/** The last run that can be shown. */
const LAST_RUN = 500;

export function storyView(app: App): View {
  const which = choiceOf({ id: "story-which", onchange: () => void load() }, [
    ["own", "as set under Explore"],
    ["base", "the baseline of the comparison"],
  ]);
  const run = numberField({ value: 1, id: "story-run", onchange: () => void load() });
  const play = player(show);
  const date = h("b");
  const strips = stripsPart((share) => story !== undefined && show(Math.round(share * (story.dates.length - 1))));
  const network = networkPart();
  const leakage = chartView("h2");
  const now = h("ul", { class: "small around", "aria-live": "off" });
  const line = h("ol", { class: "turns", id: "turns" });
  const source = h("p", { class: "small quiet" });
  const two = h("div", { class: "note", id: "two-policies" });
  const status = h("p", { class: "quiet", role: "status" });
  const events = numbersPart("All events of this run");
  const choice = inRow(labelled("Setup", which), labelled("Run", run), play.button, date);
  const element = h(
    "section",
    { class: "story" },
    h("h1", "One run, month by month"),
    h("p", { class: "lead" }, "A single run of the model: what happened, and what flowed. Another run has other luck."),
    h("div", { class: "controls" }, choice, play.slider),
    status,
    h("h2", "The story"),
    line,
    source,
    strips.element,
    h("div", { class: "pair" }, network.element, leakage.element),
    h("h2", "Around this month"),
    now,
    h("h2", "One luck, two policies"),
    two,
    events.element,
  );

  let story: Story | undefined;
  let told: readonly ToldEvent[] = [];
  let loaded = "";

  function chosen(): Setup {
    const { setup, baseline } = app.state();
    return which.value === "own" ? setup : baseline;
  }

  async function load(): Promise<void> {
    if (!app.isReady()) return;
    const { setup, baseline, plan } = app.state();
    const number = typedNumber(run.value) ?? NaN;
    if (!Number.isInteger(number) || number < 1 || number > LAST_RUN)
      return say(status, `Found ${run.value === "" ? "nothing" : run.value}; allowed: a run from 1 to ${LAST_RUN}.`);
    const key = `${setupKey(chosen())} ${setupKey(setup)} ${number} ${plan.seed} ${plan.uncertainty}`;
    if (key === loaded) return;
    loaded = key;
    play.stop();
    say(status, "Running …");
    try {
      const next = await app.tell(chosen(), number);
      if (loaded !== key) return; // something else was asked for meanwhile
      take(next, app.scenarioOf(chosen()) ?? app.scenario());
      say(status, `Seed ${next.seed}: ${told.length} events; the story names those after which a curve moved most.`);
      const same = setupKey(setup) === setupKey(baseline);
      const other = same ? undefined : await app.tell(which.value === "own" ? baseline : setup, number);
      if (loaded === key) compare(next, other);
    } catch (error) {
      loaded = "";
      say(status, `This run failed: ${(error as Error).message}`);
    }
  }

  function take(next: Story, scenario: Scenario): void {
    story = next;
    told = next.events.map((event) => tellEvent(event, scenario));
    play.setCount(next.dates.length);
    strips.take(next, scenario, told);
    network.take(next, scenario);
    events.show("", () => ({
      caption: "Events in order",
      head: ["date", "what happened", "process"],
      rows: told.map(({ event, text }) => [formatDate(event.date), text, event.process]),
    }));
    drawLeakage(next, scenario);
    fillStory(next);
    show(Math.min(next.dates.length - 1, Number(play.slider.value)));
  }

  /** A click on a month of the story shows it. */
  function fillStory(next: Story): void {
    const points = turningPoints(next, told);
    say(source, sourceWords(next));
    const items = points.map(({ date: day, when, what, then }) => {
      const after = next.dates.findIndex((one) => one >= day);
      const month = button(when, () => show(Math.max(0, after)), { class: "plain" });
      return h("li", month, ` ${what}. `, h("span", { class: "quiet" }, then));
    });
    fill(line, ...(items.length === 0 ? [h("li", "No event of this run moves a curve.")] : items));
  }

  function show(tick: number): void {
    if (story === undefined) return;
    const end = story.dates[tick];
    const month = formatDate(end).slice(0, 7);
    play.slider.value = String(tick);
    play.slider.setAttribute("aria-valuetext", month);
    say(date, month);
    strips.show(end);
    network.show(tick, month);
    const near = gathered(eventsNear(told, end - 0.26, end + 1e-9)).slice(0, 14);
    const lines = near.length === 0 ? ["Nothing is recorded in these three months."] : near;
    fill(now, ...lines.map((text) => h("li", text)));
  }

  function drawLeakage(next: Story, scenario: Scenario): void {
    const panel = panelOf("leakage-by-channel")!;
    const look = { label: "this run", name: "this run", colour: INK, asSet: false, acts: [] };
    const shown = [{ ...look, results: storyResults(next), scenario }];
    const drawn = drawPanel(panel, contextOf(shown, panel.needs), shown);
    if (drawn === undefined) return;
    leakage.show({
      chart: drawn.charts[0],
      title: "Leakage by channel in this run: point at a jump",
      key: drawn.figure.key,
      summary: drawn.figure.paragraph,
      table: drawn.figure.table,
      picture: () => pictureFacts(app),
      // Leakage is smoothed over a year, so events of the half-year before are listed.
      tellAt: (year) => gathered(eventsNear(told, year - 0.5, year + 0.05)).slice(0, 5),
    });
  }

  function compare(own: Story, other: Story | undefined): void {
    const [yours, base] = which.value === "own" ? [own, other] : [other, own];
    const paragraphs =
      yours === undefined || base === undefined
        ? [
            "Change something under Explore: then two runs have the same luck, one with the change and one without, and the first event that differs is named here.",
          ]
        : tellTwoPolicies(lineNames(app), yours, base, app.scenario());
    fill(two, ...paragraphs.map((text) => h("p", text)));
  }

  return { element, news: (kind) => void (kind === "state" && load()) };
}
