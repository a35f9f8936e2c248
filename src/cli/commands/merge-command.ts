/** `smallyard merge`: the stores of shards in, one result out: the same bytes as a study that was run in one go. */
import { counted } from "../../report/numbers.ts";
import { dirname, resolve } from "node:path";
import { Command } from "commander";
import { collectStudy, exitCodeOf } from "../jobs/collect-study.ts";
import { describeCollected } from "./describe-result.ts";
import { describeSystemError, WorkFailed, WrongInput } from "../errors.ts";
import { readFolder } from "../option-values.ts";
import { claimResultFolder } from "../folder/result-folder.ts";
import { isStudyFolder, readProse, storesIn } from "../folder/study-folder.ts";
import { openStore, type StoreHead, type StoreReader } from "../store/study-store.ts";
import { writeStudy } from "../folder/write-study.ts";

export interface MergeOptions {
  readonly out?: string;
  readonly partial: boolean;
  readonly force: boolean;
}

const EXAMPLES = `
Examples:
  smallyard merge results/my-study                          all shards below, tables into the same folder
  smallyard merge a/shard-1-of-2 b/shard-2-of-2 --out all   shards from two machines
  smallyard merge results/my-study --partial --out so-far   what is finished, also while it runs; marked as partial

The study file, scenarios and base data are not needed: a store contains all that its tables are made from.`;

export function mergeCommand(finish: (exitCode: number) => void): Command {
  return new Command("merge")
    .description("merge the shards of a study, or tabulate a study that is not finished")
    .argument("<folder...>", "folders with the store of a study or of its shards")
    .option("--out <folder>", "where the result goes (default: the folder, if only one is given)", readFolder)
    .option("--partial", "write tables of what is finished, even if units are missing", false)
    .option("--force", "replace an existing result in the folder", false)
    .addHelpText("after", EXAMPLES)
    .action(async (folders: string[], options: MergeOptions) => {
      finish(await mergeStudies(folders, options));
    });
}

/** The exit code. */
export async function mergeStudies(folders: readonly string[], { out, partial, force }: MergeOptions): Promise<number> {
  const started = new Date();
  const target = out ?? (folders.length === 1 ? folders[0] : undefined);
  if (target === undefined) throw new WrongInput("found several folders; needed: --out, where the result goes");
  const stores: StoreReader[] = [];
  try {
    const paths = folders.map((folder) => resolve(folder)).flatMap(storesIn);
    for (const path of paths) stores.push(openStore(path));
    checkTogether(stores, paths, partial);
    const { head } = stores[0];
    const folder = claimResultFolder(target, force, (entries) => isStudyFolder(entries, null, target));
    try {
      const collected = collectStudy(stores, head.definition);
      const { missing } = collected;
      if (missing > 0 && !partial) throw new WrongInput(describeMissing(stores, paths));
      if (missing === head.units) throw new WrongInput("found no finished unit yet; needed: at least one");
      const milliseconds = Date.now() - started.getTime();
      await writeStudy(
        folder,
        collected,
        { head, shards: stores.length, started, milliseconds, jobs: 1 },
        readProse(resolve(target)),
      );
      folder.finish();
      describeCollected(collected);
      const partially = missing > 0 ? ` Partial: ${missing} of ${head.units} units are missing.` : "";
      process.stdout.write(
        `${head.units - missing} units from ${counted(stores.length, "store")}.${partially}\nResult: ${target}\n`,
      );
      return exitCodeOf(collected);
    } finally {
      folder.abandon();
    }
  } catch (error) {
    if (error instanceof Error && "syscall" in error) throw new WorkFailed(describeSystemError(error));
    throw error;
  } finally {
    for (const store of stores) store.close();
  }
}

/** Refuses shards of different studies or versions, shards given twice, and missing ones. */
function checkTogether(stores: readonly StoreReader[], paths: readonly string[], partial: boolean): void {
  const [first] = stores;
  for (const [place, { head }] of stores.entries()) {
    const wrong = strangerIn(head, first.head);
    if (wrong)
      throw new WrongInput(`${paths[place]}: found ${wrong}; allowed: shards of the same study as in ${paths[0]}`);
    const twice = stores.findIndex((other) => other.head.shard === head.shard);
    if (twice < place) {
      throw new WrongInput(
        `${paths[place]}: found shard ${head.shard} of ${head.shards} again; it is in ${paths[twice]} already; allowed: each once`,
      );
    }
  }
  const there = new Set(stores.map(({ head }) => head.shard));
  const missing = Array.from({ length: first.head.shards }, (_, k) => k + 1).filter((shard) => !there.has(shard));
  if (missing.length > 0 && !partial) {
    const list = missing.slice(0, 20).join(", ") + (missing.length > 20 ? ", ..." : "");
    throw new WrongInput(
      `${dirname(paths[0])}: found no shard ${list} of ${first.head.shards}; needed: all, or --partial`,
    );
  }
}

function strangerIn(head: StoreHead, first: StoreHead): string | undefined {
  if (head.study !== first.study) return `a shard of another study, ${JSON.stringify(head.definition.title)}`;
  if (head.version !== first.version || head.model !== first.model) {
    return `a shard made by another version (${head.version}, code ${head.model}; there ${first.version}, code ${first.model})`;
  }
  if (head.shards !== first.shards) return `a shard of ${head.shards}, beside shards of ${first.shards}`;
  return undefined;
}

function describeMissing(stores: readonly StoreReader[], paths: readonly string[]): string {
  const lines = stores.map(({ head, count, damaged, bytes, end }, place) => {
    const share =
      Math.floor((head.units * head.shard) / head.shards) - Math.floor((head.units * (head.shard - 1)) / head.shards);
    const torn = bytes > end ? `, ${bytes - end} bytes torn at the end` : "";
    const broken = damaged > 0 ? `, ${damaged} records damaged` : "";
    return count === share ? [] : [`${paths[place]}: found ${count} of ${share} units${broken}${torn}`];
  });
  return [
    ...lines.flat(),
    "needed: finished shards (smallyard study ... --shard K/N --resume continues), or --partial",
  ].join("\n");
}
