/** The course of a run: the curves that its summaries are read from, on the scenario's own dates. */
import type { Observable } from "./observable.ts";
import { OBSERVABLES } from "./observables.ts";

/** Dates, and for each of them the values; a curve that no summary asked for is empty. */
export interface Course {
  readonly dates: readonly number[];
  /** By item: diffusion of its mark in run and twin (NaN = not under control yet). */
  readonly run: readonly ArrayLike<number>[];
  readonly twin: readonly ArrayLike<number>[];
  /** Diffusion within a generation of the moving frontier, over the basket. */
  readonly whole: readonly number[];
  readonly wholeTwin: readonly number[];
  readonly workNotDone: readonly number[];
  readonly delay: readonly number[];
  readonly participation: readonly number[];
  readonly compliance: readonly number[];
}

export type CourseName = Exclude<keyof Course, "dates">;

function observable(kind: Observable["kind"], name: string): Observable {
  return OBSERVABLES.find((one) => one.kind === kind && one.name === name)!;
}

/** The observable that each curve is of. */
export const COURSE: Readonly<Record<CourseName, Observable>> = {
  run: observable("item", "diffusion_mark"),
  twin: observable("item", "diffusion_mark_twin"),
  whole: observable("all", "diffusion"),
  wholeTwin: observable("all", "diffusion_twin"),
  workNotDone: observable("all", "work_not_done"),
  delay: observable("all", "delay_years"),
  participation: observable("all", "participation"),
  compliance: observable("all", "compliance"),
};
export const COURSE_NAMES = Object.keys(COURSE) as CourseName[];
