/** Play a partner: quarter by quarter, follow or wait; then the worlds of the other choices under the same luck. */
import { formatDate } from "../../base/dates.ts";
import { type Kind, written } from "../../report/numbers.ts";
import type { Story } from "../engine/protocol.ts";
import { type Decision, decisionDates, followSteps, listedItems, playable, playedSetup } from "../learn/play.ts";
import type { Setup } from "../setup/setup.ts";
import { eventsNear, gathered, tellEvent } from "../words/events.ts";
import type { App } from "./app.ts";
import { fill, h } from "./dom.ts";
import type { View } from "./view.ts";

/** The luck of the game. */
const RUN = 1;

export function playPart(app: App): View {
  const who = h("select", { id: "play-who", "aria-label": "State to play" });
  const start = h("button", { class: "main", type: "button", id: "play-start", onclick: () => void begin() }, "Begin");
  const board = h("div", { role: "status", id: "play-board" });
  const element = h(
    "details",
    { class: "part", id: "play-partner" },
    h("summary", {}, "Play a partner"),
    h(
      "p",
      {},
      "The leader lists things that your makers sell. You decide, quarter by quarter, when and how far your state follows. Then you see the world of the other choices, under the same luck.",
    ),
    h("div", { class: "row" }, h("label", { class: "check" }, "Play", who), start),
    board,
  );
  let state = "";
  let offered = "";
  let dates: readonly number[] = [];
  let decisions: Decision[] = [];
  let place = 0;

  async function begin(): Promise<void> {
    state = who.value;
    dates = decisionDates(app.scenario(), state);
    decisions = [];
    place = 0;
    await turn();
  }

  async function turn(): Promise<void> {
    const scenario = app.scenario();
    if (place >= dates.length) {
      await finish();
      return;
    }
    fill(board, h("p", {}, "…"));
    const date = dates[place];
    const story = await app.tell(playedSetup(scenario, state, decisions), RUN);
    const told = story.events.map((event) => tellEvent(event, scenario));
    const near = gathered(eventsNear(told, date - 0.25, date)).slice(0, 6);
    const followed = followSteps(scenario, state, decisions).flatMap(({ items }) => items);
    const open = listedItems(scenario, state, date).filter((item) => !followed.includes(item));
    const nameOf = (item: string): string => scenario.data.items.find(({ id }) => id === item)?.name ?? item;
    const sales = valueAt(story, "state", state, "sales_target_musd", date);
    const leaks = valueAt(story, "all", "all", "leakage_rate", date);
    const choose = (share: number) => (): void => {
      if (share > 0) decisions.push({ date, share });
      place++;
      void turn();
    };
    const untilNews = (): void => {
      const now = open.length;
      place++;
      while (
        place < dates.length &&
        listedItems(scenario, state, dates[place]).filter((item) => !followed.includes(item)).length === now
      )
        place++;
      void turn();
    };
    const half = Math.ceil(open.length / 2);
    fill(
      board,
      h("h3", {}, formatDate(date)),
      h(
        "ul",
        { class: "small" },
        ...(near.length === 0 ? ["A quiet quarter."] : near).map((text) => h("li", {}, text)),
      ),
      h("p", {}, `Your sales to the target: ${amount(sales, "musd")}. Leakage, all states: ${amount(leaks, "share")}.`),
      h(
        "p",
        {},
        open.length === 0
          ? "You follow in everything that is listed so far."
          : `On the leader's list and not on yours: ${open.map(nameOf).join(", ")}.`,
      ),
      h(
        "div",
        { class: "row" },
        open.length === 0
          ? null
          : h("button", { type: "button", "data-choice": "all", onclick: choose(1) }, "Follow in all of it"),
        open.length < 2
          ? null
          : h(
              "button",
              { type: "button", "data-choice": "half", onclick: choose(0.5) },
              `Follow in ${half} of ${open.length}`,
            ),
        h("button", { type: "button", "data-choice": "wait", onclick: choose(0) }, "Wait a quarter"),
        h("button", { type: "button", "data-choice": "news", onclick: untilNews }, "Wait until the list grows"),
        h("button", { type: "button", "data-choice": "end", onclick: () => void finish() }, "Leave it at that"),
      ),
    );
  }

  async function finish(): Promise<void> {
    fill(board, h("p", {}, "…"));
    const scenario = app.scenario();
    const at = (share: number): Setup =>
      playedSetup(
        scenario,
        state,
        dates.map((date) => ({ date, share })),
      );
    const worlds: readonly (readonly [string, Setup])[] = [
      ["Your choice", playedSetup(scenario, state, decisions)],
      ["As it happened", { scenario: scenario.id, changes: {} }],
      ["At once, in everything", at(1)],
      ["Never", playedSetup(scenario, state, [])],
    ];
    const stories: Story[] = [];
    for (const [, setup] of worlds) stories.push(await app.tell(setup, RUN));
    const end = scenario.time.replayUntil;
    const rows = worlds.map(([name], k) => {
      const story = stories[k];
      const total = cumulative(story, state, "sales_target_musd", end);
      const cells = [
        amount(valueAt(story, "all", "all", "leakage_cumulative", end), "share"),
        amount(total, "musd"),
        amount(valueAt(story, "all", "all", "participation", end), "share"),
        amount(valueAt(story, "all", "all", "delay_years", scenario.time.end), "years"),
      ];
      return h("tr", {}, h("th", { scope: "row" }, name), ...cells.map((text) => h("td", {}, text)));
    });
    const heads = [
      "world",
      `leaked by ${formatDate(end).slice(0, 7)}`,
      "your sales to the target, whole time",
      `participation of all, ${formatDate(end).slice(0, 7)}`,
      "delay at the end",
    ];
    const steps = followSteps(scenario, state, decisions).map(
      ({ announced, items }) => `${announced} (${items.length} ${items.length === 1 ? "item" : "items"})`,
    );
    fill(
      board,
      h("h3", {}, "The same luck, four choices"),
      h("p", {}, steps.length === 0 ? "You never followed." : `You followed on ${steps.join(", ")}.`),
      h(
        "div",
        { class: "wide", tabindex: 0, role: "region", "aria-label": "The same luck, four choices" },
        h(
          "table",
          {},
          h("thead", {}, h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text)))),
          h("tbody", {}, ...rows),
        ),
      ),
      h(
        "p",
        { class: "quiet" },
        "One luck is one luck: another seed can order them otherwise. After the replayed history every state follows as the model has it.",
      ),
      h("button", { type: "button", onclick: () => app.set({ setup: worlds[0][1] }) }, "Put your choice under Explore"),
    );
  }

  return {
    element,
    news() {
      if (!app.isReady() || offered === app.scenario().id) return;
      offered = app.scenario().id;
      fill(board);
      fill(who, ...playable(app.scenario()).map(({ id, name }) => h("option", { value: id }, name)));
    },
  };
}

function valueAt(
  { facts, dates, values }: Story,
  kind: string,
  entity: string,
  observable: string,
  date: number,
): number {
  const place = facts.frame.series.findIndex(
    (one) => one.kind === kind && one.entity === entity && one.observable === observable,
  );
  let found = NaN;
  for (let k = 0; k < dates.length && dates[k] <= date + 1e-9; k++) found = values[place * dates.length + k];
  return found;
}

/** Sum of a rate over the time up to a date. */
function cumulative(story: Story, entity: string, observable: string, until: number): number {
  const { facts, dates, values } = story;
  const place = facts.frame.series.findIndex(
    (one) => one.kind === "state" && one.entity === entity && one.observable === observable,
  );
  let sum = 0;
  for (let k = 1; k < dates.length && dates[k] <= until; k++)
    sum += (values[place * dates.length + k] || 0) * (dates[k] - dates[k - 1]);
  return sum;
}

function amount(value: number, kind: Kind): string {
  return Number.isFinite(value) ? written(value, kind) : "not defined yet";
}
