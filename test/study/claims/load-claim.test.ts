/** Whatever is wrong in a claim file: told with its place and what is allowed. */
import { expect, test } from "vitest";
import { looksLikeClaim } from "../../../src/study/claims/load-claim.ts";
import { looksLikeStudy } from "../../../src/study/study-file.ts";
import { STUDY } from "../../cli/study-files.ts";
import { claimYaml, problemsOf, smallClaim } from "./small-claim.ts";

test("sides become weighted terms, what is left out has its default", () => {
  const { id, hypothesis, comparison, reads } = smallClaim();
  expect({ id, hypothesis, reads }).toEqual({ id: "small", hypothesis: null, reads: ["leakage_total"] });
  expect(comparison).toMatchObject({ quantity: "leakage", unit: "share of wanted", stated: "more", beyond: 0 });
  expect(comparison.terms.map(({ weight, side }) => [weight, side.parameters ?? []])).toEqual([
    [1, []],
    [-1, [{ name: "revise_share", value: 0 }]],
  ]);
});

test("a list of sides, a number of its own for a side, another run, a multiple, a layer", () => {
  const read = "{ observable: compliance, meaning: c, take: mean, spread_of: state }";
  const of = `[{ scenario: child, read: ${read} }, { scenario: minimal, read: ${read}, another_run: true, with: { processes: { transship: off } } }]`;
  const { terms } = smallClaim({ of, less: `{ scenario: child, read: ${read}, parameters: { yard_rate: { times: 2 } } }` }).comparison; // prettier-ignore
  expect(terms.map(({ weight }) => weight)).toEqual([1, 1, -1]);
  expect(terms[1].ofNextRun).toBe(true);
  expect(terms[1].side.layers![0].content).toEqual({ processes: { transship: "off" } });
  expect(terms[2].side.parameters).toEqual([{ name: "yard_rate", times: 2 }]);
});

test.each<[string, Record<string, string | undefined>, RegExp]>([
  ["an unknown field", { statd: "more" }, /small\.yaml:7:1 statd: found unknown key "statd"; .*did you mean "stated"/],
  ["another word", { stated: "mor" }, /small\.yaml:6:9 stated: found "mor"; .*did you mean "more"/],
  ["an unknown scenario", { of: "{ scenario: minmal }" }, /small\.yaml:4:17 of\.scenario: found unknown scenario "minmal"/], // prettier-ignore
  ["an unknown parameter", { of: "{ scenario: minimal, parameters: { revise_shar: 1 } }" }, /small\.yaml:4:40 .*revise_shar.*did you mean "revise_share"/], // prettier-ignore
  ["a value that no one means", { of: "{ scenario: minimal, parameters: { revise_share: 1e22 } }" }, /small\.yaml:4:54 of\.parameters\.revise_share: found 1e\+22; allowed: from 0 to \d+/], // prettier-ignore
  ["a multiple that no one means", { of: "{ scenario: minimal, parameters: { revise_share: { times: 1e9 } } }" }, /found 1000000000; allowed: at most 100/], // prettier-ignore
  ["a parameter by --set", { of: "{ scenario: minimal, set: { parameters.revise_share: 1 } }" }, /small\.yaml:4:33 .*allowed: parameters under/], // prettier-ignore
  ["a path that is wrong", { of: "{ scenario: minimal, set: { regime.mod: standing } }" }, /small\.yaml:4:\d+ .*did you mean "mode"/], // prettier-ignore
  ["a layer that is wrong", { of: "{ scenario: minimal, with: { processes: { smuggle: off } } }" }, /small\.yaml:4:47 .*smuggle/], // prettier-ignore
  ["an unknown observable", { read: "{ observable: leakage_totl, meaning: l }" }, /small\.yaml:3:21 .*did you mean "leakage_total"/], // prettier-ignore
  ["a summary in a window", { read: "{ observable: leakage_total, meaning: l, take: mean }" }, /one number a run/],
  ["a curve without a window", { read: "{ observable: diffusion, meaning: d }" }, /needed: take, or at/],
  ["two windows", { read: "{ observable: diffusion, meaning: d, at: 2020-01-01, years: [0, 1] }" }, /found two windows/], // prettier-ignore
  ["years the wrong way", { read: "{ observable: diffusion, meaning: d, take: mean, years: [2, 1] }" }, /earlier year first/], // prettier-ignore
  ["years without length", { read: "{ observable: diffusion, meaning: d, take: total, years: [2, 2] }" }, /earlier year first/], // prettier-ignore
  ["one day as a window", { read: "{ observable: diffusion, meaning: d, take: mean, from: 2020-01-01, to: 2020-01-01 }" }, /earlier day first, or at/], // prettier-ignore
  ["days the wrong way", { read: "{ observable: diffusion, meaning: d, take: mean, from: 2020-02-01, to: 2020-01-01 }" }, /from: .*earlier day first/], // prettier-ignore
  ["a day outside", { read: "{ observable: diffusion, meaning: d, at: 2040-01-01 }" }, /a day of the run of minimal/],
  ["an unknown entity", { read: "{ observable: compliance, meaning: c, take: mean, entity: XX }" }, /which minimal does not have/], // prettier-ignore
  ["nothing read", { read: undefined }, /of: found nothing that is read/],
  ["an unknown hypothesis", { hypothesis: '"9"' }, /hypothesis: found "9"; allowed: 1, 2/],
  ["two units", { of: "{ scenario: minimal, read: { observable: delay_years_end, meaning: d } }" }, /allowed: the same unit/], // prettier-ignore
])("%s", (_name, changed, told) => {
  expect(problemsOf(changed)).toMatch(told);
});

test("a claim is told from a study and a scenario", () => {
  expect([claimYaml(), STUDY, "title: T\nextends: today\n"].map(looksLikeClaim)).toEqual([true, false, false]);
  expect(looksLikeStudy(claimYaml())).toBe(false);
});
