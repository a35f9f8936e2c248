/**
 * `npm run bench`: prints how fast it is. Nothing is asserted: machines differ, and other work on the machine disturbs.
 * Times are the least milliseconds of processor time over quiet rounds (see `paired.ts`).
 * `npm run bench -- --against REF` times this engine against that of another commit, both in one process, whole and by process.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { runOnce, runTwin } from "../../src/engine/run.ts";
import { createTwinCache } from "../../src/engine/twin-cache.ts";
import { prepareScenario, type PreparedScenario } from "../../src/ensemble/perform-ensemble.ts";
import { timeAgainst } from "./against.ts";
import { timeInTurns, WARM_UP } from "./paired.ts";
import { timeProduce } from "./produce-kernel.ts";

/** Fringe makers (`fringe_firms`): 19,000 to 630,000 lines. */
const FIRMS = [300, 1000, 3000, 10_000];
const ROUNDS = 12;

const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Least milliseconds of the quiet rounds. */
function time(rounds: number, work: (round: number) => void, warmUp = WARM_UP): number {
  return timeInTurns([work], rounds, warmUp).least[0];
}

function prepared(id: string, overrides: Record<string, string> = {}): PreparedScenario {
  const list = Object.entries(overrides).map(([path, value]) => ({ path, value }));
  return prepareScenario(loadScenarios([id], list)[0].scenario);
}

function timeRuns(): void {
  print("\nOne run");
  for (const id of ["today", "cocom"]) {
    const { model, scenario } = prepared(id);
    const { least } = timeInTurns(
      [(round) => runOnce(model, `bench/${round}`), (round) => runTwin(model, `bench/${round}`, scenario.parameters)],
      ROUNDS,
    );
    print(`  ${id.padEnd(6)} with the twin ${least[0].toFixed(1)} ms, the twin alone ${least[1].toFixed(1)} ms`);
  }
}

function timeWeeks(): void {
  const models = ["12", "52"].map((ticks) => prepared("today", { "time.ticks_per_year": ticks }).model);
  const { least } = timeInTurns(
    models.map((model) => (round: number) => void runOnce(model, `bench/${round}`)),
    ROUNDS,
  );
  print(`\nWeekly ticks over monthly ones, today: ${(least[1] / least[0]).toFixed(2)}`);
}

function timeChain(): void {
  const { cells, subSteps, model, plain } = timeProduce(ROUNDS);
  print(`\nThe order chain of today (${cells} cells, ${subSteps} sub-steps a tick), ns a cell and sub-step`);
  print(`  produce ${model.toFixed(1)}, the same in plain typed arrays ${plain.toFixed(1)}`);
}

/** Points of a sweep that leave the twin alone: each seed's twin is computed once. */
function timeSweep(): void {
  print("\nA sweep of lag_force_months in today, 8 points x 4 seeds");
  const { model } = prepared("today");
  for (const shared of [false, true]) {
    const milliseconds = time(
      3,
      (round) => {
        const twins = shared ? { twins: createTwinCache() } : {};
        for (let run = 0; run < 32; run++) {
          const parameters = { lag_force_months: 5 * (run % 8) };
          runOnce(model, `bench/${round}/${Math.floor(run / 8)}`, { parameters, ...twins });
        }
      },
      1,
    );
    print(`  ${shared ? "twins shared" : "each its own"}  ${milliseconds.toFixed(0)} ms`);
  }
}

/** In processes of their own, as the command starts them: code that was made for one measurement would help the next. */
function timeThreads(): void {
  const [few, many] = [4, 300];
  const measure = (jobs: number, runs: number): ThreadTimes => {
    const script = fileURLToPath(new URL("./thread-times.js", import.meta.url));
    const words = [script, String(jobs), String(runs)];
    return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as ThreadTimes;
  };
  const least = (of: readonly ThreadTimes[], name: "empty" | "first" | "half" | "all"): number => Math.min(...of.map((one) => one[name])); // prettier-ignore
  const starts = Array.from({ length: ROUNDS }, () => measure(2, few));
  const [{ from }] = starts;
  const [empty, first] = [least(starts, "empty"), least(starts, "first")];
  print(`\nThreads that share runs of today (${from}), milliseconds from the moment they are asked for, least of ${ROUNDS}`); // prettier-ignore
  print(`  first run ${first.toFixed(0)}; a thread that does nothing ${empty.toFixed(0)}, so ${(first / empty).toFixed(0)} times as long`); // prettier-ignore
  const [one, two]: [ThreadTimes[], ThreadTimes[]] = [[], []];
  for (let round = 0; round < 3; round++) {
    one.push(measure(1, many));
    two.push(measure(2, many));
  }
  const late = (of: readonly ThreadTimes[]): number => Math.min(...of.map(({ half, all }) => all - half));
  const ratio = (least(one, "all") / least(two, "all")).toFixed(2);
  print(`  ${many} runs ${least(one, "all").toFixed(0)} by one, ${least(two, "all").toFixed(0)} by two: ${ratio} times as fast`); // prettier-ignore
  print(`  their second half, when code is warm: ${(late(one) / late(two)).toFixed(2)} times`);
}

/** What `thread-times.js` prints. */
interface ThreadTimes {
  readonly from: string;
  readonly empty: number;
  readonly first: number;
  readonly half: number;
  readonly all: number;
}

function timeGrowth(): void {
  print(
    "\nOne tick of today with controls, by the number of lines (a maker and an item it makes); flat is linear growth",
  );
  for (const firms of FIRMS) {
    // So many are outside the range that a scenario file may give.
    const today = prepared("today").scenario;
    const scenario = { ...today, parameters: { ...today.parameters, fringe_firms: firms } };
    const { model } = prepareScenario(scenario);
    const ticks = (scenario.time.end - scenario.time.start) * scenario.time.ticksPerYear;
    const lines = model.blueprint.lineFirm.length;
    const perTick = time(1, (round) => runOnce(model, `bench/${round}`), 1) / ticks;
    const each = ((1e6 * perTick) / lines).toFixed(1);
    print(`  ${String(lines).padStart(7)} lines  ${perTick.toFixed(2)} ms  ${each} ns a line and tick`);
  }
}

function measureMemory(): void {
  print("\nPeak memory of an ensemble of today");
  const script = fileURLToPath(new URL("./memory-run.ts", import.meta.url));
  for (const runs of [500, 1000, 10_000]) {
    const peak = execFileSync(process.execPath, ["--import", "tsx", script, String(runs)], { encoding: "utf8" });
    print(`  ${String(runs).padStart(6)} runs  ${peak} MB`);
  }
}

const { values } = parseArgs({ options: { against: { type: "string" } } });
print(`Node ${process.version}, ${process.platform} ${process.arch}`);
if (values.against !== undefined) {
  await timeAgainst(values.against);
  timeChain();
} else {
  timeRuns();
  timeChain();
  timeWeeks();
  timeSweep();
  timeThreads();
  timeGrowth();
  measureMemory();
}
