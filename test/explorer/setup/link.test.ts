import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BadLink, type Link, LONGEST_LINK, readLink, writeLink } from "../../../src/explorer/setup/link.ts";
import { DEFAULT_PLAN } from "../../../src/explorer/setup/setup.ts";

const LINK: Link = {
  version: "0.1.0",
  question: "late",
  setup: {
    scenario: "today",
    changes: { "absent.NL": "1", "parameters.yard_rate": "150.5", "regime.mode": "annual-consensus" },
  },
  baseline: "cocom",
  kept: [{ scenario: "today", changes: { "forms.cohere": "thresholds", "processes.retaliate": "off" } }],
  plan: { seed: "class-7", runs: 50, uncertainty: "both" },
  panels: ["diffusion"],
};

describe("links", () => {
  test("hold everything that differs, and give it back", () => {
    expect(readLink(writeLink(LINK))).toEqual(LINK);
  });

  test("hold nothing that does not differ", () => {
    const plain = {
      version: "0.1.0",
      question: "late",
      setup: { scenario: "today", changes: {} },
      kept: [],
      plan: DEFAULT_PLAN,
      panels: [],
    };
    expect(writeLink(plain)).toBe("v=0.1.0&question=late&scenario=today");
    expect(readLink(writeLink(plain))).toEqual(plain);
  });

  test("of any numbers survive the way", () => {
    const value = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map(String);
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^parameters\.[a-z][a-z_]{0,20}$/), value, { maxKeys: 8 }),
        (changes) => {
          const sorted = Object.fromEntries(Object.entries(changes).sort(([a], [b]) => (a < b ? -1 : 1)));
          const link = { ...LINK, setup: { scenario: "today", changes: sorted } };
          expect(readLink(writeLink(link))!.setup.changes).toEqual(sorted);
        },
      ),
    );
  });

  test("an empty address is no link", () => {
    expect(readLink("")).toBeUndefined();
    expect(readLink("#")).toBeUndefined();
  });
});

describe("a hostile link is refused", () => {
  test.each([
    ["huge", `scenario=today&seed=${"a".repeat(LONGEST_LINK)}`],
    [
      "too long, though all of it is well formed",
      `scenario=today&follow.NL=${Array(500).fill("2023-03-08/2023-09-01:ETCH").join(";")}`,
    ],
    ["a script as scenario", "scenario=<script>alert(1)</script>"],
    ["a script as value", "scenario=today&parameters.yard_rate=javascript:alert(1)"],
    ["an infinite number", "scenario=today&parameters.yard_rate=Infinity"],
    ["a hexadecimal number", "scenario=today&parameters.yard_rate=0x10"],
    ["a path up", "scenario=../../etc/passwd"],
    ["the prototype", "scenario=today&__proto__.polluted=1"],
    ["the prototype as a parameter", "scenario=today&parameters.__proto__=1"],
    ["twice the same", "scenario=today&parameters.yard_rate=1&parameters.yard_rate=2"],
    ["another kind of change", "scenario=today&time.end=2999-01-01"],
    ["a million runs", "scenario=today&runs=1000000"],
    ["a seed with blanks", "scenario=today&seed=a%20b"],
    ["something else that varies", "scenario=today&vary=all"],
    ["too many kept", `scenario=today${"&keep=today".repeat(5)}`],
    ["YAML in a regime", "scenario=today&regime.mode=a%0Aevents:"],
    ["YAML in a step", "scenario=today&follow.NL=2023-03-08/2023-09-01:A%0Ab"],
    ["too many changes", `scenario=today&${Array.from({ length: 201 }, (_, k) => `parameters.a${k}=1`).join("&")}`],
  ])("%s", (_, text) => {
    expect(() => readLink(text)).toThrow(BadLink);
  });

  test("no text at all breaks the reader", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        try {
          readLink(text);
        } catch (error) {
          expect(error).toBeInstanceOf(BadLink);
        }
      }),
    );
  });
});
