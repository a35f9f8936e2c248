/** Play a partner: follow or wait, round by round, with gains and costs in view; then the same luck with other choices. */
import { formatDate } from "../../base/dates.ts";
import { type Kind, written } from "../../report/numbers.ts";
import { listed } from "../../base/words.ts";
import type { RunEvent } from "../../ensemble/run-record.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Story } from "../engine/protocol.ts";
import { summed, valueAt } from "../learn/play-accounts.ts";
import { type Decision, followSteps, listedItems, playable, playedSetup, roundDates } from "../learn/play.ts";
import { FREE } from "../setup/lag.ts";
import { eventsNear, gathered, tellEvent } from "../words/events.ts";
import type { App } from "./app.ts";
import { button, fill, folded, h, inRow, labelled } from "./dom.ts";
import { debrief, playClass } from "./play-debrief.ts";
import type { View } from "./view.ts";

/** The run whose luck the game has. */
const RUN = 1;
const MOST_EVENTS = 5;
/** Share of its list from which a state counts as one that follows. */
const TAKES_PART = 0.25;

export function playPart(app: App, minutes: number): View & { readonly element: HTMLDetailsElement } {
  const who = h("select", { id: "play-who", "aria-label": "State to play" });
  const start = button("Begin", () => void begin(), { class: "main", id: "play-start" });
  const board = h("div", { role: "status", id: "play-board" });
  const world = (): Scenario | undefined => app.scenarioOf({ scenario: FREE, changes: {} });
  const element = folded(
    { class: "part", id: "play-partner" },
    "Play a partner",
    `${minutes} minutes`,
    h(
      "p",
      "The United States lists goods that your makers sell to China. Each round you decide how far your state follows. A state that follows gives up sales, and China may answer by withholding minerals; a state that waits goes on selling, and lets China have what the others deny it. Afterwards you see the same luck with other choices, and the class sees everybody's.",
    ),
    inRow(labelled("Play", who), start),
    board,
    playClass(app, world),
  );
  let offered = false;

  async function begin(): Promise<void> {
    const scenario = world();
    if (scenario === undefined) return;
    const state = who.value;
    const dates = roundDates(scenario, state);
    const shares: number[] = [];
    while (shares.length < dates.length) {
      const chosen = await turn(scenario, state, dates, shares);
      if (chosen === undefined) break;
      shares.push(chosen);
    }
    await debrief(app, board, scenario, state, shares);
  }

  /** One round: the share that is followed; undefined if the player ends the game. */
  async function turn(
    scenario: Scenario,
    state: string,
    dates: readonly number[],
    shares: readonly number[],
  ): Promise<number | undefined> {
    if (shares.length === 0) fill(board, h("p", "…"));
    const round = shares.length;
    const date = dates[round];
    const decisions: Decision[] = shares.map((share, k) => ({ date: dates[k], share }));
    const story = await app.tell(playedSetup(scenario, state, decisions), RUN);
    const since = dates[round - 1] ?? date - 0.5;
    const told = story.events.filter(isOfPolitics).map((event) => tellEvent(event, scenario));
    const near = gathered(eventsNear(told, since, date)).slice(0, MOST_EVENTS);
    const steps = followSteps(scenario, state, decisions);
    const open = listedItems(scenario, state, date).filter((item) => !steps.some(({ items }) => items.includes(item)));
    const nameOf = (item: string): string => scenario.data.items.find(({ id }) => id === item)?.name ?? item;
    const half = Math.ceil(open.length / 2);
    return new Promise((resolve) => {
      const choose = (name: string, share: number | undefined, text: string): HTMLElement =>
        button(text, () => decide(share), { "data-choice": name });
      const decide = (share: number | undefined): void => {
        for (const one of board.querySelectorAll("button")) one.disabled = true; // a choice is made once
        resolve(share);
      };
      const before = round === 0 ? "Before you: " : "Since the last round: ";
      const head = h("h3", { tabindex: -1 }, `Round ${round + 1} of ${dates.length}: ${formatDate(date)}`);
      fill(
        board,
        head,
        facts(story, scenario, state, date, dates[0]),
        h("p", h("b", before), near.length === 0 ? "nothing new." : `${near.join("; ")}.`),
        open.length === 0
          ? h("p", "You follow in everything that is listed so far.")
          : h("p", h("b", "On the US list and not on yours: "), `${open.map(nameOf).join(", ")}.`),
        inRow(
          open.length > 0 && choose("all", 1, open.length === 1 ? "Follow" : `Follow in all ${open.length}`),
          open.length > 1 && choose("half", 0.5, `Follow in ${half} of ${open.length}`),
          choose("wait", 0, open.length === 0 ? "Continue" : "Wait"),
          choose("end", undefined, "End the game"),
        ),
      );
      if (round > 0) head.focus({ preventScroll: true }); // the button that had it is gone
    });
  }

  return {
    element,
    news() {
      app.read(FREE);
      const scenario = world();
      if (scenario === undefined || offered) return;
      offered = true;
      fill(who, ...playable(scenario).map(({ id, name }) => h("option", { value: id }, name)));
    },
  };
}

/** Events that a cabinet hears of: who lists, follows, leaves, answers and settles. */
function isOfPolitics({ event }: RunEvent): boolean {
  return ["package", "announcement", "force", "reply", "boycott", "deal", "crisis", "defected"].includes(event);
}

/** What a cabinet looks at: its sales, who else follows, China's answers, and the effect on China. */
function facts(story: Story, scenario: Scenario, state: string, date: number, first: number): HTMLElement {
  const others = scenario.data.suppliers.filter(
    ({ id, role }) => id !== state && (role === "partner" || role === "member"),
  );
  const inside = others.filter(({ id }) => valueAt(story, "state", id, "participation", date) >= TAKES_PART);
  const at = (observable: string): number => valueAt(story, "all", "all", observable, date);
  const year = (observable: string, end: number): number => summed(story, state, observable, end - 1, end);
  const lost = summed(story, state, "cost_retaliation_musd", first - 1, date);
  const denied = at("denied_cumulative");
  const delay = at("delay_years");
  const cards: readonly (readonly [what: string, number: string, more: string])[] = [
    [
      "Your sales to China, last year",
      amount(year("sales_target_musd", date), "musd"),
      `the year before ${amount(year("sales_target_musd", date - 1), "musd")}`,
    ],
    [
      "Others that follow",
      `${inside.length} of ${others.length}`,
      inside.length === 0 ? "nobody enforces a quarter of the list yet" : listed(inside.map(({ name }) => name)),
    ],
    lost < 1
      ? ["China's answers to you", "none so far", "your makers get their minerals"]
      : ["China's answers to you", amount(lost, "musd"), "lost by your makers so far"],
    [
      "What it does to China",
      Number.isFinite(denied) ? `${amount(denied, "share")} denied` : "nothing yet",
      Number.isFinite(delay)
        ? `its users ${written(12 * delay, "months")} behind, ${amount(at("work_not_done"), "share")} of its work not done`
        : "to be seen",
    ],
  ];
  const divs = cards.map(([what, number, more]) =>
    h("div", h("dt", what), h("dd", h("b", number), h("span", { class: "small quiet" }, more))),
  );
  return h("dl", { class: "cards" }, ...divs);
}

function amount(value: number, kind: Kind): string {
  return Number.isFinite(value) ? written(value, kind) : "not defined yet";
}
