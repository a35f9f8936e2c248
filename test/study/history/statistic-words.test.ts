/** Words are of statistics that exist, and ask for arguments that these have. */
import { expect, test } from "vitest";
import {
  comparedWords,
  dayWords,
  periodWords,
  sinceWords,
  STATISTIC_WORDS,
  yearToWords,
} from "../../../src/study/history/statistic-words.ts";
import { EVENT_STATISTICS } from "../../../src/observe/event-statistics.ts";

test("days", () => {
  expect(dayWords("1975-07-01")).toBe("in mid-1975");
  expect(dayWords("1958-12-31")).toBe("at the end of 1958");
  expect(dayWords("1972-01-01")).toBe("at the start of 1972");
  expect(dayWords("2023-12-01")).toBe("in December 2023");
  expect([sinceWords("1954-01-01"), sinceWords("2024-11-01")]).toEqual(["since 1954", "since November 2024"]);
  expect([yearToWords("2024-01-01"), yearToWords("2026-04-10")]).toEqual(["in 2023", "in the year to April 2026"]);
});

test("periods end on the day before their end", () => {
  expect(periodWords("2024-01-01", "2025-01-01")).toBe("in 2024");
  expect(periodWords("2019-01-01", "2022-01-01")).toBe("from 2019 to 2021");
  expect(periodWords("2023-06-01", "2023-08-01")).toBe("from June to July 2023");
  expect(periodWords("2023-07-01", "2023-08-01")).toBe("in July 2023");
  expect(periodWords("2022-04-01", "2023-04-01")).toBe("from April 2022 to March 2023");
  expect(periodWords("2023-11-01", "2024-01-01")).toBe("from November to December 2023");
  expect(periodWords("1982-06-19", "1982-11-13")).toBe("from 19 June to 13 November 1982");
  expect(periodWords("1981-06-19", "1982-11-13")).toBe("from 19 June 1981 to 13 November 1982");
});

test("what a period is compared with", () => {
  expect(comparedWords("2023-01-01", "2024-01-01", "2022-01-01")).toBe("the year before");
  expect(comparedWords("2023-01-01", "2023-08-01", "2022-01-01")).toBe("the same months a year earlier");
  expect(comparedWords("2023-07-01", "2023-08-01", "2022-07-01")).toBe("the same month a year earlier");
  expect(comparedWords("2023-11-01", "2024-02-01", "2023-08-01")).toBe("the 3 months before");
  expect(comparedWords("2023-08-01", "2023-11-01", "2023-02-01")).toBe("3 months from February 2023 on");
});

test.each(Object.keys(STATISTIC_WORDS))("%s", (name) => {
  const own = new Map(EVENT_STATISTICS.find((one) => one.name === name)?.arguments.map((one) => [one.name, one.kind]));
  expect(own.size, "a statistic of this name").toBeGreaterThan(0);
  const asked = new Set<string>();
  const known = (argument: string): string => {
    expect([...own.keys()], name).toContain(argument);
    asked.add(argument);
    return own.get(argument) === "date" ? "2023-07-01" : "1";
  };
  const words = STATISTIC_WORDS[name]({
    ...{ raw: known, name: known, whose: known, inOrder: known },
    ...{ leader: "L", leaders: "L's", target: "T" },
  });
  expect(words).not.toContain("undefined");
  // Whom and when is told; a factor, or how long a wait may last, need not be.
  for (const [argument, kind] of own)
    if (!["number", "months", "word"].includes(kind)) expect([...asked], argument).toContain(argument);
});
