import { expect, test } from "vitest";
import { alikeText, isAlikeStale } from "../../../tools/studies/alike-file.ts";
import { parse } from "yaml";

test("the file of the study is what the base data give", () => {
  expect(isAlikeStale(), "run npm run studies -- yard-growth").toBe(false);
  const { changes } = parse(alikeText()) as { changes: { items: Record<string, { need_musd: number }> } };
  expect(new Set(Object.values(changes.items).map((row) => row.need_musd)).size).toBe(1);
});
