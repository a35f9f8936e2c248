/**
 * Collects the texts that a scenario is made of: what ships with smallyard (scenarios/, seeds/), and for a user's own file whatever
 * lies beside it. The user's own files come first, so a folder of one's own can replace what ships.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, posix, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { allowedNames } from "../scenario/nearest-name.ts";
import type { FileSet } from "../scenario/scenario.ts";
import { describeSystemError, WrongInput } from "./errors.ts";
import { joinSources } from "./join-sources.ts";

/** Where smallyard itself is installed. */
export const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

const SOURCES = "seeds/sources.csv";
/** Larger files are not even read. */
const MOST_MEGABYTES = 64;

export interface ScenarioSource {
  /** The name under which the scenario stands in `files`. */
  readonly path: string;
  readonly files: ReadFiles;
}

/** The texts, which of them were read by anybody, and where they lie on the disk. */
export interface ReadFiles extends FileSet {
  readonly used: ReadonlySet<string>;
  /** How a user can find the file: relative to the current folder where it lies in it, otherwise in full. */
  shownPath(name: string): string;
}

/** Remembers which files were asked for: those are the ones that a result rests on. */
class RememberingFiles extends Map<string, string> implements ReadFiles {
  readonly used = new Set<string>();
  readonly #paths = new Map<string, string>();

  override get(name: string): string | undefined {
    const text = super.get(name);
    if (text !== undefined) this.used.add(name);
    return text;
  }

  read(name: string, path: string): void {
    const { size } = statSync(path);
    if (size > MOST_MEGABYTES * 1e6) {
      throw new WrongInput(`${path}: found ${Math.round(size / 1e6)} MB; allowed: at most ${MOST_MEGABYTES} MB`);
    }
    const text = readFileSync(path, "utf8");
    const shipped = name === SOURCES ? super.get(name) : undefined;
    this.set(name, shipped === undefined ? text : joinSources(text, shipped));
    this.#paths.set(name, path);
  }

  shownPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) return name;
    const inside = relative(process.cwd(), path);
    return inside.startsWith("..") || resolve(inside) !== path ? path : inside;
  }
}

/** The ids of the scenarios that ship. */
export function shippedScenarios(): string[] {
  return namesIn(join(PROJECT, "scenarios"))
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => name.slice(0, -".yaml".length));
}

/** `today`, `scenarios/today.yaml` or the path of a file of one's own. */
export function readScenarioFiles(scenario: string): ScenarioSource {
  const files = readShipped();
  const id = /^[A-Za-z0-9_-]+$/.test(scenario);
  const shippedPath = id ? `scenarios/${scenario}.yaml` : posix.normalize(scenario.replaceAll("\\", "/"));
  const ownPath = resolve(scenario);
  if (id && files.has(shippedPath)) return { path: shippedPath, files };
  if (id) {
    const known = shippedScenarios();
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
  if (!statSync(ownPath).isFile()) throw new WrongInput(`${scenario}: found no file there; allowed: a .yaml file`);
  if (!/\.ya?ml$/.test(ownPath)) throw new WrongInput(`${scenario}: found another kind of file; allowed: a .yaml file`);
  const shipped = withinProject(ownPath);
  if (shipped !== undefined && files.has(shipped)) return { path: shipped, files };
  try {
    readOwn(files, ownPath, shippedPath);
  } catch (error) {
    throw error instanceof WrongInput ? error : new WrongInput(`${scenario}: ${describeSystemError(error)}`);
  }
  return { path: shippedPath, files };
}

function readShipped(): RememberingFiles {
  const files = new RememberingFiles();
  for (const id of shippedScenarios()) files.read(`scenarios/${id}.yaml`, join(PROJECT, "scenarios", `${id}.yaml`));
  readSeeds(files, join(PROJECT, "seeds"));
  return files;
}

/** A user's own file, its possible parents beside it, and base data in `seeds/` beside it or beside its folder `scenarios/`. */
function readOwn(files: RememberingFiles, ownPath: string, name: string): void {
  const folder = dirname(ownPath);
  for (const other of namesIn(folder).filter((file) => /\.ya?ml$/.test(file))) {
    const path = join(folder, other);
    if (path !== ownPath && statSync(path).isFile()) files.read(posix.join(posix.dirname(name), other), path);
  }
  files.read(name, ownPath);
  if (basename(folder) === "scenarios") readSeeds(files, join(folder, "..", "seeds"));
  readSeeds(files, join(folder, "seeds"));
}

function readSeeds(files: RememberingFiles, seeds: string): void {
  for (const name of namesIn(seeds)) {
    const path = join(seeds, name);
    if (name.endsWith(".csv")) files.read(`seeds/${name}`, path);
    else
      for (const table of namesIn(path).filter((file) => file.endsWith(".csv"))) {
        files.read(`seeds/${name}/${table}`, join(path, table));
      }
  }
}

/** In one order on every machine; nothing where there is no such folder. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder).sort((a, b) => (a < b ? -1 : 1));
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
