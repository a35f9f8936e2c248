import { describe, expect, test } from "vitest";
import {
  addMonths,
  daysInYear,
  formatDate,
  isDate,
  month,
  monthName,
  monthWords,
  parseDate,
} from "../../src/base/dates.ts";

describe("parseDate", () => {
  test("is the year and the share of its days that are over", () => {
    expect(parseDate("2022-01-01")).toBe(2022);
    expect(parseDate("2022-10-07")).toBe(2022 + 279 / 365);
    expect(parseDate("2024-12-31")).toBe(2024 + 365 / 366);
    expect(parseDate("1949-11-22")).toBe(1949 + 325 / 365);
  });

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2022-13-01",
    "2022-00-10",
    "2022-04-31",
    "2022-4-1",
    "0000-01-01",
    "",
    "soon",
  ])("refuses %j", (text) => {
    expect(isDate(text)).toBe(false);
    expect(() => parseDate(text)).toThrow("YYYY-MM-DD");
  });
});

describe("formatDate", () => {
  test("undoes parseDate on every day from 1940 to 2060, and days follow each other", () => {
    const day = new Date(Date.UTC(1940, 0, 1));
    let before = 0;
    const wrong: string[] = [];
    while (day.getUTCFullYear() <= 2060) {
      const text = day.toISOString().slice(0, 10);
      const decimal = parseDate(text);
      if (!isDate(text) || decimal <= before || formatDate(decimal) !== text) wrong.push(text);
      before = decimal;
      day.setUTCDate(day.getUTCDate() + 1);
    }
    expect(wrong).toEqual([]);
  });

  test("a moment inside a day belongs to that day", () => {
    expect(formatDate(2018 + 1 / 12)).toBe("2018-01-31");
    expect(formatDate(2018 + 0.9999 / 365)).toBe("2018-01-01");
    expect(formatDate(2018 + 364.99 / 365)).toBe("2018-12-31");
    expect(formatDate(2018.99999999999)).toBe("2019-01-01");
  });
});

test("leap years", () => {
  expect([1900, 1949, 1996, 2000, 2023, 2024].map(daysInYear)).toEqual([365, 365, 366, 366, 365, 366]);
});

test("months are added on the calendar; a day that the month lacks is its last", () => {
  expect(addMonths("2023-01-31", 1)).toBe("2023-02-28");
  expect(addMonths("2023-11-15", 14)).toBe("2025-01-15");
  expect(addMonths("2023-01-15", -1)).toBe("2022-12-15");
  expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
});

test("months in words, of a text, of a decimal year, and by number", () => {
  expect([monthWords("2022-10-01"), monthWords("0988-12-31")]).toEqual(["October 2022", "December 0988"]);
  expect([month(1957.3), month(2022)]).toEqual(["April 1957", "January 2022"]);
  expect([monthName(1), monthName(12)]).toEqual(["January", "December"]);
});
