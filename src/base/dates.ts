/**
 * Calendar dates as decimal years: 1 January 2022 is 2022.0 and 7 October 2022 is 2022 + 279/365. The proleptic Gregorian calendar,
 * years 1 to 9999, days only.
 */

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A decimal year holds a day to about 1e-10; this much (30 ms) is added before truncating, so that a day never slips. */
const SLACK_YEARS = 1e-9;

/** Is the text a day that exists, written YYYY-MM-DD? */
export function isDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** "2022-10-07" as a decimal year. Throws where the text is not a date. */
export function parseDate(text: string): number {
  if (!isDate(text)) throw new RangeError(`"${text}" is not a date; write YYYY-MM-DD, for example 2022-10-07`);
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year + (daysBeforeMonth(year, month) + day - 1) / daysInYear(year);
}

/** The day that a decimal year falls on, as "YYYY-MM-DD". */
export function formatDate(decimal: number): string {
  const shifted = decimal + SLACK_YEARS;
  const year = Math.floor(shifted);
  const dayOfYear = Math.floor((shifted - year) * daysInYear(year));
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month--;
  const day = dayOfYear - daysBeforeMonth(year, month) + 1;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** "October", of 10. */
export function monthName(month: number): string {
  return MONTHS[month - 1];
}

/** "October 2022", of a text YYYY-MM-DD. */
export function monthWords(date: string): string {
  return `${monthName(Number(date.slice(5, 7)))} ${date.slice(0, 4)}`;
}

/** "April 1957", of a decimal year. */
export function month(year: number): string {
  return monthWords(formatDate(year));
}

/** The same day some months later (or before, where negative); where a month is too short, its last day. */
export function addMonths(date: string, months: number): string {
  const counted = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1];
  const day = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysBeforeMonth(year: number, month: number): number {
  return DAYS_BEFORE_MONTH[month - 1] + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function daysInMonth(year: number, month: number): number {
  return (month === 12 ? daysInYear(year) : daysBeforeMonth(year, month + 1)) - daysBeforeMonth(year, month);
}
