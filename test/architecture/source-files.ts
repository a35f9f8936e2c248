/** Reads the project's own code: which files there are, what each imports. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Every TypeScript file of a folder, as a path from the project's root with `/`. */
export function sourceFiles(folder: string): string[] {
  if (!existsSync(ROOT + folder)) return [];
  return readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts"))
    .sort((a, b) => (a < b ? -1 : 1));
}

export function readSource(path: string): string {
  return readFileSync(ROOT + path, "utf8");
}

export interface Import {
  /** A path from the root, or the name of a package or of a built-in module. */
  readonly target: string;
  readonly kind: "file" | "package" | "builtin";
}

/** All imports and re-exports of a file, those of types and dynamic ones included. */
export function importsOf(path: string, text = readSource(path)): Import[] {
  return ts.preProcessFile(text).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith(".")) return { target: posix.join(posix.dirname(path), fileName), kind: "file" };
    return { target: fileName, kind: isBuiltin(fileName) ? "builtin" : "package" };
  });
}

/** Does nothing remain of the file when its types are taken away? */
export function isPureTypes(text: string): boolean {
  return withoutTypes(text).replace("export {};", "").trim() === "";
}

export function withoutTypes(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true },
  }).outputText;
}

/** The room of a file: "src/base/random.ts" is in base, "src/index.ts" in index. */
export function roomOf(path: string): string {
  return path.split("/")[1].replace(/\.ts$/, "");
}
