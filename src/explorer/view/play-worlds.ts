/** Worlds of a played partner: the choices that a game is held against, and their accounts run by run. */
import { endOfData } from "../../scenario/headlines.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { type Accounts, accountsOf } from "../learn/play-accounts.ts";
import { type Decision, playedSetup, roundDates } from "../learn/play.ts";
import { FREE } from "../setup/lag.ts";
import { type Setup, setupKey } from "../setup/setup.ts";
import type { App } from "./app.ts";

export interface World {
  readonly name: string;
  readonly setup: Setup;
}

/** The two extremes and some choices in between. */
export function choicesOf(scenario: Scenario, state: string): readonly World[] {
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
export async function accountsOfWorlds(
  app: App,
  scenario: Scenario,
  state: string,
  setups: readonly Setup[],
  runs: number,
  told: (done: number, of: number) => void,
): Promise<Accounts[][]> {
  const [from] = roundDates(scenario, state);
  const to = endOfData(scenario.time);
  const keys = setups.map(setupKey);
  const different = setups.filter((setup, k) => keys.indexOf(setupKey(setup)) === k);
  const of = different.length * runs;
  let done = 0;
  // Run by run over all worlds: the runs of one number share their world without controls.
  const asked = Array.from({ length: runs }, (_, k) =>
    different.map(async (setup) => {
      const story = await app.tell(setup, k + 1);
      told(++done, of);
      return accountsOf(story, scenario, state, from, to);
    }),
  );
  const known = await Promise.all(asked.map((row) => Promise.all(row)));
  return setups.map((setup) => {
    const place = different.findIndex((one) => setupKey(one) === setupKey(setup));
    return known.map((row) => row[place]);
  });
}
