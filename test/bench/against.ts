/** Paired table: this engine against that of another commit, both in this process, in turns; by process as well. */
import { rmSync } from "node:fs";
import { checkedOut, type Engine, engineOf, ROOT } from "./engine-of.ts";
import { timeInTurns } from "./paired.ts";

const ROUNDS = 12;
const print = (text: string): void => void process.stdout.write(`${text}\n`);

export async function timeAgainst(reference: string): Promise<void> {
  const folder = checkedOut(reference);
  try {
    const engines = [await engineOf(folder), await engineOf(ROOT)];
    for (const id of ["today", "cocom"]) {
      timePair(id, reference, engines);
      timeProcesses(id, engines);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timePair(id: string, reference: string, engines: readonly Engine[]): void {
  const runs = engines.map(({ loadScenarios, prepare, runOnce, runTwin }) => {
    const { scenario } = loadScenarios([id], [])[0];
    const model = prepare(scenario);
    return {
      whole: (round: number) => void runOnce(model, `bench/${round}`),
      twin: (round: number) => void runTwin(model, `bench/${round}`, scenario.parameters),
    };
  });
  const { least, quiet, rounds } = timeInTurns(
    [...runs.map(({ whole }) => whole), ...runs.map(({ twin }) => twin)],
    ROUNDS,
  );
  print(`\n${id}, ${reference} -> here, least of ${quiet} quiet rounds of ${rounds}`);
  print(`  a run with its twin  ${pair(least[0], least[1])}`);
  print(`  the twin alone       ${pair(least[2], least[3])}`);
}

function pair(before: number, now: number): string {
  return `${before.toFixed(2).padStart(7)} -> ${now.toFixed(2).padStart(7)} ms, ratio ${(now / before).toFixed(3)}`;
}

/**
 * Milliseconds a run of each process, controls on, observation apart: by the clock, which alone is fine enough, so the least of each tick over all
 * rounds counts. A whole run is hardly ever left alone by other programs, a step of some microseconds mostly is.
 */
function timeProcesses(id: string, engines: readonly Engine[]): void {
  const runs = engines.map((engine) => timedRun(engine, id));
  const least = runs.map(({ steps }) => new Float64Array(steps).fill(Infinity));
  timeInTurns(
    runs.map(({ run }, place) => (round: number) => {
      run(`bench/${round}`).forEach((time, step) => (least[place][step] = Math.min(least[place][step], time)));
    }),
    ROUNDS,
  );
  const { length } = engines[1].SCHEDULE;
  for (const [process, { name }] of engines[1].SCHEDULE.entries()) {
    const [before, now] = least.map((steps) =>
      steps.reduce((sum, time, step) => (step % length === process ? sum + time : sum), 0),
    );
    print(`  ${name.padEnd(20)} ${pair(before, now)}`);
  }
}

interface TimedRun {
  /** Ticks times processes. */
  readonly steps: number;
  /** Runs a world with controls and returns the milliseconds of each process in each tick. */
  readonly run: (seed: string) => Float64Array;
}

function timedRun(engine: Engine, id: string): TimedRun {
  const { scenario } = engine.loadScenarios([id], [])[0];
  const { blueprint } = engine.prepare(scenario);
  const columns = engine.allocateColumns(blueprint);
  const ticks = Math.round((scenario.time.end - scenario.time.start) * scenario.time.ticksPerYear);
  const times = new Float64Array(ticks * engine.SCHEDULE.length);
  const run = (seed: string): Float64Array => {
    const { parameters } = scenario;
    const world = engine.buildWorld(blueprint, columns, { seed, parameters, controls: true, diary: null });
    let step = 0;
    for (let tick = 0; tick < ticks; tick++) {
      engine.setClock(world, tick);
      engine.beginTick(world);
      for (const { run: perform } of engine.SCHEDULE) {
        const start = performance.now();
        perform(world);
        times[step++] = performance.now() - start;
      }
    }
    return times;
  };
  return { steps: times.length, run };
}
