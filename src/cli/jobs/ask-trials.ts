/** Asks trials of a calibration on threads, and keeps the answers: what any command that shares the store has asked before is not run again. */
import type { Evaluate } from "../../study/calibration/calibrate.ts";
import type { TrialTask } from "../../study/calibration/perform-trial.ts";
import type { AnswerStore } from "../store/answer-store.ts";
import type { Crew } from "../threads/crew.ts";

/** A run that fails is reported; its answer is empty and is not kept. */
export function trialEvaluator(crew: Pick<Crew<"calibration">, "work">, store: AnswerStore<TrialTask>): Evaluate {
  return async (kind, scenario, trials, known) => {
    const of = { setting: scenario.id, kind, ...(known === undefined ? {} : { known }) };
    const tasks = trials.map((trial): TrialTask => ({ ...of, trial }));
    const answers = tasks.map((task) => store.get(task));
    const open = tasks.flatMap((_, place) => (answers[place] ? [] : [place]));
    await crew.work({
      units: open.map((place) => tasks[place]),
      before: tasks.length - open.length,
      onResult(k, answer) {
        if (typeof answer === "string") {
          process.stderr.write(`a run failed and counts as unanswered: ${answer}\n`);
          answers[open[k]] = new Float64Array(0);
        } else {
          answers[open[k]] = answer;
          store.put(tasks[open[k]], answer);
        }
      },
    });
    return answers as Float64Array[];
  };
}
