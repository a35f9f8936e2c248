import { expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Problem } from "../../src/scenario/input-error.ts";
import { minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const HEAD = "title: C\nextends: minimal\ndiffers: x\n";
const child = (text: string, more: Record<string, string> = {}) =>
  loadScenario(minimalFiles({ "scenarios/child.yaml": HEAD + text, ...more }), "scenarios/child.yaml").data;

test("a cell is changed, and the row says that its number is now assumed and who set it", () => {
  const { suppliers } = child("changes: { suppliers: { NL: { alliance: 0.1, amends_at_once: true } } }\n");
  const row = suppliers.find(({ id }) => id === "NL")!;
  expect(row).toMatchObject({ alliance: 0.1, amends_at_once: true, threat: 0.6, grade: "assumed" });
  expect(row.note).toBe("alliance, amends_at_once set by scenarios/child.yaml");
  expect(suppliers.find(({ id }) => id === "US")).toMatchObject({ grade: "documented", note: "" });
});

test("a change that says what it rests on keeps its own grade", () => {
  const { hubs } = child("changes: { hubs: { PORT: { alignment: 1, source: report, grade: documented } } }\n");
  expect(hubs[0]).toMatchObject({ alignment: 1, source: ["report"], grade: "documented", note: "" });
});

test("rows are added with all their columns and removed by null; lists may be written as lists", () => {
  const hub =
    "{ name: Bay, trade_musd: 5, diligence: 0.1, alignment: 0, source: '', place: '', grade: assumed, note: '' }";
  const { hubs, firms } = child(
    `changes:\n  hubs: { PORT: null, BAY: ${hub} }\n  firms: { LITHO: { products: { TOOLS: 0.4 } } }\n`,
  );
  expect(hubs).toEqual([
    {
      id: "BAY",
      name: "Bay",
      trade_musd: 5,
      diligence: 0.1,
      alignment: 0,
      source: [],
      place: "",
      grade: "assumed",
      note: "",
    },
  ]);
  expect(firms[0].products).toEqual([{ id: "TOOLS", weight: 0.4 }]);
});

test("a series is replaced as a whole, the others stay", () => {
  const { series } = child("series: { threat: { 2018-01-01: 0.1, 2030-01-01: 0.9 } }\n");
  expect(series.filter((row) => row.series === "threat").map(({ date, value }) => [date, value])).toEqual([
    ["2018-01-01", 0.1],
    ["2030-01-01", 0.9],
  ]);
  expect(series).toHaveLength(10);
});

test("events are added with defaults, in the order of their dates", () => {
  const { timeline } = child(
    "events: [{ date: 2020-01-01, actor: US, class: deal, value: 0.7, items: [TOOLS, CHIPS] }]\n",
  );
  expect(timeline.map(({ date }) => date)).toEqual([...timeline.map(({ date }) => date)].sort());
  expect(timeline.find(({ date }) => date === "2020-01-01")).toMatchObject({
    value: 0.7,
    items: ["TOOLS", "CHIPS"],
    entities: 0,
    rule: "",
    grade: "assumed",
  });
  expect(timeline).toHaveLength(7);
});

test("events that match every field are left out, and no others", () => {
  const { timeline } = child("without_events: [{ class: force, actor: NL }, { items: CHIPS }]\n");
  expect(timeline.map((event) => event.class)).toEqual(["signal", "rule", "announce", "crisis"]);
});

test("an event is left out only where it touches all the items named", () => {
  const both = "events: [{ date: 2020-01-01, actor: US, class: deal, value: 1, items: [TOOLS, CHIPS] }]\n";
  const parent = `${HEAD}${both}`;
  const grandchild = "title: G\nextends: child\ndiffers: y\nwithout_events: [{ items: [CHIPS, TOOLS] }]\n";
  const files = minimalFiles({ "scenarios/child.yaml": parent, "scenarios/grandchild.yaml": grandchild });
  const { timeline } = loadScenario(files, "scenarios/grandchild.yaml").data;
  expect(timeline.filter(({ items }) => items.length > 0).map(({ items }) => items.join())).toEqual([
    "CHIPS",
    "TOOLS",
    "TOOLS",
    "all",
  ]);
});

test("files are applied from the root on: a grandchild undoes what its parent did", () => {
  const parent = `${HEAD}changes: { hubs: { PORT: { alignment: 0.9 } } }\nevents: [{ date: 2020-01-01, actor: US, class: deal, value: 1 }]\n`;
  const grandchild =
    "title: G\nextends: child\ndiffers: y\nchanges: { hubs: { PORT: { alignment: 0.2 } } }\nwithout_events: [{ class: deal }]\n";
  const files = minimalFiles({ "scenarios/child.yaml": parent, "scenarios/grandchild.yaml": grandchild });
  const { data, lineage } = loadScenario(files, "scenarios/grandchild.yaml");
  expect(lineage).toEqual(["minimal", "child", "grandchild"]);
  expect(data.hubs[0].alignment).toBe(0.2);
  expect(data.timeline).toHaveLength(6);
});

const DATED = "series,date,value,source,place,grade,note\n";
const exposures = ["US", "NL", "JP"].map((id) => `exposure_${id},2020-01-01,0.3,assumption,,assumed,\n`).join("");
const COMMON = ["threat", "aid", "fusion", "politics", "row_demand", "push", "openness", "collection", "recovery"];
const common = COMMON.map((name) => `${name},2018-01-01,0.5,assumption,,assumed,\n`).join("");
const withExposures = { "seeds/minimal/series.csv": DATED + common + exposures };

test("a state's exposure and a list's threat are set like any other series", () => {
  const text = "series: { exposure_NL: { 2018-01-01: 0.1, 2024-01-01: 0.2 }, threat_main: { 2018-01-01: 0.6 } }\n";
  for (const more of [{}, withExposures]) {
    const { series } = child(text, more);
    expect(series.filter((row) => row.series === "exposure_NL").map(({ value }) => value)).toEqual([0.1, 0.2]);
    expect(series.filter((row) => row.series === "threat_main").map(({ value }) => value)).toEqual([0.6]);
  }
});

test("the series of no state and no list is told at its name, once, with the nearest", () => {
  const told = (text: string): readonly Problem[] => problemsOf(() => child(`series: ${text}\n`));
  expect(told("{ exposure_NK: { 2018-01-01: 0.1, 2019-01-01: 0.1 } }")).toMatchObject([
    { file: "scenarios/child.yaml", line: 4, column: 11, path: "series.exposure_NK" },
  ]);
  expect(told("{ exposure_NK: { 2018-01-01: 0.1 } }")[0].message).toBe(
    'found unknown series "exposure_NK"; allowed: exposure_US, exposure_NL, exposure_JP; did you mean "exposure_NL"?',
  );
  expect(told("{ threat_mian: { 2018-01-01: 0.1 } }")[0].message).toContain('did you mean "threat_main"?');
  expect(told("{ exposure_NL: { 2018-01-01: 1.1 } }")[0].message).toBe("found 1.1; allowed: a share from 0 to 1");
});

test("a state that is removed takes its series along, and only its own", () => {
  const gone =
    "changes: { suppliers: { JP: null }, dependence: { JP/gallium: null }, market_shares: { TOOLS/JP: null }, firms: { OPTIC: null } }\n";
  const { series } = child(gone, withExposures);
  expect(series.map((row) => row.series).filter((name) => name.startsWith("exposure_"))).toEqual([
    "exposure_US",
    "exposure_NL",
  ]);
  expect(series).toHaveLength(COMMON.length + 2);
});

const MORE_LISTS = {
  "seeds/minimal/lists.csv":
    "id,name,value,source,place,grade,note\nmain,Main,1,assumption,,assumed,\nother,Other,0.4,assumption,,assumed,\n",
  "seeds/minimal/memberships.csv": "list,supplier,joined,threat,exposure,source,place,grade,note\n",
};

test("a setting may have several lists; a member's row is added, changed and removed by list and state", () => {
  const item = "changes:\n  items: { CHIPS: { list: other } }\n";
  const row = "{ joined: 2019-01-01, threat: 0.5, exposure: 0.02, source: '', place: '', grade: assumed, note: '' }";
  const { lists, memberships } = child(`${item}  memberships: { other/NL: ${row} }\n`, MORE_LISTS);
  expect(lists.map(({ id, value }) => [id, value])).toEqual([
    ["main", 1],
    ["other", 0.4],
  ]);
  expect(memberships).toMatchObject([{ list: "other", supplier: "NL", joined: "2019-01-01", exposure: 0.02 }]);
  const wrong = problemsOf(() => child(`${item}  memberships: { othr/NL: ${row}, other/NK: ${row} }\n`, MORE_LISTS));
  expect(wrong.map(({ message }) => message.replace(/;.*;/, ";"))).toEqual([
    'found unknown list "othr"; did you mean "other"?',
    'found unknown supplier "NK"; did you mean "NL"?',
  ]);
});
