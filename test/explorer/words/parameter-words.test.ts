import { expect, test } from "vitest";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";
import { titleOf, unitMeaning, withoutCodes, withUnit } from "../../../src/explorer/words/parameter-words.ts";
import { today } from "../files.ts";

test("sliders in front have a name in words and a unit that a student knows", () => {
  for (const name of QUESTIONS.flatMap(({ controls, matter }) => [...controls, ...matter])) {
    if (!(name in today.provenance)) continue;
    const { unit } = today.provenance[name as keyof typeof today.provenance];
    expect(titleOf(name).toLowerCase(), name).not.toBe(name.replaceAll("_", " "));
    expect(withUnit(2, unit), name).not.toMatch(/logit|prob\.|yr/);
  }
});

test("a bare number says what it stands for; years need no telling", () => {
  expect(unitMeaning("logit")).toContain("odds");
  expect(unitMeaning("yr")).toBe("");
});

test("codes of facts are left out, words stay", () => {
  expect(withoutCodes("C05: 218 to 787 entries in five years")).toBe("218 to 787 entries in five years");
  expect(withoutCodes("shortage makes smuggling pay, O107 O111")).toBe("shortage makes smuggling pay");
  expect(withoutCodes("C10 x C11")).toBe("");
  expect(withoutCodes("S080-S083: every package was answered")).toBe("every package was answered");
});
