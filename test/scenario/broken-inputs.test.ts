/**
 * Broken inputs, as a table: each must end in an InputError that names file, line and column, what was found and what is allowed.
 *
 * The sign « in a replacement marks where the problem must be reported; it is taken out before the file is read.
 */
import { describe, expect, test } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Override } from "../../src/scenario/scenario.ts";
import { MINIMAL_PATH, minimalFiles } from "./minimal-setting.ts";
import { problemsOf } from "./problems-of.ts";

const MARK = "«";
const ROOT = MINIMAL_PATH;
const CHILD = "scenarios/child.yaml";
const csv = (table: string) => `seeds/minimal/${table}.csv`;
const SOURCES = "seeds/sources.csv";
const ORIGINAL = minimalFiles();

type Changed = Record<string, string | undefined>;
interface Case {
  readonly name: string;
  readonly changed: Changed;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly says: readonly string[];
  readonly overrides: readonly Override[];
  readonly scenario: string;
}

/** A case whose whole file is `text`; without a mark the problem stands at its beginning. */
function whole(name: string, file: string, text: string, path: string, ...says: string[]): Case {
  const before = text.split(MARK)[0].split("\n");
  const marked = text.includes(MARK);
  return {
    name,
    changed: { [file]: text.replace(MARK, "") },
    file,
    line: marked ? before.length : 1,
    column: marked ? before[before.length - 1].length + 1 : 1,
    path,
    says,
    overrides: [],
    scenario: file === CHILD ? CHILD : ROOT,
  };
}

/** A case in which one text of a file is replaced by another. */
function edit(name: string, file: string, from: string, to: string, path: string, ...says: string[]): Case {
  const text = ORIGINAL.get(file)!;
  if (text.split(from).length !== 2) throw new Error(`"${from}" must occur once in ${file}`);
  return whole(
    name,
    file,
    text.replace(from, () => to),
    path,
    ...says,
  );
}

/** A case with lines added at the end of the child's file. */
const child = (name: string, text: string, path: string, ...says: string[]) =>
  whole(name, CHILD, ORIGINAL.get(CHILD)! + text, path, ...says);

/** A case of `--set`: the column is that of the value, or 1 where the path is wrong. */
function set(name: string, path: string, value: string, column: number, ...says: string[]): Case {
  const overrides = [{ path, value }];
  return { name, changed: {}, file: "--set", line: 1, column, path, says, overrides, scenario: ROOT };
}

const without = (name: string, file: string, ...says: string[]): Case => ({
  ...whole(name, file, "", "", ...says),
  changed: { [file]: undefined },
});

const CASES: readonly Case[] = [
  // Files as a whole
  without("a table is missing", csv("items"), "found no such file", "needed: a table with the columns id,name"),
  without("the sources are missing", SOURCES, "found no such file"),
  without("the scenario is missing", ROOT, "found no such file", "allowed: scenarios/child.yaml"),
  whole("an empty table", csv("items"), "", "", "found an empty file", "needed: a header line"),
  whole("a table of blanks", csv("users"), " \n \r\n", "", "found an empty file"),
  whole("an empty scenario", ROOT, "", "", "found an empty file"),
  whole("a scenario of 10 MB", ROOT, `title: ${"x".repeat(10e6)}`, "", "found a file of 10.0 MB", "at most 1 MB"),
  whole("a table of 10 MB", csv("firms"), "id,name\n".repeat(1.25e6), "", "found a file of 10.0 MB", "at most 2 MB"),
  whole("a binary table", csv("hubs"), `id,name\nP«\u0000\u0001`, "", "found binary content", "text in UTF-8"),
  whole("a binary scenario", ROOT, "«\ufffdPNG\u0000", "", "found binary content", "U+fffd"),

  // Headers and form of tables
  edit("a missing column", csv("hubs"), "trade_musd,", "", "trade_musd", 'no column "trade_musd"', "needed: id,name"),
  edit(
    "an unknown column",
    csv("hubs"),
    "trade_musd",
    "«trade_msud",
    "",
    "unknown column",
    'did you mean "trade_musd"',
  ),
  edit("a column twice", csv("hubs"), "place,grade", "place,«place,grade", "place", "twice", "allowed: once"),
  edit("too few cells", csv("hubs"), "PORT,Free Port,", "«PORT,", "", "found 8 cells; allowed: 9"),
  edit("too many cells", csv("hubs"), "PORT,", "«PORT,,", "", "found 10 cells; allowed: 9"),
  edit("an open quote", csv("hubs"), "Free Port", '«"Free Port', "", "a quote that is not closed"),
  edit("a quote inside a cell", csv("hubs"), "Free Port", 'Free«" Port', "", "a quote inside a cell"),

  // Cells
  edit("a share above 1", csv("suppliers"), "0.6,0.8,0.05", "0.6,«1.8,0.05", "suppliers.NL.alliance", "at most 1"),
  edit(
    "a negative share",
    csv("market_shares"),
    "NL,0.8",
    "NL,«-0.8",
    "market_shares.TOOLS/NL.share",
    "found",
    "at least 0",
  ),
  edit(
    "a word for a number",
    csv("hubs"),
    "800000",
    "«many",
    "hubs.PORT.trade_musd",
    'found "many"',
    "a number from 0.001 to 100000000",
  ),
  edit("an empty number", csv("hubs"), "800000", "«", "hubs.PORT.trade_musd", "found an empty cell"),
  edit("not-a-number", csv("hubs"), "800000", "«NaN", "hubs.PORT.trade_musd", 'found "NaN"'),
  edit("infinity", csv("hubs"), "800000", "«Infinity", "hubs.PORT.trade_musd", 'found "Infinity"'),
  edit("a number too large", csv("hubs"), "800000", "«1e999", "hubs.PORT.trade_musd", 'found "1e999"'),
  edit("a hexadecimal number", csv("hubs"), "800000", "«0x10", "hubs.PORT.trade_musd", 'found "0x10"'),
  edit("a comma in a number", csv("hubs"), "800000", '«"800,000"', "hubs.PORT.trade_musd", 'found "800,000"'),
  edit("zero where positive is needed", csv("hubs"), "800000", "«0", "hubs.PORT.trade_musd", "at least 0.001"),
  edit("half an agent", csv("users"), "foundry,2,", "foundry,«2.5,", "users.FAB.count", "a whole number"),
  edit("an unknown choice", csv("items"), "consumed", "«consumd", "items.CHIPS.durability", 'did you mean "consumed"'),
  edit("an unknown role", csv("suppliers"), "leader", "«boss", "suppliers.US.role", "allowed: leader, member"),
  edit("an unknown grade", csv("minerals"), "inferred", "«guessed", "minerals.gallium.grade", "documented, inferred"),
  edit(
    "neither 0 nor 1",
    csv("suppliers"),
    "0.1,1,40000",
    "0.1,«2,40000",
    "suppliers.US.amends_at_once",
    "allowed: 0, 1",
  ),
  edit("an id that reads as undefined", csv("hubs"), "PORT,", "«NA,", "hubs.NA.id", "not take for an undefined value"),
  edit("an id with a blank", csv("hubs"), "PORT,", "«FREE PORT,", "hubs.FREE PORT.id", "an id starts with a letter"),
  edit("a date in another order", csv("users"), "2020-12-18", "«18.12.2020", "users.FAB.listed", "YYYY-MM-DD"),
  edit("a day that does not exist", csv("users"), "2020-12-18", "«2021-02-29", "users.FAB.listed", "a day that exists"),
  edit("a product without a share", csv("firms"), "TOOLS:0.9", "«TOOLS", "firms.LITHO.products", '"id:share"'),
  edit("a product above 1", csv("firms"), "TOOLS:0.9", "«TOOLS:9", "firms.LITHO.products", "from 0 to 1"),
  edit(
    "a wrong cell after a cell of two lines",
    csv("hubs"),
    "Free Port,800000",
    '"Free\nPort",«x',
    "hubs.PORT.trade_musd",
  ),

  // Ids
  edit("a supplier twice", csv("suppliers"), "JP,Japan", "«NL,Japan", "suppliers.NL", "twice", "suppliers.csv:3"),
  edit("a cell twice", csv("market_shares"), "TOOLS,JP", "«TOOLS,NL", "market_shares.TOOLS/NL", "twice"),
  edit("a source twice", SOURCES, "report,report", "«assumption,report", "sources.assumption", "twice"),
  edit(
    "an unknown item",
    csv("market_shares"),
    "CHIPS,US",
    "«CHIP,US",
    "market_shares.CHIP/US.item",
    'did you mean "CHIPS"',
  ),
  edit(
    "an unknown supplier",
    csv("firms"),
    "Works,NL",
    "Works,«NLD",
    "firms.LITHO.supplier",
    "unknown supplier",
    "US, NL, JP",
  ),
  edit("an unknown product", csv("firms"), "TOOLS:0.5", "«TOOL:0.5", "firms.OPTIC.products", 'did you mean "TOOLS"'),
  edit(
    "an unknown mineral",
    csv("dependence"),
    "US,gallium",
    "US,«galium",
    "dependence.US/galium.mineral",
    'mean "gallium"',
  ),
  edit("a mineral no table has", csv("items"), "gallium:0.3", "«tin:0.3", "items.CHIPS.minerals", "unknown mineral"),
  edit("a sector nobody has", csv("items"), "foundry;cloud", "«foundry;clouds", "items.CHIPS.sectors", 'mean "cloud"'),
  edit(
    "an unknown actor",
    csv("timeline"),
    "2021-09-01,NL",
    "2021-09-01,«NO",
    "timeline.2021-09-01.actor",
    "US, NL, JP, target",
  ),
  edit(
    "an unknown item in an event",
    csv("timeline"),
    "announce,,TOOLS",
    "announce,,«TOLS",
    "timeline.2021-01-10.items",
    "TOOLS",
  ),
  edit(
    "an unknown source",
    csv("hubs"),
    "0.5,assumption",
    "0.5,«asumption",
    "hubs.PORT.source",
    'did you mean "assumption"',
  ),
  edit("a fact without a source", csv("minerals"), "0.2,report", "0.2,«", "minerals.gallium.source", "grade assumed"),
  edit(
    "the reserved word target",
    csv("suppliers"),
    "JP,Japan",
    "«target,Japan",
    "suppliers.target.id",
    "any other id",
  ),
  edit("the reserved word all", csv("items"), "TOOLS,Litho", "«all,Litho", "items.all.id", "any other id"),
];

const SENSE: readonly Case[] = [
  edit("no leader", csv("suppliers"), "States,leader", "States,member", "suppliers", "found no leader", "exactly one"),
  edit("two leaders", csv("suppliers"), "Japan,partner", "Japan,«leader", "suppliers.JP.role", "second leader"),
  edit(
    "an item out of reach of every kind of control",
    csv("items"),
    "0.5,0.2,0.1,0.1,0.1",
    "«0,0,0,0,0",
    "items.TOOLS.by_list",
    "no kind of control",
  ),
  {
    ...edit("an item nobody makes", csv("market_shares"), "CHIPS,US,1", "CHIPS,US,0", "items.CHIPS.id", "no supplier"),
    file: csv("items"), // the item is what lacks something
    line: 3,
  },
  edit(
    "shares of a cell above 1",
    csv("firms"),
    "Company,JP,TOOLS:0.5",
    "Company,NL,«TOOLS:0.5",
    "firms.OPTIC.products",
    "sum to 1.4",
  ),
  edit(
    "a product its state does not make",
    csv("firms"),
    "CHIPS:0.7",
    "«TOOLS:0.7",
    "firms.ACCEL.products",
    "TOOLS/US",
  ),
  edit(
    "left before joined",
    csv("suppliers"),
    "2030-01-01",
    "«2017-01-01",
    "suppliers.JP.left",
    "after joined, 2018-06-01",
  ),
  edit(
    "in force before announced",
    csv("timeline"),
    "2019-08-19",
    "«2019-01-01",
    "timeline.2019-05-16.effective",
    "2019-05-16",
  ),
  edit(
    "a rule without a name",
    csv("timeline"),
    "rule,extraterritorial",
    "rule,«",
    "timeline.2020-05-15.rule",
    "needed: the rule",
  ),
  edit(
    "an unknown rule",
    csv("timeline"),
    "rule,extraterritorial",
    "rule,«extraterrestrial",
    "timeline.2020-05-15.rule",
    "ownership",
  ),
  edit(
    "a law that no state has",
    csv("timeline"),
    "rule,extraterritorial",
    "law,«waiver",
    "timeline.2020-05-15.rule",
    "capacity",
  ),
  edit(
    "a law of the target that is not modelled",
    csv("timeline"),
    "US,rule,extraterritorial",
    "target,law,«country",
    "timeline.2020-05-15.rule",
    "extraterritorial",
  ),
  edit(
    "a rule on a rumour",
    csv("timeline"),
    "signal,,",
    "signal,«remote,",
    "timeline.2018-03-01.rule",
    "an empty cell",
  ),
  edit(
    "an unknown class",
    csv("timeline"),
    "target,crisis",
    "target,«crysis",
    "timeline.2022-01-05.class",
    'did you mean "crisis"',
  ),
  edit(
    "an item twice in an event",
    csv("timeline"),
    "force,,TOOLS",
    "force,,«TOOLS;TOOLS",
    "timeline.2021-09-01.items",
    "twice",
  ),
  edit("a series is missing", csv("series"), "push,2018-01-01", "aid,2019-01-01", "series", "found no point of push"),
  edit("an unknown series", csv("series"), "push,", "«pusch,", "series.pusch/2018-01-01.series", 'did you mean "push"'),
];

const SCENARIOS: readonly Case[] = [
  // Form of the YAML
  edit("broken YAML", ROOT, "sources: [report]\n", "sources: [report\n«", "", "found broken YAML"),
  edit("a key twice", ROOT, "data: minimal", "data: minimal\n«data: minimal", "", 'found key "data" twice'),
  child("an alias", "sources: &x [report]\nseries: «*x\n", "", "found alias", "written out"),
  whole("an alias bomb", ROOT, `a: &a [x,x]\nb: &b [«*a,*a]\nc: [*b,*b]\n`, "", "found alias"),
  child("a merge key", "time:\n  «<<: { start: 2019-01-01 }\n", "time.<<", "unknown key"),
  child("a tag", "data: «!!js/function x\n", "", "found broken YAML", "Unresolved tag"),
  child("two documents", "«---\ntitle: x\n", "", "found broken YAML"),
  whole("brackets without end", ROOT, `${"[".repeat(100)}«${"[".repeat(900000)}`, "", "nesting that is too deep"),
  whole("a list for a scenario", ROOT, "- title\n", "", "found a list", "a map of keys and values"),
  child("a hexadecimal parameter", "parameters: { crisis_rate: «0x1 }\n", "", 'found "0x1"'),
  child("an infinite parameter", "parameters: { crisis_rate: «.inf }\n", "", 'found ".inf"'),

  // Keys and values
  edit("an unknown key", ROOT, "question:", "«quesion:", "quesion", "unknown key", 'did you mean "question"'),
  edit("an unknown key inside", ROOT, "replay_until", "«replay_til", "time.replay_til", 'did you mean "replay_until"'),
  edit("no title", ROOT, "title: Minimal", "", "title", "needed: text"),
  edit("a number for a title", ROOT, "title: Minimal", "title: «5", "title", "found 5", "text"),
  edit("an unknown mode", ROOT, "sequential", "«sequental", "regime.mode", 'did you mean "sequential"'),
  edit("an unknown leader", ROOT, "leader: first", "leader: «last", "regime.leader", "first, waits, levels-down"),
  edit("unknown base data", ROOT, "data: minimal", "data: «minimall", "data", 'did you mean "minimal"'),
  edit("end before start", ROOT, "end: 2026-01-01", "end: «2017-01-01", "time.end", "after the start"),
  edit(
    "replay beyond the end",
    ROOT,
    "replay_until: 2023",
    "replay_until: «2053",
    "time.replay_until",
    "from start to end",
  ),
  edit("no such day", ROOT, "start: 2018-01-01", "start: «2018-02-30", "time.start", "a day that exists"),
  edit("no tick", ROOT, "ticks_per_year: 12", "ticks_per_year: «0", "time.ticks_per_year", "at least 1"),
  edit("half a tick", ROOT, "ticks_per_year: 12", "ticks_per_year: «1.5", "time.ticks_per_year", "a whole number"),
  edit(
    "no mode anywhere",
    ROOT,
    "regime:\n  mode: sequential\n",
    "«regime:\n",
    "regime.mode",
    "needed here or in a parent",
  ),
  edit(
    "an unknown source of a scenario",
    ROOT,
    "sources: [report]",
    "sources: [«raport]",
    "sources.0",
    'mean "report"',
  ),
  child("controls as text", "controls: «NO\n", "controls", 'found "NO"', "true or false"),
  child("an unknown process", "processes: { «smuggle: off }\n", "processes.smuggle", "apply-events, move-frontier"),
  child("a process half on", "processes: { trade: «half }\n", "processes.trade", "allowed: on, off"),

  // Inheritance
  edit("an unknown parent", CHILD, "extends: minimal", "extends: «minimol", "extends", 'did you mean "minimal"'),
  edit("its own parent", CHILD, "extends: minimal", "extends: «child", "extends", "child extends child"),
  edit("no reason given", CHILD, "extends: minimal\ndiffers: In nothing", "«extends: minimal", "differs", "and why"),

  // Parameters
  child(
    "an unknown parameter",
    "parameters: { «crisis_rat: 0.3 }\n",
    "parameters.crisis_rat",
    'did you mean "crisis_rate"',
  ),
  child("a parameter as text", "parameters: { crisis_rate: «often }\n", "parameters.crisis_rate", "a number or a map"),
  child("a parameter out of range", "parameters: { crisis_rate: «-1 }\n", "parameters.crisis_rate", "from 0.1 to 0.6"),
  child(
    "low above high",
    "parameters: { crisis_rate: «{ low: 3, high: 1 } }\n",
    "parameters.crisis_rate",
    "low at most high",
  ),
  child(
    "an unknown detail",
    "parameters: { crisis_rate: { «vale: 1 } }\n",
    "parameters.crisis_rate.vale",
    'mean "value"',
  ),
  child(
    "a parameter's unknown source",
    "parameters: { crisis_rate: { source: «x1 } }\n",
    "parameters.crisis_rate.source",
    "x1",
  ),
  edit(
    "an unknown parameter of the setting",
    csv("parameters"),
    "crisis_rate",
    "«crisis_rat",
    "parameters.crisis_rat",
    "mean",
  ),
  edit(
    "a setting's value out of range",
    csv("parameters"),
    "crisis_rate,0.3",
    "crisis_rate,«3",
    "parameters.crisis_rate",
    "0.6",
  ),

  // Changes of base data
  child("an unknown table", "changes: { «supplier: {} }\n", "changes.supplier", 'did you mean "suppliers"'),
  child(
    "an unknown column to change",
    "changes: { hubs: { PORT: { «allignment: 1 } } }\n",
    "changes.hubs.PORT.allignment",
    "alignment",
  ),
  child(
    "a changed share above 1",
    "changes: { hubs: { PORT: { alignment: «1.5 } } }\n",
    "changes.hubs.PORT.alignment",
    "at most 1",
  ),
  child(
    "a text for a share",
    "changes: { hubs: { PORT: { alignment: «much } } }\n",
    "changes.hubs.PORT.alignment",
    "a number",
  ),
  child(
    "a new row without its columns",
    "changes: { hubs: { «PORTO: { alignment: 1 } } }\n",
    "changes.hubs.PORTO",
    'mean "PORT"',
  ),
  child("removing what is not there", "changes: { hubs: { «PROT: null } }\n", "changes.hubs.PROT", 'mean "PORT"'),
  child(
    "a changed reference",
    "changes: { firms: { LITHO: { supplier: «NLD } } }\n",
    "firms.LITHO.supplier",
    "US, NL, JP",
  ),
  child(
    "a row id of one part",
    "changes: { market_shares: { «TOOLS: { share: 1, source: report, place: x, grade: inferred, note: x } } }\n",
    "changes.market_shares.TOOLS",
    "ITEM/SUPPLIER",
  ),

  // Events and series
  child("an event without an actor", "events:\n  - «date: 2024-01-01\n    class: force\n", "events.0.actor", "needed"),
  child(
    "a crisis without a size",
    "events:\n  - «{ date: 2024-01-01, actor: US, class: crisis }\n",
    "events.0.value",
    "found no value",
  ),
  child(
    "a package without a share",
    "events:\n  - «{ date: 2024-01-01, actor: US, class: package, items: all }\n",
    "events.0.listed_share",
    "needed",
  ),
  child(
    "an event of a stranger",
    "events:\n  - { date: 2024-01-01, actor: «XX, class: force }\n",
    "timeline.2024-01-01.actor",
    "unknown actor",
  ),
  child("no event matches", "without_events:\n  - «{ class: announce, actor: JP }\n", "without_events.0", "no event"),
  child("a pattern without fields", "without_events:\n  - «{}\n", "without_events.0", "at least one"),
  child(
    "an unknown series to set",
    "series: { «thread: { 2018-01-01: 1 } }\n",
    "series.thread",
    'did you mean "threat"',
  ),
  child("a series keyed by a year", "series: { threat: { «2018: 1 } }\n", "series.threat.2018", "YYYY-MM-DD"),
  child(
    "a series on no day",
    "series: { threat: { «2018-13-01: 1 } }\n",
    "series.threat/2018-13-01.date",
    "a day that exists",
  ),
  child("a series of words", "series: { threat: { 2018-01-01: «high } }\n", "series.threat.2018-01-01", "a number"),
];

const SETS: readonly Case[] = [
  set("an unknown path", "parametres.crisis_rate", "1", 1, "unknown path", 'did you mean "parameters"'),
  set("a path too short", "parameters", "1", 1, "allowed: NAME.NAME"),
  set("a path to nowhere", "parameters.__proto__", "1", 1, "found path"),
  set("an unknown parameter set", "parameters.crisis_rat", "1", 1, "unknown key", 'did you mean "crisis_rate"'),
  set("a parameter set out of range", "parameters.crisis_rate", "-1", 24, "found -1", "from 0.1 to 0.6"),
  set("an empty value", "time.end", "", 10, "an empty text", "YYYY-MM-DD"),
  set("a hexadecimal value", "parameters.crisis_rate", "0x1", 24, 'found "0x1"', "a number"),
  set("an unknown mode set", "regime.mode", "sequental", 13, 'did you mean "sequential"'),
  set("an unknown column set", "hubs.PORT.align", "1", 1, "unknown key", "alignment"),
  set("a share set above 1", "hubs.PORT.alignment", "2", 21, "found 2", "at most 1"),
];

const ALL = [...CASES, ...SENSE, ...SCENARIOS, ...SETS];

describe("broken inputs", () => {
  test("are at least sixty", () => expect(new Set(ALL.map(({ name }) => name)).size).toBeGreaterThanOrEqual(60));

  test.each(ALL)("$name", ({ changed, file, line, column, path, says, overrides, scenario }) => {
    const problems = problemsOf(() => loadScenario(minimalFiles(changed), scenario, overrides));
    const first = problems[0];
    expect({ file: first.file, line: first.line, column: first.column }).toEqual({ file, line, column });
    if (path !== "") expect(first.path).toBe(path);
    for (const part of says) expect(first.message).toContain(part);
    expect(first.message).toMatch(/allowed|needed/);
  });
});
