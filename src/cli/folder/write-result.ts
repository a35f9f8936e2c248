/** The one writer of results, of runs and of studies: tables first, then the report, the manifest and, if wanted, figures. */
import { setImmediate } from "node:timers/promises";
import type { Table } from "../../base/table.ts";
import type { Figure } from "../../report/figure.ts";
import { csvHeader, csvRows } from "../../study/csv.ts";
import { createDataPackage } from "./data-package.ts";
import { type FiguresWanted, type FiguresWritten, writeFigures } from "../figures/write-figures.ts";
import { type Manifest, manifestText } from "./manifest.ts";
import { DATA_PACKAGE, type ResultFolder, type WrittenFile } from "./result-folder.ts";
import { packageVersion } from "../version.ts";

/** Rows that are turned into text at a time. */
const ROWS_AT_ONCE = 4000;

export interface TableWriter {
  /** `parts` are pieces of one table. Between pieces signals are heard, so that a second Ctrl-C ends at once. */
  add(name: string, parts: Iterable<Table>): Promise<void>;
  /** A file that the data package lists without its columns. */
  addText(name: string, text: string): void;
  /** All files for the manifest, the description of the tables too; `others` were written elsewhere. */
  finish(title: string, others?: readonly WrittenFile[]): WrittenFile[];
}

export function writeTables(folder: ResultFolder): TableWriter {
  const files: WrittenFile[] = [];
  const described = createDataPackage();
  const addText = (name: string, text: string): void => void files.push(writeText(folder, name, text));
  return {
    addText,
    async add(name, parts) {
      const file = folder.open(name);
      let isHeaderWritten = false;
      for (const part of parts) {
        if (!isHeaderWritten) file.write(csvHeader(part));
        isHeaderWritten = true;
        for (let row = 0; row < part.rows.length; row += ROWS_AT_ONCE)
          file.write(csvRows({ columns: part.columns, rows: part.rows.slice(row, row + ROWS_AT_ONCE) }));
        described.see(name, part);
        await setImmediate();
      }
      files.push(file.close());
    },
    finish(title, others = []) {
      files.push(...others);
      addText(DATA_PACKAGE, described.text(packageVersion(), title, files));
      return files;
    },
  };
}

function writeText(folder: ResultFolder, name: string, text: string): WrittenFile {
  const file = folder.open(name);
  file.write(text);
  return file.close();
}

interface Pictures {
  readonly wanted: FiguresWanted | undefined;
  readonly figures: () => readonly Figure[];
  /** In words. */
  readonly seeds: string;
}

/** What makes a folder with tables a result: its pages by name, and its manifest. */
export async function writePages(
  folder: ResultFolder,
  manifest: Manifest,
  pages: { readonly [name: string]: string },
  { wanted, figures, seeds }: Pictures,
): Promise<FiguresWritten | undefined> {
  for (const [name, text] of Object.entries(pages)) writeText(folder, name, text);
  const { sha256 } = writeText(folder, "manifest.json", manifestText(manifest));
  if (wanted === undefined) return undefined;
  const { command, started } = manifest;
  const scenarios = manifest.scenarios.map(({ id }) => id);
  return writeFigures(folder, figures(), wanted, { command, manifest: sha256, scenarios, seeds, started });
}
