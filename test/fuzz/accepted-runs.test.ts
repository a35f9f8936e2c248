/** A small part of the fuzz (npm run fuzz): what `check` accepts runs, what it refuses it refuses with a place. */
import { expect, test } from "vitest";
import { mangled, sound } from "./mangle.ts";
import { shipped } from "./shipped.ts";
import { tryMangled } from "./try-mangled.ts";

test("what nobody has mangled is accepted, and runs", () => {
  for (const text of sound()) expect(tryMangled(text), text.text.slice(0, 200)).toBe("accepted");
});

test.each([0, 1, 2, 3])("mangled texts, part %i", (part) => {
  const verdicts: string[] = [];
  for (let number = part * 80; number < (part + 1) * 80; number++) {
    const text = mangled("npm test", number);
    try {
      verdicts.push(tryMangled(text));
    } catch (error) {
      throw new Error(`case ${number} of "npm test" (${text.kind}): ${(error as Error).message}`, { cause: error });
    }
  }
  expect(verdicts.filter((verdict) => verdict === "accepted").length).toBeGreaterThan(8);
});

test("what ships, mangled", () => {
  const before = shipped();
  for (let number = 0; number < 60; number++) {
    const text = mangled("npm test", number, before);
    try {
      tryMangled(text);
    } catch (error) {
      throw new Error(`case ${number} of "npm test" shipped (${text.file}): ${(error as Error).message}`, { cause: error }); // prettier-ignore
    }
  }
});
