/**
 * The result folder: never half-written, never overwritten unasked.
 *
 * Everything is written into a temporary folder beside it, which takes its name at the end. A result that is replaced (--force)
 * loses its own files only; whatever else lies in the folder, such as a study's prose, stays. So in its folder of figures.
 */
import * as fs from "node:fs";
import { PICTURES } from "../../report/study/prose.ts";
import { ANALYSIS_TABLES } from "../../study/analysis/analysis-names.ts";
import { createHash } from "node:crypto";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { FIGURE_FORMAT } from "../../report/figure-json.ts";
import { CHECKSUMS, writeChecksums } from "./checksums.ts";
import { whileWriting, WrongInput } from "../errors.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { isVisible, PROJECT } from "../read-files.ts";
import { STORE_NAME } from "../store/study-store.ts";

/** What a result folder may hold. The manifest takes its place last: it has the digests of the tables. */
const TABLES = [
  ...["curves", "runs", "differences", "events", "channels", "hypotheses", "history", "ticks"],
  ...["points", ...ANALYSIS_TABLES, "salib_X", "salib_Y"],
];
const MANIFEST = "manifest.json";
/** Describes the tables for programs. */
export const DATA_PACKAGE = "datapackage.json";
/** A study's hand-written words with their places filled: the page that is kept where the report is too large to be. */
export const FINDINGS = "findings.md";
export const RESULT_FILES: readonly string[] = [
  ...new Set(TABLES.map((name) => `${name}.csv`)),
  ...["salib_problem.json", "report.html", FINDINGS, ...PICTURES, DATA_PACKAGE, MANIFEST, CHECKSUMS],
];

/** Holds each figure as Plotly JSON, and beside it under the same name as pictures. */
export const FIGURES_FOLDER = "figures";
/** In the folder of figures. */
export const CAPTIONS_FILE = "captions.md";
const FIGURE_ENDINGS = ["json", "svg", "png", "pdf"];

/** In the manifest, so that a folder can be recognised. */
export const MANIFEST_FORMAT = "smallyard result 1";

export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ResultFile {
  write(text: string): void;
  close(): WrittenFile;
}

export interface ResultFolder {
  open(name: string): ResultFile;
  /** A file of the folder of figures. */
  addFigure(name: string, bytes: Uint8Array): void;
  /** A link from here to a page of the project; absent where the result lies outside of it, or the page is not there. */
  linkTo(page: string): string | undefined;
  /** Gives the result its name. */
  finish(): void;
  /** Leaves nothing behind. Harmless after `finish`. */
  abandon(): void;
}

/**
 * Claims the folder before any work is done, so that a wrong path is reported at once. `isOurs` says what a folder may
 * hold other than a result: a study that is being worked on does not have one yet.
 */
export function claimResultFolder(
  out: string,
  force: boolean,
  isOurs: (entries: readonly string[]) => boolean = () => false,
): ResultFolder {
  const folder = resolve(out);
  const parent = dirname(folder);
  refuseWhatIsThere(folder, out, force, isOurs);
  const made = makeParents(parent, out);
  const temporaryName = (pid: number) => join(parent, `.smallyard-tmp-${pid}-${basename(folder)}`);
  const temporary = temporaryName(process.pid);
  let lock: FolderLock;
  try {
    lock = lockFolder(join(parent, `.smallyard-tmp-${basename(folder)}.lock`), out);
  } catch (error) {
    removeEmpty(made);
    throw whileWriting(out, error);
  }

  const opened = new Set<number>();
  const abandon = (): void => {
    for (const file of opened) fs.closeSync(file);
    opened.clear();
    fs.rmSync(temporary, { recursive: true, force: true });
    lock.release();
    removeEmpty(made);
  };
  try {
    refuseWhatIsThere(folder, out, force, isOurs); // it may have been created before the lock was held
    if (lock.deadProcess !== undefined) fs.rmSync(temporaryName(lock.deadProcess), { recursive: true, force: true });
    fs.rmSync(temporary, { recursive: true, force: true });
    fs.mkdirSync(temporary);
  } catch (error) {
    abandon();
    throw whileWriting(out, error);
  }
  return {
    open(name) {
      // A name that is not on the list would be left behind when the folder takes its place.
      if (!RESULT_FILES.includes(name))
        throw new Error(`${name} is not a file of a result: ${RESULT_FILES.join(", ")}`);
      return openResultFile(join(temporary, name), name, opened);
    },
    addFigure(name, bytes) {
      fs.mkdirSync(join(temporary, FIGURES_FOLDER), { recursive: true });
      fs.writeFileSync(join(temporary, FIGURES_FOLDER, name), bytes, { flag: "wx" });
    },
    linkTo(page) {
      const isInside = folder.startsWith(join(PROJECT, sep));
      const target = join(PROJECT, page);
      return isInside && fs.existsSync(target) ? relative(folder, target).split(sep).join("/") : undefined;
    },
    finish() {
      writeChecksums(temporary, [join(folder, STORE_NAME)]);
      moveIntoPlace(temporary, folder);
      abandon();
    },
    abandon,
  };
}

function refuseWhatIsThere(
  folder: string,
  out: string,
  force: boolean,
  isOurs: (entries: readonly string[]) => boolean,
): void {
  if (!fs.existsSync(folder)) return;
  if (!fs.statSync(folder).isDirectory()) {
    throw new WrongInput(
      `${out}: found a file there; allowed: a new folder, or one with a smallyard result and --force`,
    );
  }
  const there = fs.readdirSync(folder).filter(isVisible);
  if (there.length === 0) return;
  if (!isResult(folder)) {
    if (isOurs(there)) return;
    throw new WrongInput(`${out}: found a folder that holds something else; allowed: a new or an empty folder`);
  }
  if (!force) throw new WrongInput(`${out}: found a result there; choose another --out, or add --force to replace it`);
}

function isResult(folder: string): boolean {
  try {
    const manifest: unknown = JSON.parse(fs.readFileSync(join(folder, MANIFEST), "utf8"));
    return (manifest as { format?: unknown } | null)?.format === MANIFEST_FORMAT;
  } catch {
    return false;
  }
}

/** The folders that had to be created, innermost last. */
function makeParents(parent: string, out: string): string[] {
  const missing: string[] = [];
  for (let folder = parent; !fs.existsSync(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    for (const folder of missing) makeFolder(folder); // one by one: `recursive` never returns under /proc
  } catch (error) {
    removeEmpty(missing);
    throw whileWriting(out, error);
  }
  return missing;
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error; // another process was faster
  }
}

function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      fs.rmdirSync(folder);
    } catch {
      return; // holds something by now, or was never made
    }
  }
}

function openResultFile(path: string, name: string, opened: Set<number>): ResultFile {
  const file = fs.openSync(path, "wx");
  opened.add(file);
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    write(text) {
      const buffer = Buffer.from(text, "utf8");
      for (let written = 0; written < buffer.length;) written += fs.writeSync(file, buffer, written);
      hash.update(buffer);
      bytes += buffer.length;
    },
    close() {
      fs.closeSync(file);
      opened.delete(file);
      return { name, bytes, sha256: hash.digest("hex") };
    },
  };
}

function moveIntoPlace(temporary: string, folder: string): void {
  if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  if (!fs.existsSync(folder)) {
    fs.renameSync(temporary, folder);
    return;
  }
  for (const name of RESULT_FILES) {
    if (fs.existsSync(join(temporary, name))) fs.renameSync(join(temporary, name), join(folder, name));
    else fs.rmSync(join(folder, name), { force: true });
  }
  moveFigures(join(temporary, FIGURES_FOLDER), join(folder, FIGURES_FOLDER));
}

/** Figures of the earlier result are removed, even where the new one has none; other pictures in the folder stay. */
function moveFigures(from: string, to: string): void {
  for (const name of fs.existsSync(to) ? fs.readdirSync(to) : []) {
    const figure = name.replace(/\.json$/, "");
    if (figure === name || !isFigure(join(to, name))) continue;
    for (const ending of FIGURE_ENDINGS) fs.rmSync(join(to, `${figure}.${ending}`), { force: true });
    fs.rmSync(join(to, CAPTIONS_FILE), { force: true });
  }
  if (fs.existsSync(from)) {
    fs.mkdirSync(to, { recursive: true });
    for (const name of fs.readdirSync(from)) fs.renameSync(join(from, name), join(to, name));
  } else if (fs.existsSync(to)) {
    removeEmpty([to]);
  }
}

function isFigure(path: string): boolean {
  try {
    return (JSON.parse(fs.readFileSync(path, "utf8")) as { format?: unknown } | null)?.format === FIGURE_FORMAT;
  } catch {
    return false;
  }
}
