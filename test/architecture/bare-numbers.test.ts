/**
 * Nothing behaves below that is on no list: in the processes a number is 0, 1 or 2, or it has a name, as a parameter or as one of the fixed
 * numbers. In the world, where memory is laid out, it may also be named at the top of its file.
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { readSource, sourceFiles } from "./source-files.ts";

const PLAIN = ["0", "1", "2"];

/** Is this a top-level `const NAME = …`, with nothing but numbers in it? */
function isNamed(node: ts.Node): boolean {
  const statement = ts.findAncestor(node, ts.isVariableStatement);
  if (statement === undefined || !ts.isSourceFile(statement.parent)) return false;
  const names = statement.declarationList.declarations.map(({ name }) => name.getText());
  return names.every((name) => /^[[A-Z][A-Z0-9_, \]]*$/.test(name));
}

/** "line: number" of each number that stands bare. */
function bareNumbers(text: string, allowsNames: boolean): string[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) && !PLAIN.includes(node.text) && !(allowsNames && isNamed(node)))
      found.push(`${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test.each(sourceFiles("src/processes"))("%s has no bare number", (path) => {
  expect(bareNumbers(readSource(path), false)).toEqual([]);
});

test.each(sourceFiles("src/world"))("%s names its numbers", (path) => {
  expect(bareNumbers(readSource(path), true)).toEqual([]);
});

test("bare numbers are found wherever they hide", () => {
  expect(bareNumbers("const x = 0.45 * stake + 1 - 2 * y;\nif (x > 1e-9 || a[3] < -0.1) f();", false)).toEqual([
    "1: 0.45",
    "2: 1e-9",
    "2: 3",
    "2: 0.1",
  ]);
  expect(bareNumbers("const MOST = 0.9;\nfunction f() { const LEAST = 0.3; }", true)).toEqual(["2: 0.3"]);
  expect(bareNumbers("const [LOW, HIGH] = [0.3, 5];\nconst level = 7;", true)).toEqual(["2: 7"]);
});
