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

/** Least milliseconds a run of each process, controls on, observation apart. */
function timeProcesses(id: string, engines: readonly Engine[]): void {
  const worlds = engines.map((engine) => timedRun(engine, id));
  const least = engines.map(({ SCHEDULE }) => SCHEDULE.map(() => Infinity));
  timeInTurns(
    worlds.map((run, place) => (round: number) => {
      run(`bench/${round}`).forEach((time, step) => (least[place][step] = Math.min(least[place][step], time)));
    }),
    ROUNDS,
  );
  for (const [step, { name }] of engines[1].SCHEDULE.entries())
    print(`  ${name.padEnd(20)} ${pair(least[0][step], least[1][step])}`);
}

/** Runs a world with controls and returns the milliseconds of each process. */
function timedRun(engine: Engine, id: string): (seed: string) => number[] {
  const { scenario } = engine.loadScenarios([id], [])[0];
  const { blueprint } = engine.prepare(scenario);
  const columns = engine.allocateColumns(blueprint);
  const ticks = Math.round((scenario.time.end - scenario.time.start) * scenario.time.ticksPerYear);
  return (seed) => {
    const { parameters } = scenario;
    const world = engine.buildWorld(blueprint, columns, { seed, parameters, controls: true, diary: null });
    const sums = engine.SCHEDULE.map(() => 0);
    for (let tick = 0; tick < ticks; tick++) {
      engine.setClock(world, tick);
      engine.beginTick(world);
      for (const [step, { run }] of engine.SCHEDULE.entries()) {
        const start = performance.now();
        run(world);
        sums[step] += performance.now() - start;
      }
    }
    return sums;
  };
}
