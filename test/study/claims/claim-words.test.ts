/** The words are never stronger than the worlds. */
import { expect, test } from "vitest";
import {
  appendixText,
  appendixYaml,
  claimText,
  statedInWords,
  verdictOf,
} from "../../../src/study/claims/claim-words.ts";
import { answered, load, smallClaim } from "./small-claim.ts";
import { loadClaim } from "../../../src/study/claims/load-claim.ts";

test("true or false by form: only where no world and no change that was tried turns it", async () => {
  expect(verdictOf(await answered(() => 1))).toBe("true by form, as far as searched");
  expect(verdictOf(await answered(() => -1))).toBe("false by form, as far as searched");
  expect(verdictOf(await answered((_, { forms }) => (forms?.cohere === "thresholds" ? 0 : 1)))).toBe(
    "true by form, as far as searched, where thresholds says nothing",
  );
  expect(verdictOf(await answered((_, { luck }) => (luck === "S/3" ? -1 : 1)))).toBe("holds in most worlds");
  expect(verdictOf(await answered(() => NaN))).toBe("undefined in every world");
});

test("luck alone leaves a claim undecided, and rival forms that turn it are told", async () => {
  expect(verdictOf(await answered((_, { luck }) => (Number(luck.split("/").at(-1)) % 2 === 0 ? 1 : -1)))).toBe(
    "undecided",
  );
  const turned = await answered((_, { forms }) => (forms === null ? 1 : -1));
  expect(verdictOf(turned)).toMatch(/^holds in all 40 worlds; under rival forms fails in all \d+ worlds$/);
});

test("what is claimed, in words", () => {
  const { comparison } = smallClaim();
  expect(statedInWords(comparison)).toBe("above 0");
  expect(statedInWords({ ...comparison, stated: "less", beyond: 2 })).toBe("below −2 share of wanted");
  expect(statedInWords({ ...comparison, stated: "apart", beyond: 2 })).toBe("further than 2 share of wanted from 0");
});

test("the text names the turn, the driver with its grade, and the facts", async () => {
  const evidence = [{ setting: "minimal", output: "leakage_total", ratio: 0.5, unconstrained: false, facts: ["F1"] }];
  const text = claimText(await answered(({ revise_share }) => 0.4 - revise_share), evidence);
  expect(text).toContain("The smallest change found: `revise_share` up to 0.");
  expect(text).toMatch(/\(assumed; no fact speaks of it\): 0\.1\d+ of its published range/);
  expect(text).toContain("`leakage_total` (minimal): F1; its band keeps 50 % of its width");
  expect(text).toContain("Where the answer is the other one:** `revise_share` from 0.");
  const none = claimText(await answered(() => 1), []);
  expect(none).toContain("nor do 6 of them together");
  expect(none).toContain("not among the outputs of the evidence matrix");
});

const claimOf = (...words: Parameters<typeof appendixYaml>) =>
  loadClaim({ file: "--appendix", text: appendixYaml(...words), load });

test("a number is read as a claim reads it, and wrong names are told", () => {
  expect(claimOf("minimal", "leakage_total").comparison.terms).toHaveLength(1);
  expect(claimOf("minimal", "diffusion", "2020-01-01").comparison.unit).toBe("share");
  expect(() => claimOf("minimal", "leakage_totl")).toThrow('did you mean "leakage_total"');
  expect(() => claimOf("minimal", "diffusion")).toThrow("needed: take, or at");
});

test("spread, drivers, grades and facts are told; nothing is claimed", async () => {
  const claim = claimOf("minimal", "leakage_total");
  const text = appendixText(await answered(({ revise_share }) => revise_share, { claim, search: false }), []);
  expect(text).toMatch(/forms in use:\*\* 0\.\d+ share of wanted \(90 %: 0\.\d+ to 0\.\d+; 40 worlds\)/);
  expect(text).toContain("`revise_share`");
  expect(text).toMatch(/\d+ assumed/);
  expect(text).not.toMatch(/holds in|claimed/i);
});
