import { expect, test } from "vitest";
import { staleIn } from "../../../tools/kept.ts";
import { alikeFile } from "../../../tools/studies/alike-file.ts";
import { parse } from "yaml";

test("the file of the study is what the base data give", () => {
  const file = alikeFile();
  expect(staleIn(file), "run npm run studies -- yard-growth").toEqual([]);
  const { changes } = parse([...file.values()][0]) as { changes: { items: Record<string, { need_musd: number }> } };
  expect(new Set(Object.values(changes.items).map((row) => row.need_musd)).size).toBe(1);
});
