import { expect, test } from "vitest";
import { buildStudyReport, downloadsHtml } from "../../../src/report/study/study-report.ts";
import { DUMMY, LAG, MODE, STEPS, studyInput, SWITCHES } from "./example.ts";
import { csvText as csvOf } from "../../../src/study/csv.ts";

const input = { ...studyInput("grid", [LAG]), prose: "## Finding\n\nIt leaks." };
const html = buildStudyReport(input);
const bodyOf = (page: string): string => page.slice(0, page.indexOf('<script type="application/json"'));

test("one page that asks for nothing from outside", () => {
  expect(html.startsWith('<!doctype html>\n<html lang="en" data-stamp="')).toBe(true);
  expect(html).not.toMatch(/(src|href)="(?!#|data:)/);
  expect(html.split("window.Plotly = {};").length).toBe(2);
});

test("question, words, what was varied, figures, tables, provenance; every link has its place, no name twice", () => {
  const body = bodyOf(html);
  for (const text of [
    "Does it matter?",
    "It leaks.",
    "What was varied",
    "bands.csv",
    "<code>runs.csv</code>",
    "smallyard study",
  ])
    expect(body).toContain(text);
  for (const [, id] of body.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${id}"`);
  const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  const levels = [...body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  for (let k = 1; k < levels.length; k++) expect(levels[k] - levels[k - 1]).toBeLessThanOrEqual(1);
});

test("every chart in the data has its place on the page", () => {
  const json = /<script type="application\/json" id="charts">(.*?)<\/script>/s.exec(html)![1];
  const places = [...bodyOf(html).matchAll(/class="plot" id="([^"]+)"/g)].map((match) => match[1]);
  expect(places.length).toBeGreaterThan(5);
  expect(new Set(Object.keys(JSON.parse(json) as object))).toEqual(new Set(places));
});

test("failed and missing runs are said", () => {
  const page = buildStudyReport({ ...input, provenance: { ...input.provenance, failures: 1, missing: 7 } });
  expect(page).toContain("1 run failed");
  expect(page).toContain("7 runs of the design are missing");
  expect(html).not.toContain("Not finished");
});

test("every kind of factor says what it takes", () => {
  const page = buildStudyReport(studyInput("grid", [LAG, MODE, DUMMY, SWITCHES[0], STEPS]));
  for (const text of ["0 to 10", "sequential, standing", "what it shows is luck", "off, on", "1, 3"])
    expect(page).toContain(text);
  expect(buildStudyReport(studyInput("grid", []))).toContain("No factor: the scenarios as they are");
});

test("words from outside cannot become markup or end a script", () => {
  const evil = '</script><img src=x onerror="alert(1)">';
  const study = { ...input.study, title: evil, question: evil, path: evil };
  const notes = [{ name: evil, value: evil }];
  const page = buildStudyReport({
    ...input,
    study,
    prose: evil,
    provenance: { ...input.provenance, command: evil, notes },
  });
  expect(page).not.toContain("<img");
  expect(page.match(/<\/script>/g)).toHaveLength(3);
});

test("the same tables make the same page; results that are all undefined still make one", () => {
  expect(buildStudyReport(input)).toBe(html);
  expect(bodyOf(buildStudyReport(studyInput("grid", [LAG], {}, () => NaN)))).not.toMatch(/NaN|Infinity/);
});

const column = (name: string) => ({ name, unit: "1" });

test("a small table travels in the page", () => {
  const rows = [
    [1.5, 'x, "y"'],
    [null, "=z"],
  ];
  const html = downloadsHtml({ tables: { bands: { columns: [column("a"), column("b")], rows } }, files: [], csvOf });
  const [, encoded] = /href="data:text\/csv;charset=utf-8,([^"]+)"/.exec(html)!;
  expect(decodeURIComponent(encoded)).toBe('a,b\n1.5,"x, ""y"""\n,\'=z\n'); // no formula, as in the file
  expect(html).toContain('download="bands.csv"');
  expect(html).toContain("2 rows: a, b");
});

test("a large one lies beside it, as do the other files", () => {
  const rows = Array.from({ length: 20_000 }, (_, k) => [k, "0123456789"]);
  const bands = { columns: [column("a"), column("b")], rows };
  const html = downloadsHtml({ tables: { bands }, files: ["runs.csv", "<x>"], csvOf });
  expect(html).not.toContain("href");
  expect(html).toContain("<code>runs.csv</code>");
  expect(html).toContain("&lt;x&gt;");
});
