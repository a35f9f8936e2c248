/** Days of statistics as a sentence says them: "in 2024", "from June to July 2023", "in mid-1975". From texts, YYYY-MM-DD. */
import { monthName, monthWords } from "../../base/dates.ts";

interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

function read(text: string): Day {
  const [year, month, day] = text.split("-").map(Number);
  return { year, month, day };
}

const nameOf = ({ month }: Day): string => monthName(month);

/** "since October 2022", "since 1954" */
export function sinceWords(text: string): string {
  return `since ${text.endsWith("-01-01") ? text.slice(0, 4) : monthWords(text)}`;
}

/** "in mid-1975", "at the end of 1958" */
export function dayWords(text: string): string {
  const [year, day] = [text.slice(0, 4), text.slice(5)];
  if (day === "01-01") return `at the start of ${year}`;
  if (day === "06-30" || day === "07-01") return `in mid-${year}`;
  if (day === "12-31") return `at the end of ${year}`;
  return `in ${monthWords(text)}`;
}

/** The year that ends on a day: "in 2023", "in the year to April 2026". */
export function yearToWords(text: string): string {
  return text.endsWith("-01-01") ? `in ${Number(text.slice(0, 4)) - 1}` : `in the year to ${monthWords(text)}`;
}

/** From a day up to another that no longer belongs to it. */
export function periodWords(from: string, to: string): string {
  const [begin, end] = [read(from), read(to)];
  if (begin.day !== 1 || end.day !== 1)
    return `from ${begin.day} ${nameOf(begin)}${begin.year === end.year ? "" : ` ${begin.year}`} to ${end.day} ${monthWords(to)}`;
  const last = end.month === 1 ? { ...end, year: end.year - 1, month: 12 } : { ...end, month: end.month - 1 };
  if (begin.month === 1 && last.month === 12)
    return begin.year === last.year ? `in ${begin.year}` : `from ${begin.year} to ${last.year}`;
  if (begin.year !== last.year) return `from ${nameOf(begin)} ${begin.year} to ${nameOf(last)} ${last.year}`;
  return begin.month === last.month
    ? `in ${nameOf(begin)} ${begin.year}`
    : `from ${nameOf(begin)} to ${nameOf(last)} ${begin.year}`;
}

/** What a period is compared with, an equally long one that begins on another day: "the same months a year earlier". */
export function comparedWords(from: string, to: string, before: string): string {
  const months = (text: string): number => 12 * read(text).year + read(text).month;
  const [length, shift] = [months(to) - months(from), months(from) - months(before)];
  if (length === 12 && shift === 12) return "the year before";
  if (shift === 12) return length === 1 ? "the same month a year earlier" : "the same months a year earlier";
  if (shift === length) return length === 1 ? "the month before" : `the ${length} months before`;
  return `${length} months from ${monthWords(before)} on`;
}
