/**
 * Reads YAML 1.2 into plain values and records where each value and key is. Only plain maps, lists, texts, numbers,
 * true, false and null are let in: no anchors, no tags, no merge keys, no duplicate keys.
 */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node, type Scalar } from "yaml";
import { findFileProblem } from "./check-text.ts";
import { isDecimal } from "./columns.ts";
import { MOST_PROBLEMS, type Place, type Problem, problemAt, quote } from "./input-error.ts";

const MOST_MEGABYTES = 1;
/** One slip makes the parser stumble over what follows: more errors than this say nothing new. */
const MOST_SYNTAX_ERRORS = 10;
/** Opening brackets inside each other; a scenario needs four. More would exhaust the parser's memory. */
const MOST_NESTED = 100;

export interface YamlFile {
  readonly value: unknown;
  /** The place of the value at a path, or of its key; where the path does not exist, of its nearest ancestor's key. */
  readonly placeOf: (path: readonly PropertyKey[], atKey?: boolean) => Place;
}

/** Undefined where the file cannot be read; what is wrong is added to `problems`. */
export function readYaml(file: string, text: string, problems: Problem[]): YamlFile | undefined {
  const fileProblem =
    findFileProblem(file, text, MOST_MEGABYTES, "a map with a title and more") ?? findNesting(file, text);
  if (fileProblem) {
    problems.push(fileProblem);
    return undefined;
  }
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const document = parseDocument(text.replace(/^\ufeff/, ""), {
    lineCounter: lines,
    merge: false,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false, // done below: the parser's own search takes minutes on a large broken file
    version: "1.2",
  });
  const found = [...document.errors, ...document.warnings].slice(0, MOST_SYNTAX_ERRORS).map(({ pos, message }) => {
    const detail = message.split("\n")[0].slice(0, 200);
    return problemAt(placeAt(pos[0]), "", `found broken YAML: ${detail}; allowed: plain YAML 1.2`);
  });
  if (found.length === 0) found.push(...findForbidden(document, placeAt));
  problems.push(...found);
  if (found.length > 0) return undefined;
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    placeOf: (path, atKey = false) => placeAt(offsetOf(document, path, atKey)),
  };
}

/** Deeply nested brackets or dashes are refused before the parser walks into them. */
function findNesting(file: string, text: string): Problem | undefined {
  const lines = text.split("\n");
  let open = 0;
  for (const [index, line] of lines.entries()) {
    for (let column = 0; column < line.length; column++) {
      const character = line[column];
      if (character === "[" || character === "{") open++;
      else if ((character === "]" || character === "}") && open > 0) open--;
      if (open > MOST_NESTED) return tooDeep(file, index, column);
    }
    const dashes = /^[\s]*(?:[-?:][ \t]+){100,}/.exec(line);
    if (dashes) return tooDeep(file, index, 0);
    const indent = line.search(/\S/);
    if (indent > 5 * MOST_NESTED) return tooDeep(file, index, indent);
  }
  return undefined;
}

function tooDeep(file: string, line: number, column: number): Problem {
  const place = { file, line: line + 1, column: column + 1 };
  return problemAt(place, "", `found nesting that is too deep; allowed: at most ${MOST_NESTED} levels`);
}

function findForbidden(document: Document, placeAt: (offset: number) => Place): Problem[] {
  const found: Problem[] = [];
  const report = (node: unknown, message: string) => {
    if (found.length < MOST_PROBLEMS) found.push(problemAt(placeAt(startOf(node)), "", message));
  };
  visit(document, {
    Alias(_, node) {
      report(node, `found alias ${quote(`*${node.source}`)}; allowed: the value itself, written out`);
    },
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = keyName(key);
        if (seen.has(name)) report(key, `found key ${quote(name)} twice; allowed: once`);
        // JavaScript gives this key a meaning of its own, so it would vanish silently.
        if (name === "__proto__") report(key, `found key "__proto__"; allowed: any other name`);
        seen.add(name);
      }
    },
    Scalar(_, node) {
      if (typeof node.value === "number" && !isDecimal(node.source ?? "")) {
        report(
          node,
          `found ${quote(node.source ?? "")}; allowed: an ordinary number such as 0.25, or a text in quotes`,
        );
      }
    },
  });
  return found;
}

function offsetOf(document: Document, path: readonly PropertyKey[], atKey: boolean): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find(({ key }) => keyName(key) === String(step)) : undefined;
    const entry: unknown = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : undefined;
    if (entry === undefined) return offset;
    offset = startOf(entry);
    if (pair && atKey && depth === path.length - 1) return offset;
    node = pair ? pair.value : entry;
  }
  return isScalar(node) || isSeq(node) || isMap(node) ? startOf(node) : offset;
}

function keyName(key: unknown): string {
  return String((key as Scalar | null)?.value);
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}
