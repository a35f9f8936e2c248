import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  BadLink,
  DamagedLink,
  isUnsealed,
  type Link,
  linkInWords,
  LONGEST_LINK,
  readLink,
  writeLink,
} from "../../../src/explorer/setup/link.ts";
import { DEFAULT_PLAN } from "../../../src/explorer/setup/setup.ts";
import { QUESTIONS } from "../../../src/explorer/words/questions.ts";

const LINK: Link = {
  version: "0.1.0",
  question: "late",
  setup: {
    scenario: "today",
    changes: { "absent.NL": "1", "parameters.yard_rate": "150.5", "regime.mode": "annual-consensus" },
  },
  baseline: { scenario: "cocom", changes: { "parameters.yard_rate": "20" } },
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
    expect(writeLink(plain)).toMatch(/^v=0\.1\.0&question=late&scenario=today&sum=[0-9a-z]{5}$/);
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

  test("that name a question alone mean what its button sets, with what they set themselves", () => {
    for (const { id, scenario, changes } of QUESTIONS)
      expect(readLink(`question=${id}`)!.setup, id).toEqual({ scenario, changes });
    expect(readLink("question=late&parameters.lag_announce_months=24")!.setup).toEqual({
      scenario: "partners-free",
      changes: { "parameters.lag_announce_months": "24", "parameters.lag_force_months": "0" },
    });
    expect(readLink("question=late&scenario=today")!.setup).toEqual({ scenario: "today", changes: {} });
    expect(readLink("parameters.yard_rate=150")!.setup.scenario).toBe("today");
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

describe("a link that arrives damaged", () => {
  const sent = writeLink({ ...LINK, setup: { scenario: "today", changes: { "parameters.fear_memory_years": "1.25" } }, kept: [] }); // prettier-ignore
  const damaged = (text: string): DamagedLink => {
    try {
      readLink(text);
    } catch (error) {
      if (error instanceof DamagedLink) return error;
    }
    throw new Error(`opened: ${text}`);
  };

  test("cut anywhere, it is damaged or says that its check sum is missing", () => {
    for (let length = "v=0.1.0&".length; length < sent.length; length++) {
      const cut = sent.slice(0, length);
      if (isUnsealed(cut) && !cut.endsWith("&")) {
        try {
          readLink(cut);
        } catch (error) {
          expect(error, cut).toBeInstanceOf(DamagedLink);
        }
      } else damaged(cut);
    }
  });

  test("with a letter changed it says so, and what could be read", () => {
    const error = damaged(sent.replace("1.25", "1.2"));
    expect(error.message).toBe("its check sum does not match its text");
    expect(linkInWords(error.readable!)).toBe("scenario today, beside cocom, seed class-7, 50 runs, parameters.fear_memory_years = 1.2"); // prettier-ignore
  });

  test("what cannot be read at its end is left out of what is offered", () => {
    const error = damaged("v=0.1.0&scenario=today&regime.mode=standing&parameters.yard_rate=1e");
    expect(error.message).toBe('parameters.yard_rate is "1e"; allowed: a number');
    expect(linkInWords(error.readable!)).toBe("scenario today, regime.mode = standing");
  });

  test("an older one, without a check sum, opens with a notice; one written by hand without", () => {
    const older = "v=0.1.0&scenario=today&seed=class7.";
    expect([readLink(older)!.plan.seed, isUnsealed(older), isUnsealed(sent)]).toEqual(["class7", true, false]);
    expect([readLink("scenario=today&seed=7")!.plan.seed, isUnsealed("scenario=today&seed=7")]).toEqual(["7", false]);
  });

  test.each([
    ["HTML", sent.replaceAll("&", "&amp;")],
    ["a full stop", `${sent}.`],
    ["a bracket", `${sent})`],
    ["a comma", `${sent},`],
    ["a pointed bracket, encoded", `${sent}%3E`],
    ["counters of networks", `${sent}&utm_source=mail&utm_medium=a&fbclid=abc`],
    ["counters before it", `utm_source=mail&${sent}`],
    ["encoded once more", encodeURIComponent(sent)],
    ["encoded once more, with a full stop", `${encodeURIComponent(sent)}.`],
  ])("repaired: %s", (_, text) => {
    expect([readLink(text), isUnsealed(text)]).toEqual([readLink(sent), false]);
  });

  test("a single letter changed is always found", () => {
    fc.assert(
      fc.property(fc.nat({ max: sent.length - 1 }), fc.constantFrom(..."abcxyz0189.-=&~"), (place, letter) => {
        const text = sent.slice(0, place) + letter + sent.slice(place + 1);
        if (text === sent) return;
        const opened = ((): Link | undefined => {
          try {
            return isUnsealed(text) ? undefined : readLink(text);
          } catch (error) {
            expect(error).toBeInstanceOf(BadLink);
            return undefined;
          }
        })();
        if (opened) expect(opened).toEqual(readLink(sent)); // a repaired sign at its very end
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
