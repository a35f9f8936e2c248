import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { loadScenario, loadScenarioHead } from "../../src/scenario/load.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

function shippedFiles(): Map<string, string> {
  const folders = ["scenarios", "seeds", "seeds/today", "seeds/cocom", "seeds/minerals", "seeds/russia"];
  const paths = folders.flatMap((folder) => readdirSync(ROOT + folder).map((name) => `${folder}/${name}`));
  const texts = paths.filter((path) => /\.(yaml|csv)$/.test(path));
  return new Map(texts.map((path) => [path, readFileSync(ROOT + path, "utf8")]));
}

describe("the minimal setting", () => {
  const scenario = loadScenario(minimalFiles(), MINIMAL_PATH);

  test("becomes a scenario with decimal dates", () => {
    expect(scenario).toMatchObject({
      id: "minimal",
      path: MINIMAL_PATH,
      setting: "minimal",
      controls: true,
      time: { start: 2018, end: 2026, ticksPerYear: 12, replayUntil: 2023, twinExtraYears: 4, recordEvery: 3 },
      regime: { mode: "sequential", leader: "first" },
      lineage: ["minimal"],
      sources: ["report"],
      off: [],
    });
    expect(scenario.data.suppliers.map(({ id }) => id)).toEqual(["US", "NL", "JP"]);
  });

  test("is frozen through and through", () => {
    for (const part of [
      scenario,
      scenario.time,
      scenario.data.items[0],
      scenario.data.items[0].sectors,
      scenario.parameters,
    ]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });
});

test("overrides lie on top of the files", () => {
  const overrides = [
    { path: "controls", value: "false" },
    { path: "regime.mode", value: "standing" },
    { path: "time.end", value: "2030-01-01" },
    { path: "processes.transship", value: "off" },
    { path: "processes.apply-events", value: "off" },
    { path: "market_shares.TOOLS/NL.share", value: "0.7" },
  ];
  const { controls, regime, time, off, data } = loadScenario(minimalFiles(), MINIMAL_PATH, overrides);
  expect({ controls, mode: regime.mode, end: time.end }).toEqual({ controls: false, mode: "standing", end: 2030 });
  expect(off).toEqual(["apply-events", "transship"]);
  expect(data.market_shares[0].share).toBe(0.7);
});

test("problems of several tables are told together", () => {
  const hubs = minimalFiles().get("seeds/minimal/hubs.csv")!.replace("800000", "x");
  const users = minimalFiles()
    .get("seeds/minimal/users.csv")!
    .replace("FAB,", "")
    .replace("CLOUD,Cloud houses,cloud,3", "CLOUD,Cloud houses,cloud,0");
  const problems = problemsOf(() =>
    loadScenario(minimalFiles({ "seeds/minimal/hubs.csv": hubs, "seeds/minimal/users.csv": users }), MINIMAL_PATH),
  );
  expect(new Set(problems.map(({ file }) => file)).size).toBe(2);
  expect(problems).toHaveLength(3);
});

describe("what ships", () => {
  const files = shippedFiles();

  test.each(["today", "cocom", "no-controls"])("%s loads, says what it asks and where it comes from", (id) => {
    const scenario = loadScenario(files, `scenarios/${id}.yaml`);
    expect(scenario.id).toBe(id);
    expect(scenario.question).not.toBe("");
    expect(scenario.differs).not.toBe("");
    expect(scenario.sources.length).toBeGreaterThan(0);
    expect(files.get(scenario.path)!.split("\n")[0]).toBe("# yaml-language-server: $schema=./scenario.schema.json");
  });

  test("no-controls is today without its controls", () => {
    const today = loadScenario(files, "scenarios/today.yaml");
    const none = loadScenario(files, "scenarios/no-controls.yaml");
    expect(none).toMatchObject({
      controls: false,
      lineage: ["today", "no-controls"],
      time: today.time,
      data: today.data,
    });
  });

  test("the head of each is that of the whole", () => {
    for (const path of [...files.keys()].filter((name) => name.startsWith("scenarios/"))) {
      const whole = loadScenario(files, path);
      const head = loadScenarioHead(files, path);
      expect({ ...whole, ...head }).toEqual(whole);
      expect(Object.keys(head)).toHaveLength(12);
    }
  });
});

describe("tables and files that were read before", () => {
  const child = (changes: string) => minimalFiles({ "scenarios/child.yaml": `title: Child\nextends: minimal\ndiffers: x\n${changes}` }); // prettier-ignore
  const load = (changes: string) => loadScenario(child(changes), "scenarios/child.yaml");

  test("are the same objects where nothing changes them, and frozen", () => {
    const [one, other] = [load(""), load("changes: { hubs: { PORT: { diligence: 0.9 } } }")];
    expect(other.data.items).toEqual(one.data.items);
    expect(other.data.items.every((row, place) => row === one.data.items[place])).toBe(true);
    expect(one.data.items.every((row) => Object.isFrozen(row))).toBe(true);
  });

  test("keep a scenario's change out of the others", () => {
    const diligence = (changes: string) => load(changes).data.firms.map((firm) => firm.diligence);
    expect(diligence("")).toEqual([0.8, 0.6, 0.7]);
    expect(diligence("changes: { firms: { LITHO: { diligence: 0.9 } } }")).toEqual([0.9, 0.6, 0.7]);
    expect(diligence("changes: { firms: { LITHO: } }")).toEqual([0.6, 0.7]);
    expect(diligence("")).toEqual([0.8, 0.6, 0.7]);
  });

  test("are told wrong each time", () => {
    const broken = minimalFiles({ "seeds/minimal/hubs.csv": "id,name\nPORT,Free Port,x\n" });
    const problems = () => problemsOf(() => loadScenario(broken, MINIMAL_PATH));
    expect(problems().length).toBeGreaterThan(1);
    expect(problems()).toEqual(problems());
  });
});
