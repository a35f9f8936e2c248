/** The command line: reads what was typed, starts the command, and turns what happens into an exit code. */
import { Command, CommanderError } from "commander";
import { calibrateCommand } from "./calibrate-command.ts";
import { checkCommand } from "./check-command.ts";
import { claimCommand } from "./claim-command.ts";
import { EXIT, explainError } from "./errors.ts";
import { explainCommand } from "./explain-command.ts";
import { exploreCommand } from "./explore-command.ts";
import { historyCommand } from "./history-command.ts";
import { listCommand } from "./list-command.ts";
import { mainCommand } from "./main-job.ts";
import { mergeCommand } from "./merge-command.ts";
import { runCommand } from "./run-command.ts";
import { structureCommand } from "./structure-command.ts";
import { studyCommand } from "./study-command.ts";
import { verifyCommand } from "./verify-command.ts";
import { packageVersion } from "./version.ts";

const EXAMPLES = `
Examples:
  smallyard run today --runs 20            run a scenario and write a report
  smallyard run cocom today --runs 100     compare two
  smallyard study my-study.yaml            vary factors over many points
  smallyard history                        hold the model against the facts
  smallyard claim my-claim.yaml            in what share of worlds a claim holds, and what turns it
  smallyard list parameters                what can be changed
  smallyard explain fear_memory_years      what one name means
  smallyard explore                        the model in a page of the browser
  smallyard check my-scenario.yaml         find what is wrong in a file

In a clone of the repository write "npx smallyard" for "smallyard".`;

export async function main(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const program = new Command("smallyard")
    .description(
      "Simulates coalitions of states that control exports: how long they hold, what they buy, where they leak.",
    )
    .version(packageVersion(), "--version", "print the version")
    .helpOption("--help", "show this help")
    .addHelpText("after", EXAMPLES);
  for (const command of [
    runCommand(finish),
    studyCommand(finish),
    mergeCommand(finish),
    mainCommand(finish),
    historyCommand(),
    claimCommand(),
    structureCommand(),
    calibrateCommand(),
    checkCommand(finish),
    verifyCommand(finish),
    listCommand(),
    explainCommand(),
    exploreCommand(),
  ]) {
    program.addCommand(command.helpOption("--help", "show this help"));
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().showHelpAfterError("(--help shows what is allowed)");
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed what is wrong. It also throws after --help and --version, which are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput;
    const { message, exitCode: code } = explainError(error);
    process.stderr.write(`${message}\n`);
    return code;
  }
}
