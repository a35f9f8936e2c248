import { expect, test } from "vitest";
import { CLAIM_FILE } from "../../../src/study/claims/claim-file.ts";

test("a claim needs a title, a comparison, one side and what is stated of it; nothing else is let in", () => {
  const least = { title: "T", comparison: "c", of: { scenario: "today" }, stated: "more" };
  expect(CLAIM_FILE.safeParse(least).success).toBe(true);
  for (const field of Object.keys(least))
    expect(CLAIM_FILE.safeParse({ ...least, [field]: undefined }).success, field).toBe(false);
  expect(CLAIM_FILE.safeParse({ ...least, statd: "more" }).success).toBe(false);
  expect(CLAIM_FILE.safeParse({ ...least, beyond: -1 }).success).toBe(false);
});
