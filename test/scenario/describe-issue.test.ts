import { expect, test } from "vitest";
import { z } from "zod";
import { describeIssue } from "../../src/scenario/describe-issue.ts";

const detail = z.strictObject({ value: z.number(), why: z.string().optional() });
const schema = z.strictObject({
  share: z.number().min(0).max(1).optional(),
  count: z.number().int().positive().optional(),
  kind: z.enum(["left", "right"]).optional(),
  either: z.union([z.number(), detail]).optional(),
  map: z.record(z.string().regex(/^[a-z]+$/, "small letters"), z.number()).optional(),
});
const messages = (value: unknown) =>
  schema
    .safeParse(value)
    .error!.issues.flatMap((issue) =>
      describeIssue(issue, value, (path) =>
        path.length === 0 ? Object.keys(schema.shape) : Object.keys(detail.shape),
      ).map(({ path, atKey, message }) => `${path.map(String).join(".")}${atKey ? " (key)" : ""}: ${message}`),
    );

test.each([
  [{ share: 2 }, "share: found 2; allowed: at most 1"],
  [{ share: -1 }, "share: found -1; allowed: at least 0"],
  [{ count: 0 }, "count: found 0; allowed: more than 0"],
  [{ count: 1.5 }, "count: found 1.5; allowed: a whole number"],
  [{ kind: "lefd" }, 'kind: found "lefd"; allowed: left, right; did you mean "left"?'],
  [{ share: [1] }, "share: found a list; allowed: a number"],
  [{ either: "x" }, 'either: found "x"; allowed: a number or a map of keys and values'],
  [{ either: { value: "x" } }, 'either.value: found "x"; allowed: a number'],
  [{ either: {} }, "either.value: found nothing; needed: a number"],
  [{ map: { A: 1 } }, 'map.A (key): found key "A"; allowed: small letters'],
])("%j", (value, message) => expect(messages(value)).toEqual([message]));

test("an unknown key is told at the key, inside a union too", () => {
  expect(messages({ shre: 1 })[0]).toBe(
    'shre (key): found unknown key "shre"; allowed: share, count, kind, either, map; did you mean "share"?',
  );
  expect(messages({ either: { value: 1, wy: "x" } })[0]).toBe(
    'either.wy (key): found unknown key "wy"; allowed: value, why; did you mean "why"?',
  );
});
