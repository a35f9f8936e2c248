/** After the game: the same luck with other choices, what each choice costs, and what the class chose. */
import { mean } from "../../base/statistics.ts";
import { counted } from "../../report/numbers.ts";
import { endOfData } from "../../scenario/headlines.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type ChoicePoint, CHOICE_AXES, choicesChart, nameOf } from "../figures/choices.ts";
import { type AccountName, type Accounts, accountsOf } from "../learn/play-accounts.ts";
import { readGame, writeGame } from "../learn/play-code.ts";
import { type Decision, followSteps, playable, playedSetup, roundDates } from "../learn/play.ts";
import { FREE } from "../setup/lag.ts";
import { type Setup, setupKey } from "../setup/setup.ts";
import { ACCOUNTS, dilemmaWords, tradeOffWords } from "../words/played.ts";
import type { App } from "./app.ts";
import { chartView } from "./chart-view.ts";
import { button, fill, folded, h, inRow, say, textArea, wideTable } from "./dom.ts";

const RUNS = 20;
const RUNS_OF_CLASS = 8;
const NAMES = Object.keys(ACCOUNTS) as AccountName[];

/** The player's choice beside the others. */
export async function debrief(
  app: App,
  host: HTMLElement,
  scenario: Scenario,
  state: string,
  shares: readonly number[],
): Promise<void> {
  const dates = roundDates(scenario, state);
  const decisions = dates.map((date, k) => ({ date, share: shares[k] ?? 0 }));
  const mine = playedSetup(scenario, state, decisions);
  const worlds = [{ name: "Your choice", setup: mine }, ...choicesOf(scenario, state)];
  const wait = h("p", "…");
  fill(host, wait);
  const setups = worlds.map(({ setup }) => setup);
  const all = await accountsOfWorlds(app, scenario, state, setups, RUNS, (done, of) =>
    say(wait, `The same luck with other choices: ${done} of ${of} runs`),
  );
  const [, never, atOnce] = all;
  const place = playable(scenario).findIndex(({ id }) => id === state);
  const steps = followSteps(scenario, state, decisions).map(
    ({ announced, items }) => `${announced} (${counted(items.length, "item")})`,
  );
  const points = worlds.map(({ name }, k) => pointOf(name, all[k], k === 0));
  fill(
    host,
    h("h3", "The same luck, other choices"),
    h("p", steps.length === 0 ? "You never followed." : `You followed on ${steps.join(", ")}.`),
    h("p", { id: "play-trade-off" }, tradeOffWords(atOnce, never)),
    h("p", { id: "play-verdict" }, h("b", dilemmaWords(atOnce, never))),
    picture(points),
    table(points, all),
    h("p", "Your code for the class: ", h("b", { class: "code", id: "play-code" }, writeGame({ place, shares }))),
    h(
      "p",
      { class: "quiet" },
      `Means of ${RUNS} runs to the end of the data; the first run is the one that you played. The other states' acts are not replayed here: they follow by the rules of the model, as you would under “Left to the model's rules”. The leader's packages and rules are those of history: it does not answer your choice with new ones.`,
    ),
    button("Show your choice under Explore, compared with never following", () =>
      app.set({ setup: mine, baseline: worlds[1].setup }),
    ),
  );
}

function pointOf(label: string, accounts: readonly Accounts[], own: boolean, count = 1): ChoicePoint {
  const x = mean(accounts.map(({ sales }) => sales / 1000));
  return { label, x, y: mean(accounts.map(({ denied }) => 100 * denied)), count, own };
}

function picture(points: readonly ChoicePoint[]): HTMLElement {
  const chart = choicesChart(points);
  const view = chartView("h3");
  const head = ["choice", ...CHOICE_AXES];
  const rows = points.map((point) => [nameOf(point), point.x.toFixed(1), point.y.toFixed(1)]);
  view.show({ chart, title: chart.title, key: [], summary: "", table: { caption: chart.title, head, rows } });
  return h("div", { class: "narrow" }, view.element);
}

function table(points: readonly ChoicePoint[], all: readonly (readonly Accounts[])[]): HTMLElement {
  const head = ["choice", ...NAMES.map((name) => ACCOUNTS[name].head)];
  const meanOf = (accounts: readonly Accounts[], name: AccountName): string =>
    ACCOUNTS[name].text(mean(accounts.map((one) => one[name])));
  const rows = points.map((point, k) => [nameOf(point), ...NAMES.map((account) => meanOf(all[k], account))]);
  return wideTable("Choices and what they bring", head, rows);
}

/** The teacher pastes the codes of the games; the page shows the spread of the choices. */
export function playClass(app: App, scenario: () => Scenario | undefined): HTMLElement {
  const codes = textArea("Codes of the games", { rows: 3, id: "game-codes" });
  const who = h("p", { role: "status" });
  const host = h("div");
  async function show(): Promise<void> {
    const read = scenario();
    if (read === undefined) return;
    const words = codes.value
      .split(/[\s,;]+/)
      .filter((word) => word !== "")
      .slice(0, 500);
    const games = words.flatMap((word) => readGame(word) ?? []);
    const states = playable(read);
    const counts = states.map((_, k) => games.filter((game) => game.place === k).length);
    const place = counts.indexOf(Math.max(...counts));
    const wrong = words.length - games.length;
    if (games.length === 0) return say(who, "No game code was found.");
    const { id, name } = states[place];
    const dates = roundDates(read, id);
    const own = games.filter((game) => game.place === place);
    const texts = own.map(({ shares }) => shares.join());
    const different = own.filter(({ shares }, k) => texts.indexOf(shares.join()) === k);
    const decided = different.map(({ shares }) => dates.map((date, k) => ({ date, share: shares[k] })));
    const extremes = choicesOf(read, id).slice(0, 2);
    const setups = [
      ...decided.map((decisions) => playedSetup(read, id, decisions)),
      ...extremes.map(({ setup }) => setup),
    ];
    const all = await accountsOfWorlds(app, read, id, setups, RUNS_OF_CLASS, (done, of) =>
      say(who, `${done} of ${of} runs`),
    );
    const times = different.map(({ shares }) => texts.filter((text) => text === shares.join()).length);
    const left = [
      games.length > own.length ? `${games.length - own.length} play another state` : "",
      wrong > 0 ? `${wrong} ${wrong === 1 ? "is no code" : "are no codes"}` : "",
    ].filter((text) => text !== "");
    say(
      who,
      `${[`${own.length} play ${name}, with ${counted(different.length, "different choice")}`, ...left].join("; ")}.`,
    );
    const points = [
      ...different.map(({ shares }, k) => pointOf(choiceWords(shares, dates), all[k], true, times[k])),
      ...extremes.map((world, k) => pointOf(world.name, all[different.length + k], false)),
    ];
    const means = h("p", { class: "quiet" }, `Means of ${RUNS_OF_CLASS} runs each.`);
    fill(host, picture(points), table(points, all), means);
  }
  return folded(
    { id: "play-class" },
    "The class: what everybody chose",
    "",
    h("p", "Paste the codes of the games. The page runs each choice and draws them all; nothing leaves it."),
    codes,
    inRow(button("Show the class", () => void show(), { class: "main", id: "games-show" })),
    who,
    host,
  );
}

/** "all 2022, half 2024": the rounds in which something was followed. */
function choiceWords(shares: readonly number[], dates: readonly number[]): string {
  const parts = dates.flatMap((date, k) =>
    shares[k] > 0 ? [`${shares[k] === 1 ? "all" : "half"} ${Math.floor(date)}`] : [],
  );
  return parts.length === 0 ? "waited" : parts.slice(0, 2).join(", ") + (parts.length > 2 ? " …" : "");
}

interface World {
  readonly name: string;
  readonly setup: Setup;
}

/** The two extremes and some choices in between. */
function choicesOf(scenario: Scenario, state: string): readonly World[] {
  const dates = roundDates(scenario, state);
  const always = (share: number): Decision[] => dates.map((date) => ({ date, share }));
  const late = dates
    .map((date) => ({ date: date + 1, share: 1 }))
    .filter(({ date }) => date < endOfData(scenario.time));
  return [
    { name: "Never", setup: playedSetup(scenario, state, []) },
    { name: "At once, in everything", setup: playedSetup(scenario, state, always(1)) },
    { name: "Half of what is new, each round", setup: playedSetup(scenario, state, always(0.5)) },
    { name: "A year after each round", setup: playedSetup(scenario, state, late) },
    { name: "Left to the model's rules", setup: { scenario: FREE, changes: {} } },
  ];
}

/** Makes `runs` runs of each setup; the first has the luck of the game. `told` is called with the progress. */
async function accountsOfWorlds(
  app: App,
  scenario: Scenario,
  state: string,
  setups: readonly Setup[],
  runs: number,
  told: (done: number, of: number) => void,
): Promise<Accounts[][]> {
  const [from] = roundDates(scenario, state);
  const to = endOfData(scenario.time);
  const different = new Map(setups.map((setup) => [setupKey(setup), setup]));
  let done = 0;
  // Run by run over all worlds: the runs of one number share their world without controls.
  const asked = Array.from({ length: runs }, (_, k) => {
    const row = [...different].map(async ([key, setup]) => {
      const story = await app.tell(setup, k + 1);
      told(++done, different.size * runs);
      return [key, accountsOf(story, scenario, state, from, to)] as const;
    });
    return Promise.all(row);
  });
  const known = (await Promise.all(asked)).map((row) => new Map(row));
  return setups.map((setup) => known.map((row) => row.get(setupKey(setup))!));
}
