import { expect, test } from "vitest";
import { buildReport } from "../../src/report/report.ts";
import { ALPHA, BETA, constant, exampleInput, rising, runs, table, type Spec } from "./example.ts";

const SPECS: Spec[] = [
  { observable: "leakage_rate", course: constant(0.4) },
  { observable: "leakage_shells", course: constant(0.1) },
  { observable: "diffusion", course: rising(0.1, 1) },
  { observable: "diffusion_twin", course: rising(0.1) },
  { observable: "compliance", kind: "state", entity: "US", course: constant(0.9) },
];
const html = buildReport(exampleInput(SPECS, { runs: runs({ leakage_total: () => 0.4 }) }));
const body = html.slice(0, html.indexOf('<script type="application/json"'));

test("one page that asks for nothing from outside", () => {
  expect(html.startsWith('<!doctype html>\n<html lang="en" data-stamp="')).toBe(true);
  expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  expect(html).not.toMatch(/(src|href)="(?!#|data:)/);
  expect(html.split("window.Plotly = {};").length).toBe(2);
});

test("headings are in order, and every link of the contents has its place", () => {
  const levels = [...body.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
  expect(levels[0]).toBe(1);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (let k = 1; k < levels.length; k++) expect(levels[k] - levels[k - 1]).toBeLessThanOrEqual(1);
  for (const [, id] of body.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${id}"`);
});

test("of one quantity there is one chart, and its link from the first screen has its place", () => {
  expect(body.match(/id="figure-diffusion"/g)).toHaveLength(1);
  expect(body).not.toContain("by-years-since");
});

test("every chart in the data has its place on the page, and the other way round", () => {
  const json = /<script type="application\/json" id="charts">(.*?)<\/script>/s.exec(html)![1];
  const places = [...body.matchAll(/class="plot" id="([^"]+)"/g)].map((match) => match[1]);
  expect(places.length).toBeGreaterThan(5);
  expect(Object.keys(JSON.parse(json) as object).sort((a, b) => (a < b ? -1 : 1))).toEqual(
    [...places].sort((a, b) => (a < b ? -1 : 1)),
  );
});

test("it says that it is uncalibrated, how much is assumed, and makes no forecast", () => {
  expect(body).toContain("uncalibrated, drawn from their published ranges");
  expect(body).toContain("3 of 6 parameters are assumed");
  expect(body.replace(/<[^>]*>/g, " ")).not.toMatch(/\b(will|predicts?)\b/);
  const calibrated = [ALPHA, BETA].map((scenario) => ({ ...scenario, calibrated: true }));
  const constrained = buildReport(exampleInput(SPECS, { scenarios: calibrated }));
  expect(constrained).not.toContain("uncalibrated");
  expect(constrained).toContain("a weak test, not a fit");
});

test("words from outside cannot become markup or end a script", () => {
  const evil = '</script><img src=x onerror="alert(1)">';
  const scenario = { ...ALPHA, title: evil, question: evil, differs: evil };
  const failed = [{ seed: evil, message: evil }];
  const page = buildReport(
    exampleInput(SPECS, {
      title: evil,
      scenarios: [{ ...scenario, failed }, BETA],
      hypotheses: table(["claim", "size"], [[evil, 0.123456]]),
      events: table(["scenario", "date", "label"], [["alpha", "1952-01-01", evil]]),
      provenance: { version: evil, commit: evil, command: evil, seed: evil, digests: [{ name: evil, digest: evil }] },
      plotly: `window.x = "</script>";`,
    }),
  );
  expect(page).not.toContain("<img");
  expect(page.match(/<\/script>/g)).toHaveLength(3);
  expect(page).toContain("0.123");
  expect(page).toContain("1 run failed");
});

test("stopped runs are said to be stopped; without curves or summaries there is still a page", () => {
  const { provenance } = exampleInput();
  const page = buildReport(exampleInput([], { provenance: { ...provenance, interrupted: true } }));
  expect(page).toContain("Stopped early");
  expect(page).not.toMatch(/NaN|Infinity/);
});

test("the same tables make the same page", () => {
  expect(buildReport(exampleInput(SPECS, { runs: runs({ leakage_total: () => 0.4 }) }))).toBe(html);
});

test("the heads of the hypotheses are words", () => {
  const hypotheses = table(["hypothesis", "effect", "p05", "p95", "share"], [["It holds", -0.00086, -1, 1, 0.5]]);
  const page = buildReport(exampleInput(SPECS, { hypotheses }));
  const own = page.slice(page.indexOf('id="hypotheses"'));
  for (const head of ["median difference", "90 % of pairs, from", "part of the pairs that agree"])
    expect(own).toContain(`<th scope="col">${head}</th>`);
  expect(own.slice(0, own.indexOf("</table>"))).not.toMatch(/p05|p95/);
});
