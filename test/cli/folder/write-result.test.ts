import { expect, test } from "vitest";
import { writeTables } from "../../../src/cli/folder/write-result.ts";
import type { ResultFolder } from "../../../src/cli/folder/result-folder.ts";

test("a table in parts: each is written before the next is made, so that one at a time is in memory", async () => {
  const log: string[] = [];
  const file = { write: (text: string) => void log.push(text), close: () => ({ name: "a.csv", bytes: 0, sha256: "" }) };
  function* parts() {
    for (let part = 1; part <= 3; part++) {
      log.push(`made ${part}`);
      yield { columns: [{ name: "x", unit: "1" }], rows: [[part]] };
    }
  }
  await writeTables({ open: () => file } as unknown as ResultFolder).add("a.csv", parts());
  expect(log).toEqual(["made 1", "x\n", "1\n", "made 2", "2\n", "made 3", "3\n"]);
});
