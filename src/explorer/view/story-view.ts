/** One run, told: strips and marks for what happened, the network of flows, the curve of leakage whose jumps explain themselves, played. */
import { formatDate } from "../../base/dates.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { drawNetwork, FLOW_KINDS, largestFlow } from "../chart/network.ts";
import { drawStrips, kindMark, type StripRow } from "../chart/strips.ts";
import type { Story } from "../engine/protocol.ts";
import { storyResults } from "../engine/results.ts";
import { drawPanel, panelOf } from "../figures/panels.ts";
import { contextOf, YOUR_COLOUR } from "../figures/shown.ts";
import { type Setup, setupKey } from "../setup/setup.ts";
import { type Divergence, countsAfter, firstDivergence } from "../words/divergence.ts";
import { type EventKind, eventsNear, gathered, KIND_WORDS, tellEvent, type ToldEvent } from "../words/events.ts";
import { type App, phraseOf } from "./app.ts";
import { type ChartView, chartView } from "./chart-view.ts";
import { fill, h, say } from "./dom.ts";
import type { View } from "./view.ts";
import { pictureFacts } from "./provenance.ts";

/** Ticks a second while it plays; slower for those who want less motion. */
const PACE = 8;
const SLOW_PACE = 2;

export function storyView(app: App): View {
  const which = h(
    "select",
    { id: "story-which", onchange: () => void load() },
    h("option", { value: "own" }, "yours"),
    h("option", { value: "base" }, "baseline"),
  );
  const run = h("input", { type: "number", min: 1, max: 500, value: 1, id: "story-run", onchange: () => void load() });
  const play = h("button", { class: "main", type: "button", id: "play", onclick: () => toggle() }, "Play");
  const tick = h("input", {
    type: "range",
    min: 0,
    max: 1,
    value: 0,
    id: "tick",
    "aria-label": "Month",
    oninput: () => show(Number(tick.value)),
  });
  const date = h("b", {});
  const strips = h("div", { class: "drawing", role: "img", "aria-label": "Strip of each state with marks for events" });
  const network = h("div", { class: "drawing", role: "img" });
  const networkWords = h("p", { class: "small quiet" });
  const now = h("ul", { class: "small", "aria-live": "off", style: "min-height:8em" });
  const leakage: ChartView = chartView("h2");
  const two = h("div", { class: "note", id: "two-policies" });
  const status = h("p", { class: "quiet", role: "status" });
  const table = h("details", {}, h("summary", {}, "All events of this run"), h("div", { class: "wide" }));
  const element = h(
    "section",
    { class: "story" },
    h("h1", {}, "One run, told"),
    h(
      "p",
      { class: "lead" },
      "A single run of the model, month by month: what happened, and what flowed. Another run number is another luck.",
    ),
    h(
      "div",
      { class: "controls" },
      h(
        "div",
        { class: "row" },
        h("label", { class: "check" }, "Setup", which),
        h("label", { class: "check" }, "Run", run),
        play,
        date,
      ),
      tick,
    ),
    status,
    h("div", { class: "panel", style: "margin-top:.8rem" }, h("h2", {}, "Who does what, when"), keyOfKinds(), strips),
    h(
      "div",
      { class: "pair" },
      h("div", { class: "panel" }, h("h2", {}, "Flows of the controlled grade"), keyOfFlows(), network, networkWords),
      leakage.element,
    ),
    h("h2", {}, "Around this month"),
    now,
    h("h2", {}, "One luck, two policies"),
    two,
    table,
  );

  let story: Story | undefined;
  let told: readonly ToldEvent[] = [];
  let rows: readonly StripRow[] = [];
  let names: ReadonlyMap<string, string> = new Map();
  let most = 1;
  let timer: ReturnType<typeof setInterval> | undefined;
  let loaded = "";

  function chosen(): Setup {
    const { setup, baseline } = app.state();
    return which.value === "own" ? setup : baseline;
  }

  async function load(): Promise<void> {
    if (!app.isReady()) return;
    const { setup, baseline, plan } = app.state();
    const number = Math.min(500, Math.max(1, Math.round(Number(run.value)) || 1));
    const key = `${setupKey(chosen())} ${setupKey(setup)} ${number} ${plan.seed} ${plan.uncertainty}`;
    if (key === loaded) return;
    loaded = key;
    stop();
    say(status, "Running …");
    try {
      const next = await app.tell(chosen(), number);
      if (loaded !== key) return; // something else was asked for meanwhile
      take(next, app.scenarioOf(chosen()) ?? app.scenario());
      say(status, `Seed ${next.seed}: ${told.length} events.`);
      const same = setupKey(setup) === setupKey(baseline) || setup.scenario !== baseline.scenario;
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
    names = new Map([...scenario.data.suppliers, ...scenario.data.hubs].map(({ id, name }) => [id, name]));
    most = largestFlow(next.flows);
    const { series } = next.facts.frame;
    const count = next.dates.length;
    rows = scenario.data.suppliers.flatMap(({ id, name }): StripRow[] => {
      const place = series.findIndex(
        (one) => one.kind === "state" && one.entity === id && one.observable === "compliance",
      );
      return place < 0
        ? []
        : [{ id, name, compliance: Array.from(next.values.subarray(place * count, (place + 1) * count)) }];
    });
    tick.max = String(count - 1);
    fillTable();
    drawLeakage(scenario);
    show(Math.min(count - 1, Number(tick.value)));
  }

  function show(at: number): void {
    if (story === undefined) return;
    tick.value = String(at);
    const end = story.dates[at]!;
    say(date, formatDate(end).slice(0, 7));
    tick.setAttribute("aria-valuetext", formatDate(end).slice(0, 7));
    if (strips.clientWidth > 0) strips.innerHTML = drawStrips(rows, told, story.dates, end, strips.clientWidth).svg;
    if (network.clientWidth > 0) {
      const drawn = drawNetwork(story.flows, at, names, most, network.clientWidth);
      network.innerHTML = drawn.svg;
      network.setAttribute("aria-label", drawn.summary);
      say(networkWords, drawn.summary);
    }
    const near = gathered(eventsNear(told, end - 0.26, end + 1e-9));
    fill(
      now,
      ...(near.length === 0 ? ["Nothing is told of these three months."] : near)
        .slice(0, 14)
        .map((text) => h("li", {}, text)),
    );
  }

  function drawLeakage(scenario: Scenario): void {
    const results = storyResults(story!);
    const panel = panelOf("leakage-by-channel")!;
    const shown = [{ label: "this run", colour: YOUR_COLOUR, results, scenario, acts: [] }];
    const drawn = drawPanel(panel, contextOf(shown, panel.needs), shown);
    if (drawn === undefined) return;
    leakage.show({
      chart: drawn.charts[0]!,
      title: "Leakage by channel in this run: point at a jump",
      key: drawn.figure.key,
      summary: drawn.figure.paragraph,
      table: drawn.figure.table,
      picture: () => pictureFacts(app),
      // What is smoothed over a year shows the events of the half-year before.
      tellAt: (year) => gathered(eventsNear(told, year - 0.5, year + 0.05)).slice(0, 5),
    });
  }

  function compare(own: Story, other: Story | undefined): void {
    if (other === undefined) {
      fill(
        two,
        h(
          "p",
          {},
          "Change something under Explore: then this run and the baseline's meet the same luck, and the first event that differs is named here.",
        ),
      );
      return;
    }
    const [yours, base] = which.value === "own" ? [own, other] : [other, own];
    const found = firstDivergence(yours.events, base.events);
    fill(two, ...divergenceWords(app, found, yours, base).map((text) => h("p", {}, text)));
  }

  function fillTable(): void {
    const body = told.map((one) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, formatDate(one.event.date)),
        h("td", {}, one.text),
        h("td", {}, one.event.process),
      ),
    );
    fill(
      table.lastElementChild!,
      h(
        "table",
        {},
        h("caption", {}, "Events in order"),
        h(
          "thead",
          {},
          h("tr", {}, ...["date", "what happened", "process"].map((text) => h("th", { scope: "col" }, text))),
        ),
        h("tbody", {}, ...body),
      ),
    );
  }

  function toggle(): void {
    if (timer !== undefined) {
      stop();
      return;
    }
    const slow = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (Number(tick.value) >= Number(tick.max)) show(0);
    say(play, "Pause");
    timer = setInterval(
      () => {
        const next = Number(tick.value) + 1;
        if (next > Number(tick.max) || !element.isConnected) stop();
        else show(next);
      },
      1000 / (slow ? SLOW_PACE : PACE),
    );
  }
  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    say(play, "Play");
  }
  strips.addEventListener("click", (event) => {
    const box = strips.getBoundingClientRect();
    const { left, right } = drawStrips([], [], story?.dates ?? [0, 1], 0, strips.clientWidth);
    const share = (event.clientX - box.left - left) / (right - left);
    if (story !== undefined && share >= 0 && share <= 1) show(Math.round(share * (story.dates.length - 1)));
  });
  new ResizeObserver(() => story !== undefined && show(Number(tick.value))).observe(strips);
  return { element, news: (kind) => void (kind === "state" && load()) };
}

function keyOfKinds(): HTMLElement {
  const list = h("ul", { class: "key" });
  for (const kind of Object.keys(KIND_WORDS) as EventKind[]) {
    const entry = h("li", {});
    entry.innerHTML = kindMark(kind);
    entry.append(KIND_WORDS[kind]);
    list.append(entry);
  }
  for (const [colour, text] of [
    ["#25597f", "full"],
    ["#efcb68", "lax"],
    ["#a83a1e", "out"],
    ["#dde1e5", "nothing in force"],
  ] as const) {
    list.append(h("li", {}, h("span", { class: "swatch", style: `background:${colour}` }), text));
  }
  return list;
}

function keyOfFlows(): HTMLElement {
  return h(
    "ul",
    { class: "key" },
    ...FLOW_KINDS.map(({ name, colour }) =>
      h("li", {}, h("span", { class: "swatch", style: `background:${colour}` }), name),
    ),
  );
}

function divergenceWords(app: App, found: Divergence | undefined, yours: Story, base: Story): string[] {
  if (found === undefined)
    return ["The two runs have the same events on the same days: the change does not reach what happens in this luck."];
  const scenario = app.scenario();
  const list = (events: Divergence["first"]): string =>
    events.length === 0
      ? "nothing"
      : gathered(events.map((event) => tellEvent(event, scenario)))
          .slice(0, 3)
          .join("; ");
  const counts = [...countsAfter(yours.events, base.events, found.date)].slice(0, 4);
  const followed = counts.map(([event, count]) => `${count > 0 ? "+" : "−"}${Math.abs(count)} ${event}`).join(", ");
  const level = (story: Story): number => lastValue(story, "leakage_cumulative");
  const [a, b] = [100 * level(yours), 100 * level(base)];
  return [
    `The same luck (seed ${yours.seed}); what differs: ${phraseOf(app.state().setup, scenario)}.`,
    `The first event that differs is on ${formatDate(found.date)}: in yours ${list(found.first)}; in the baseline ${list(found.second)}.`,
    `From there on, events in yours more (+) or fewer (−) than in the baseline: ${followed === "" ? "none" : followed}. At the end ${a.toFixed(1)} % of wanted has leaked, against ${b.toFixed(1)} % in the baseline.`,
  ];
}

function lastValue({ facts, dates, values }: Story, observable: string): number {
  const place = facts.frame.series.findIndex((one) => one.kind === "all" && one.observable === observable);
  for (let k = dates.length - 1; k >= 0; k--) {
    const value = values[place * dates.length + k]!;
    if (value === value) return value;
  }
  return NaN;
}
