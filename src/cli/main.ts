/** The command line: reads what was typed, starts the command, and turns what happens into an exit code. */
import { Command, CommanderError, Help, type Option } from "commander";
import { EXIT, explainError } from "./errors.ts";
import { packageVersion } from "./version.ts";

const EXAMPLES = `
Examples:
  smallyard run today --runs 20            run a scenario and write a report
  smallyard run cocom today --runs 100     compare two scenarios
  smallyard compare results/a results/b    finished results in the same charts
  smallyard study my-study.yaml            vary factors over many points
  smallyard history                        compare the model with the facts
  smallyard claim my-claim.yaml            share of worlds in which a claim holds, and what reverses it
  smallyard list parameters                what can be changed
  smallyard explain fear_memory_years      what one name means
  smallyard explore                        the model in the browser
  smallyard check my-scenario.yaml         find what is wrong in a file

In a clone of the repository, write "npx smallyard" instead of "smallyard".`;

type Finish = (exitCode: number) => void;

/** Each command is loaded on demand, so that `list` does not load what `run` needs. In the order of the help. */
const COMMANDS: Readonly<Record<string, (finish: Finish) => Promise<Command>>> = {
  run: async (finish) => (await import("./commands/run-command.ts")).runCommand(finish),
  study: async (finish) => (await import("./commands/study-command.ts")).studyCommand(finish),
  merge: async (finish) => (await import("./commands/merge-command.ts")).mergeCommand(finish),
  main: async (finish) => (await import("./commands/main-command.ts")).mainCommand(finish),
  history: async () => (await import("./commands/history-command.ts")).historyCommand(),
  claim: async () => (await import("./commands/claim-command.ts")).claimCommand(),
  structure: async () => (await import("./commands/structure-command.ts")).structureCommand(),
  calibrate: async () => (await import("./commands/calibrate-command.ts")).calibrateCommand(),
  check: async (finish) => (await import("./commands/check-command.ts")).checkCommand(finish),
  compare: async () => (await import("./commands/compare-command.ts")).compareCommand(),
  verify: async (finish) => (await import("./commands/verify-command.ts")).verifyCommand(finish),
  list: async () => (await import("./commands/list-command.ts")).listCommand(),
  explain: async () => (await import("./commands/explain-command.ts")).explainCommand(),
  explore: async () => (await import("./commands/explore-command.ts")).exploreCommand(),
};

/** The command that is called; all of them for the general help and for an unknown name, so that the nearest one can be suggested. */
async function loadCommands(first: string | undefined, finish: Finish): Promise<Command[]> {
  if (first === "--version") return [];
  const named = first !== undefined && Object.hasOwn(COMMANDS, first) ? [COMMANDS[first]] : Object.values(COMMANDS);
  return Promise.all(named.map((load) => load(finish)));
}

/** Without the defaults that go without saying: a flag is off, a list is empty. */
function optionDescription(option: Option): string {
  const isPlain = option.defaultValue === false || Array.isArray(option.defaultValue);
  return isPlain ? option.description : new Help().optionDescription(option);
}

export async function main(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.done;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const program = new Command("smallyard")
    .description("Simulates export-control coalitions: how long they hold, what they achieve, where they leak.")
    .version(packageVersion(), "--version", "print the version")
    .helpOption("--help", "show this help")
    .addHelpText("after", EXAMPLES);
  for (const command of await loadCommands(words[0], finish)) {
    program.addCommand(command.helpOption("--help", "show this help"));
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureHelp({ optionDescription }).showHelpAfterError("(--help shows what is allowed)");
  }
  try {
    await program.parseAsync([...words], { from: "user" });
    return exitCode;
  } catch (error) {
    // Commander has printed what is wrong. It also throws after --help and --version, which are not errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongInput;
    const { message, exitCode: code } = explainError(error);
    process.stderr.write(`${message}\n`);
    return code;
  }
}
