/** What the scripts of package.json share: how they end, and how they read a count. */
import { explainError, WrongInput } from "../src/cli/errors.ts";

/** Ends with the exit code that the work returns; what went wrong is reported on stderr. */
export async function runScript(perform: () => number | Promise<number>): Promise<void> {
  try {
    process.exitCode = await perform();
  } catch (error) {
    const { message, exitCode } = explainError(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = exitCode;
  }
}

/** The value of an option that is a count; undefined where it was not given. */
export function countOption(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new WrongInput(`--${name}: found "${text}"; allowed: a whole number from 1`);
}
