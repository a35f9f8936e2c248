/** Performs the units of a study that are still open, here or on threads, and appends their records as they come. */
import type { StudyWork } from "../../study/perform-unit.ts";
import { startCrew } from "../threads/crew.ts";

export interface UnitsRequest {
  readonly work: StudyWork;
  readonly units: Int32Array;
  readonly jobs: number;
  readonly stop: AbortSignal;
  readonly append: (record: Uint8Array) => void;
  readonly onProgress: (done: number) => void;
  /** The script of the threads; tests give their own. */
  readonly workerScript?: URL;
}

export interface UnitsOutcome {
  readonly done: number;
  /** Units with a run that failed. */
  readonly failed: number;
  /** Units at which threads died twice: not in the store, so a later --resume tries them again. */
  readonly lost: readonly { readonly unit: number; readonly reason: string }[];
}

export async function performUnits(request: UnitsRequest): Promise<UnitsOutcome> {
  const { work, jobs, stop, workerScript } = request;
  const units = [...request.units];
  const lost: { unit: number; reason: string }[] = [];
  let done = 0;
  let failed = 0;
  const crew = startCrew({ kind: "units", setup: work, jobs, stop, script: workerScript });
  try {
    await crew.work({
      units,
      onResult(_place, one) {
        request.append(one.record);
        if (one.failed) failed++;
        request.onProgress(++done);
      },
      lost(place, reason) {
        lost.push({ unit: units[place], reason });
        return null;
      },
    });
  } finally {
    await crew.end();
  }
  return { done, failed, lost };
}
