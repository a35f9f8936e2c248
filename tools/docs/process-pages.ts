/** The schedule and the submodels, from `engine/schedule.ts`, the headers of the process files and their parameters. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SCHEDULE } from "../../src/engine/schedule.ts";
import { FORM_PROCESSES, FORMS } from "../../src/scenario/forms.ts";
import { PARAMETERS, type ParameterName } from "../../src/scenario/parameters.ts";
import { processWords, type ProcessName } from "../../src/scenario/processes.ts";
import { isVisible, PROJECT } from "../../src/cli/read-files.ts";
import { code, codes, markdownTable } from "../../src/study/markdown.ts";
import { readHeader, type SourceHeader } from "./source-header.ts";

interface ProcessFile {
  readonly path: string;
  readonly header: SourceHeader;
}

/** The file of a process first, then the parts of its folder in order of name. */
function filesOf(process: ProcessName): ProcessFile[] {
  const single = `src/processes/${process}.ts`;
  const folder = `src/processes/${process}`;
  if (!existsSync(join(PROJECT, folder))) return [fileAt(single)];
  const main = `${process}.ts`;
  const parts = readdirSync(join(PROJECT, folder)).filter(
    (name) => name.endsWith(".ts") && isVisible(name) && name !== main,
  );
  return [main, ...parts.sort((a, b) => (a < b ? -1 : 1))].map((name) => fileAt(`${folder}/${name}`));
}

function fileAt(path: string): ProcessFile {
  return { path, header: readHeader(readFileSync(join(PROJECT, path), "utf8")) };
}

/** One row a process: what it does, whose state it changes, what is drawn. */
export function scheduleTable(): string {
  const rows = SCHEDULE.map(({ name }, place) => {
    const files = filesOf(name);
    const { lines } = files[0].header;
    const groups = new Set((lines.writes ?? "").split(" ").map((column) => column.split(".")[0]));
    const meaning = processWords(name).happens;
    const own = lines.draws?.startsWith("see ") ? files.slice(1) : files.slice(0, 1);
    const draws = own.flatMap(({ header }) => header.lines.draws ?? []).join("; ");
    return [place + 1, code(name), meaning, [...groups].join(", ").replace("yard", "yard (packages)"), draws];
  });
  return markdownTable(["#", "process", "what happens", "state that it changes", "random draws"], rows);
}

/** Every process in full: text and equations of its header, what it reads, writes and draws, its sources and its parameters. */
export function submodels(): string {
  return SCHEDULE.map(({ name }, place) => submodel(name, place + 1)).join("\n\n");
}

function submodel(name: ProcessName, number: number): string {
  const [main, ...parts] = filesOf(name);
  const names = parametersOf(name);
  const titled = processWords(name).title;
  return [
    `### 7.${number} ${titled} (${code(name)})`,
    fileText(main, titled),
    ...parts.map((part) => `**${code(part.path.split("/").at(-1)!)}**. ${fileText(part)}`),
    names.length === 0 ? "No parameters of its own." : `Parameters of this process:\n\n${parameterTable(names)}`,
  ].join("\n\n");
}

/** The title of a process, which begins its header, stands above the text. */
function fileText({ path, header: { title, body, lines } }: ProcessFile, titled?: string): string {
  const named = ["reads", "writes", "draws", "sources"].filter((name) => lines[name] !== undefined);
  const list = named.map((name) => `- *${name}*: ${lines[name]}`).join("\n");
  const text = titled === undefined ? title : title.replace(`${titled}: `, "");
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return [`${first} (${code(path)})`, body, list].filter((part) => part !== "").join("\n\n");
}

export function parametersOf(process: ProcessName): ParameterName[] {
  return (Object.keys(PARAMETERS) as ParameterName[]).filter((name) => PARAMETERS[name].process === process);
}

function parameterTable(names: readonly ParameterName[]): string {
  const rows = names.map((name) => {
    const { value, low, high, unit, grade, meaning } = PARAMETERS[name];
    return [code(name), meaning, value, `${low} to ${high}`, unit, grade];
  });
  return markdownTable(["parameter", "meaning", "value", "range", "unit", "grade"], rows);
}

/** Names of the processes in order. */
export function processList(): string {
  return codes(SCHEDULE.map(({ name }) => name));
}

/** Rival forms, the one in use first. */
export function formTable(): string {
  const rows = FORM_PROCESSES.flatMap((process) =>
    Object.entries(FORMS[process]).map(([form, meaning], place) => [
      ...[code(process), code(form), meaning, place === 0 ? "unless a scenario chooses" : "by choice"],
    ]),
  );
  return `**Rival forms**, chosen in a scenario by \`forms\`:\n\n${markdownTable(["process", "form", "what it says", "in use"], rows)}`;
}
