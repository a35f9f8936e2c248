import { expect, test } from "vitest";
import { datedReads } from "../../../src/report/study/dated-reads.ts";
import { definition, observable } from "../../study/example-data.ts";
import type { StudyObservable } from "../../../src/study/study-definition.ts";

function at(name: string, date: number, entity = "all"): StudyObservable {
  const read = { kind: "curve", observable: "leakage_rate", entityKind: "all", entity, from: date, to: date } as const;
  return { ...observable(name, "share"), read: { ...read, take: "mean" } };
}

test("three dates of one curve are a course, by date; two are none, nor are other entities the same curve", () => {
  const observables = [at("late", 2035), at("early", 2027), at("other", 2030, "NL"), at("middle", 2030)];
  const [course, ...more] = datedReads(definition({ observables }));
  expect(more).toEqual([]);
  expect(course.curve).toBe("leakage_rate");
  expect(course.reads).toEqual([
    { name: "early", date: 2027 },
    { name: "middle", date: 2030 },
    { name: "late", date: 2035 },
  ]);
  expect(datedReads(definition({ observables: observables.slice(1) }))).toEqual([]);
});

test("windows and summaries are no dates", () => {
  const window = (name: string): StudyObservable => {
    const { read, ...rest } = at(name, 2030);
    return { ...rest, read: { ...read, to: 2031 } as StudyObservable["read"] };
  };
  const observables = [window("a"), window("b"), window("c"), observable("leakage_total")];
  expect(datedReads(definition({ observables }))).toEqual([]);
});
