/**
 * `npm run bench`: prints how fast it is. Nothing is asserted: machines differ, and other work on the machine disturbs.
 * Times are medians; in brackets as multiples of a fixed loop that is timed in between.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadScenarios } from "../../src/cli/load-scenarios.ts";
import { performRuns } from "../../src/cli/perform-runs.ts";
import { runOnce, runTwin } from "../../src/engine/run.ts";
import { createTwinCache } from "../../src/engine/twin-cache.ts";
import { SCHEDULE } from "../../src/engine/schedule.ts";
import { stepsOf } from "../../src/engine/tick.ts";
import { prepareScenario, type PreparedScenario } from "../../src/ensemble/perform-ensemble.ts";
import { beginTick } from "../../src/world/begin-tick.ts";
import { allocateColumns, buildWorld } from "../../src/world/build-world.ts";
import { referenceMilliseconds } from "./reference-loop.ts";

const FIRMS = [300, 1000, 3000, 10_000, 30_000, 100_000];
const REPEATS = 9;
const WARM_UP = 3;

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Median milliseconds, and as a multiple of the reference loop. */
function time(repeats: number, work: (round: number) => void): { milliseconds: number; text: string } {
  for (let round = 0; round < WARM_UP; round++) work(-1 - round);
  const times: number[] = [];
  const references: number[] = [];
  for (let round = 0; round < repeats; round++) {
    const start = performance.now();
    work(round);
    times.push(performance.now() - start);
    references.push(referenceMilliseconds());
  }
  const milliseconds = median(times);
  return { milliseconds, text: `${milliseconds.toFixed(1)} ms (${(milliseconds / median(references)).toFixed(2)})` };
}

function prepared(id: string, overrides: Record<string, string> = {}): PreparedScenario {
  const list = Object.entries(overrides).map(([path, value]) => ({ path, value }));
  return prepareScenario(loadScenarios([id], list)[0].scenario);
}

function timeRuns(): void {
  print("\nOne run (aim with the twin: today 25 ms, cocom 65 ms)");
  for (const id of ["today", "cocom"]) {
    const { model, scenario } = prepared(id);
    const whole = time(REPEATS, (round) => runOnce(model, `bench/${round}`));
    const twin = time(REPEATS, (round) => runTwin(model, `bench/${round}`, scenario.parameters));
    const without = (whole.milliseconds - twin.milliseconds).toFixed(1);
    print(`  ${id.padEnd(6)} with the twin ${whole.text}, the twin alone ${twin.text}, without it ${without} ms`);
  }
}

/** Points of a sweep that leave the twin alone: each seed's twin is computed once. */
function timeSweep(): void {
  print("\nA sweep of lag_force_months in today, 8 points x 4 seeds");
  const { model } = prepared("today");
  for (const shared of [false, true]) {
    const { text } = time(3, (round) => {
      const twins = shared ? { twins: createTwinCache() } : {};
      for (let run = 0; run < 32; run++) {
        const parameters = { lag_force_months: 5 * (run % 8) };
        runOnce(model, `bench/${round}/${Math.floor(run / 8)}`, { parameters, ...twins });
      }
    });
    print(`  ${shared ? "twins shared" : "each its own"}  ${text}`);
  }
}

async function timeWorkers(): Promise<void> {
  print("\nRuns of today per second (start of the threads included)");
  const { scenario } = prepared("today");
  for (const jobs of [1, 2]) {
    const runs = 60;
    const start = performance.now();
    await performRuns({
      ...{ scenarios: [scenario], jobs, stop: new AbortController().signal, onRun: () => {}, onProgress: () => {} },
      plan: { seed: "bench", runs, uncertainty: "both", detail: false },
    });
    print(`  ${jobs} worker${jobs > 1 ? "s" : " "}  ${((1000 * runs) / (performance.now() - start)).toFixed(1)}`);
  }
}

function timeGrowth(): void {
  print("\nOne tick of today, by the number of makers in the fringe (per maker: flat is linear growth)");
  for (const firms of FIRMS) {
    const { model, scenario } = prepared("today", {
      "parameters.fringe_firms.high": String(10 * firms),
      "parameters.fringe_firms.value": String(firms),
      "time.end": "2020-01-01",
      "time.replay_until": "2020-01-01",
      "time.twin_extra_years": "0",
    });
    const ticks = 2 * scenario.time.ticksPerYear;
    const { milliseconds } = time(3, (round) => runTwin(model, `bench/${round}`, scenario.parameters));
    const perTick = milliseconds / ticks;
    print(
      `  ${String(firms).padStart(6)} makers  ${perTick.toFixed(3)} ms  ${((1e6 * perTick) / firms).toFixed(0)} ns per maker`,
    );
  }
}

function timeProcesses(): void {
  print("\nShare of the time of a tick by process (today / cocom, with controls, observation apart)");
  const shares = ["today", "cocom"].map(sharesOfTime);
  for (const [place, { name }] of SCHEDULE.entries()) {
    print(`  ${name.padEnd(14)} ${shares.map((list) => `${(100 * list[place]).toFixed(0)} %`.padStart(5)).join("  ")}`);
  }
}

function sharesOfTime(id: string): number[] {
  const { model, scenario } = prepared(id);
  const columns = allocateColumns(model.blueprint);
  const steps = stepsOf(scenario.off);
  const ticks = Math.round((scenario.time.end - scenario.time.start) * scenario.time.ticksPerYear);
  const sums = steps.map(() => 0);
  for (let round = 0; round < REPEATS; round++) {
    const seed = `bench/${round}`;
    const world = buildWorld(model.blueprint, columns, {
      ...{ seed, parameters: scenario.parameters, controls: true, diary: null },
    });
    for (let number = 0; number < ticks; number++) {
      world.clock.tick = number;
      world.clock.start = scenario.time.start + number / scenario.time.ticksPerYear;
      world.clock.end = scenario.time.start + (number + 1) / scenario.time.ticksPerYear;
      beginTick(world);
      for (const [place, step] of steps.entries()) {
        const start = performance.now();
        step(world);
        sums[place] += performance.now() - start;
      }
    }
  }
  const total = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / total);
}

function measureMemory(): void {
  print("\nPeak memory of an ensemble of today (values of 20 runs taken in again and again, each time shifted)");
  const script = fileURLToPath(new URL("./memory-run.ts", import.meta.url));
  for (const runs of [500, 1000, 10_000]) {
    const peak = execFileSync(process.execPath, ["--import", "tsx", script, String(runs)], { encoding: "utf8" });
    print(`  ${String(runs).padStart(6)} runs  ${peak} MB`);
  }
}

print(
  `Node ${process.version}, ${process.platform} ${process.arch}; reference loop ${referenceMilliseconds().toFixed(0)} ms`,
);
timeRuns();
timeSweep();
await timeWorkers();
timeGrowth();
timeProcesses();
measureMemory();
