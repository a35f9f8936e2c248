/** Every run is a case: the engine's run is called from one place, so that parameters, luck, twins and failures are decided once. */
import { expect, test } from "vitest";
import { readSource, sourceFiles } from "./source-files.ts";

test("performCase is the only caller of runOnce", () => {
  const callers = [...sourceFiles("src"), ...sourceFiles("tools")].filter((path) => {
    const code = readSource(path).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return /(?<!function )\brunOnce\(/.test(code);
  });
  expect(callers).toEqual(["src/ensemble/perform-case.ts"]);
});
