/**
 * Collects the texts that a scenario is made of: what ships with smallyard (scenarios/, seeds/), and for a user's own file whatever
 * lies beside it. The user's own files come first, so a folder of theirs can replace what ships.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { FileSet } from "../scenario/scenario.ts";
import { describeSystemError, WrongInput } from "./errors.ts";
import { joinSources } from "./inputs/join-sources.ts";
import { PROJECT } from "./version.ts";

export { PROJECT };

const SOURCES = "seeds/sources.csv";
/** Larger files are not even read. */
const MOST_MEGABYTES = 64;

export interface ScenarioSource {
  /** The name of the scenario in `files`. */
  readonly path: string;
  readonly files: ReadFiles;
}

/** The texts, which of them have been read, and where they are on the disk. */
export interface ReadFiles extends FileSet {
  readonly used: ReadonlySet<string>;
  /** How a user can find the file: relative to the current folder where it lies in it, otherwise in full. */
  shownPath(name: string): string;
}

/** Knows where files are and reads each only when it is asked for: a broken file beside them that nothing refers to is never opened. */
class FolderFiles extends Map<string, string> implements ReadFiles {
  readonly #paths = new Map<string, string[]>();
  readonly used = new Set<string>();

  /** A later path replaces an earlier one; only the list of sources is joined. */
  add(name: string, path: string): void {
    const earlier = name === SOURCES ? this.#paths.get(name) : undefined;
    this.#paths.set(name, [...(earlier ?? []), path]);
    this.set(name, ""); // known, not yet read
  }

  override get(name: string): string | undefined {
    const [first, ...later] = this.#paths.get(name) ?? [];
    if (first !== undefined && !this.used.has(name)) {
      this.set(
        name,
        later.reduce((joined, path) => joinSources(readText(path), joined), readText(first)),
      );
      this.used.add(name);
    }
    return super.get(name);
  }

  /** Going through all of them reads all of them. */
  override *entries(): MapIterator<[string, string]> {
    for (const name of this.keys()) yield [name, this.get(name)!];
  }

  override [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }

  shownPath(name: string): string {
    return shownPath(this.#paths.get(name)?.at(-1) ?? name);
  }
}

/** Relative to the current folder where it lies in it, otherwise in full. */
function shownPath(path: string): string {
  const inside = relative(process.cwd(), path);
  return inside.startsWith("..") || resolve(inside) !== path ? path : inside;
}

/** A file that the user names, or that such a file names; `what` says which kind is needed. */
export function readNamedFile(file: string, what: string): string {
  const path = resolve(file);
  if (existsSync(path) && !isFile(path)) throw new WrongInput(`${file}: found no file there; allowed: ${what}`);
  return readText(path);
}

export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** A scenario that a file names: its id, or its path from the folder of that file. */
export function namedBeside(file: string, name: string): string {
  return isId(name) ? name : pathBeside(file, name);
}

export function pathBeside(file: string, name: string): string {
  return relative(process.cwd(), resolve(dirname(file), name)) || basename(name);
}

function isId(name: string): boolean {
  return /^[A-Za-z0-9_-]+$/.test(name);
}

function readText(path: string): string {
  try {
    const { size } = statSync(path);
    if (size > MOST_MEGABYTES * 1e6)
      throw new WrongInput(
        `${shownPath(path)}: found ${Math.round(size / 1e6)} MB; allowed: at most ${MOST_MEGABYTES} MB`,
      );
    return readFileSync(path, "utf8");
  } catch (error) {
    throw error instanceof WrongInput ? error : new WrongInput(`${shownPath(path)}: ${describeSystemError(error)}`);
  }
}

/** The ids of the scenarios that ship. */
export function shippedScenarios(project = PROJECT): string[] {
  return filesIn(join(project, "scenarios"), ".yaml").map((name) => name.slice(0, -".yaml".length));
}

/** `today`, `scenarios/today.yaml` or the path of the user's own file. */
export function readScenarioFiles(scenario: string, project = PROJECT): ScenarioSource {
  const files = shippedFiles(project);
  const id = isId(scenario);
  const shippedPath = id ? `scenarios/${scenario}.yaml` : posix.normalize(scenario.replaceAll("\\", "/"));
  const ownPath = resolve(scenario);
  if (id && files.has(shippedPath)) return { path: shippedPath, files };
  if (id) {
    const known = shippedScenarios(project);
    throw new WrongInput(
      `found unknown scenario "${scenario}"; ${allowedNames(scenario, known)} or the path of a .yaml file`,
    );
  }
  if (!existsSync(ownPath)) {
    if (files.has(shippedPath)) return { path: shippedPath, files };
    throw new WrongInput(
      `${scenario}: found no such file; allowed: the path of a .yaml file, or one of ${listShipped()}`,
    );
  }
  if (!isFile(ownPath)) throw new WrongInput(`${scenario}: found no file there; allowed: a .yaml file`);
  if (!/\.ya?ml$/.test(ownPath)) throw new WrongInput(`${scenario}: found another kind of file; allowed: a .yaml file`);
  const shipped = withinProject(ownPath);
  if (shipped !== undefined && files.has(shipped)) return { path: shipped, files };
  addOwn(files, ownPath, shippedPath);
  return { path: shippedPath, files };
}

function shippedFiles(project: string): FolderFiles {
  const files = new FolderFiles();
  for (const name of filesIn(join(project, "scenarios"), ".yaml"))
    files.add(`scenarios/${name}`, join(project, "scenarios", name));
  addSeeds(files, join(project, "seeds"));
  return files;
}

/** A user's own file, its possible parents beside it, and base data in `seeds/` beside it or beside its folder `scenarios/`. */
function addOwn(files: FolderFiles, ownPath: string, name: string): void {
  const folder = dirname(ownPath);
  for (const other of filesIn(folder, ".yaml", ".yml"))
    files.add(posix.join(posix.dirname(name), other), join(folder, other));
  files.add(name, ownPath);
  if (basename(folder) === "scenarios") addSeeds(files, join(folder, "..", "seeds"));
  addSeeds(files, join(folder, "seeds"));
}

function addSeeds(files: FolderFiles, seeds: string): void {
  for (const name of filesIn(seeds, ".csv")) files.add(`seeds/${name}`, join(seeds, name));
  for (const setting of entriesOf(seeds)) {
    const folder = join(seeds, setting);
    for (const table of filesIn(folder, ".csv")) files.add(`seeds/${setting}/${table}`, join(folder, table));
  }
}

function filesIn(folder: string, ...endings: readonly string[]): string[] {
  return entriesOf(folder)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .filter((name) => isFile(join(folder, name)));
}

/** In one order on every machine; empty where there is no such folder, or it may not be read. */
function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(isVisible)
      .sort((a, b) => (a < b ? -1 : 1));
  } catch {
    return [];
  }
}

/** Hidden files are never input: lock files of editors (.#name), files that macOS leaves on a disk (._name). */
export function isVisible(name: string): boolean {
  return !basename(name).startsWith(".");
}

function withinProject(path: string): string | undefined {
  const inside = relative(realpathSync(PROJECT), realpathSync(path)).split(sep).join("/");
  return inside.startsWith("..") ? undefined : inside;
}

function listShipped(): string {
  return shippedScenarios().join(", ");
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
