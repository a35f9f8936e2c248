/** Runs something that must fail on its input, and returns what it found wrong. Any other error goes through. */
import { InputError, type Problem } from "../../src/scenario/input-error.ts";

export function problemsOf(action: () => unknown): readonly Problem[] {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error("nothing was found wrong");
}
