/**
 * What a scenario file may say: one zod schema, from which checking, error messages and the JSON Schema for editors follow.
 *
 * No transforms and no defaults here: a JSON Schema cannot show the first, and a child must be able to leave everything out.
 */
import { z } from "zod";
import { changeSchema, type TableSchema } from "./columns.ts";
import { KEY_COLUMNS } from "./draft-row.ts";
import { FORM_PROCESSES, formNames, FORMS } from "./forms.ts";
import { PARAMETERS, type ParameterName } from "./parameters.ts";
import { GRAINS, POPULATION, POPULATION_PARTS } from "./population.ts";
import { PROCESS_NAMES } from "./processes.ts";
import { LEADER_STANCES, REGIME_MODES } from "./scenario.ts";
import { TABLES } from "./table-schemas.ts";
import { GRADES } from "./table-words.ts";
import { type Hold, HOLDS, SERIES, type SeriesName, type TableName } from "./tables.ts";

const sentence = z.string().min(1);
const id = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/, "an id of letters, digits, _ or -, beginning with a letter");
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD");

/** "12 months", "-6 months", "1 year". */
export const PERIOD = /^(-?\d{1,3}) (months?|years?)$/;

/** Tables whose rows have an id, so that `changes` can name them. */
export type ChangeableTable = Exclude<TableName, "timeline" | "series">;
export const CHANGEABLE_TABLES = (Object.keys(TABLES) as TableName[]).filter(
  (table): table is ChangeableTable => KEY_COLUMNS[table].length > 0 && table !== "series",
);

const rowId = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]*(\/[A-Za-z][A-Za-z0-9_-]*)?$/, "a row's id such as NL or EUV/NL");

/** The columns of a table as a scenario may give them, all optional; `without` leaves some out. */
function columnsOf(table: TableName, without: readonly string[]): z.ZodObject {
  const schema: TableSchema = TABLES[table];
  const columns = Object.entries(schema.shape).filter(([column]) => !without.includes(column));
  return z.strictObject(Object.fromEntries(columns.map(([column, field]) => [column, changeSchema(field).optional()])));
}

const time = z.strictObject({
  start: date.optional().describe("First day"),
  end: date.optional().describe("Last day"),
  ticks_per_year: z.number().int().min(1).max(366).optional().describe("12 = monthly (the default), 52 = weekly"),
  replay_until: date.optional().describe("History is replayed up to here; after it the model generates events"),
  twin_extra_years: z
    .number()
    .min(0)
    .max(50)
    .optional()
    .describe("Years the twin runs longer, to read delays near the end; default 8"),
  record_every: z.number().int().min(1).max(1000).optional().describe("Every so many ticks are recorded; default 3"),
});

const regime = z.strictObject({
  mode: z.enum(REGIME_MODES).optional().describe("How the states agree on what is controlled"),
  leader: z
    .enum(LEADER_STANCES)
    .optional()
    .describe("Whether the leader acts first (the default), waits, or levels down"),
});

/** A map that may have each of these keys and no other. */
function mapOf<K extends string, S extends z.ZodType>(names: readonly K[], schemaOf: (name: K) => S) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, schemaOf(name)])) as Record<K, S>);
}

const processes = mapOf(PROCESS_NAMES, () => z.enum(["on", "off"]).optional());
const forms = mapOf(FORM_PROCESSES, (process) => {
  const meanings = Object.entries(FORMS[process]).map(([name, meaning]) => `${name}: ${meaning}`);
  return z.enum(formNames(process)).optional().describe(meanings.join("; "));
});
const held = mapOf(Object.keys(SERIES) as SeriesName[], (name) => {
  return z
    .enum(Object.keys(HOLDS) as Hold[])
    .optional()
    .describe(SERIES[name]);
});
const population = mapOf(POPULATION_PARTS, (part) => {
  return z.enum(GRAINS).optional().describe(`pooled: ${POPULATION[part]}`);
});

const parameterDetail = z
  .strictObject({
    value: z.number().optional(),
    low: z.number().optional().describe("Lower end of the plausible range"),
    high: z.number().optional().describe("Upper end of the plausible range"),
    why: sentence.optional().describe("Why this value"),
    source: id.optional().describe("Id of a source in seeds/sources.csv"),
    place: z.string().optional().describe("Page or section in the source"),
    grade: z.enum(GRADES).optional(),
  })
  .meta({ id: "parameter" });

const parameters = mapOf(Object.keys(PARAMETERS) as ParameterName[], (name) => {
  const { meaning, unit, low, high } = PARAMETERS[name];
  const described = `${meaning} (${unit}; plausible from ${low} to ${high})`;
  return z.union([z.number(), parameterDetail]).optional().describe(described);
});

const changes = mapOf(CHANGEABLE_TABLES, (table) => {
  const key = KEY_COLUMNS[table].join("/");
  const like = rowId.optional().describe("For a new row: the row that it copies, apart from what is written here");
  const row = z.union([z.null(), columnsOf(table, KEY_COLUMNS[table]).extend({ like })]);
  return z.record(rowId, row).optional().describe(`By ${key}; null removes the row, a new id adds one`);
});

const event = columnsOf("timeline", []).required({ date: true, actor: true, class: true });
const NO_PATTERN = ["entities", "listed_share", "tighten_years", "value", "place", "grade", "note", "source"];
const eventPattern = columnsOf("timeline", NO_PATTERN);

const points = z.record(date, z.number());
/** Names beyond these belong to single states and lists (`exposure_NL`): they are checked with the tables, which know the ids. */
const series = z
  .object(
    Object.fromEntries(Object.entries(SERIES).map(([name, meaning]) => [name, points.optional().describe(meaning)])),
  )
  .catchall(points);

export const SCENARIO_FILE = z.strictObject({
  title: sentence.describe("Short title"),
  question: sentence.optional().describe("The question that the scenario is to answer"),
  extends: id.optional().describe("Id of the parent: its file's name without .yaml"),
  differs: sentence.optional().describe("How it differs from its parent, and why"),
  sources: z.array(id).optional().describe("Ids of sources in seeds/sources.csv"),
  tags: z.array(id).optional().describe("Words to find it by; not inherited"),
  data: id.optional().describe("Folder of base data in seeds/"),
  controls: z.boolean().optional().describe("false: the leader never acts, so nothing is ever controlled"),
  time: time.optional(),
  regime: regime.optional(),
  processes: processes.optional().describe("Processes switched off (or on again)"),
  forms: forms.optional().describe("Rival forms of a process, where the literature does not agree"),
  population: population
    .optional()
    .describe("Makers and users each as an agent (the default), or pooled: the mean-field version"),
  parameters: parameters.optional().describe("Values that replace those of the setting"),
  changes: changes.optional().describe("Changes of base data: table, row, column"),
  events: z.array(event).optional().describe("Events added to the timeline"),
  shift: z
    .record(id, z.string().regex(PERIOD, "a period such as 12 months, -6 months or 1 year"))
    .optional()
    .describe("By state: how much later (or, with a minus, earlier) everything it did in the dated history happens"),
  without_events: z.array(eventPattern).optional().describe("Events left out: all that match every field given"),
  series: series.optional().describe("Series replaced as a whole, by date; also exposure_<supplier> and threat_<list>"),
  held: held.optional().describe(
    Object.entries(HOLDS)
      .map(([hold, meaning]) => `${hold}: ${meaning}`)
      .join("; "),
  ),
});

/** The checked content of a file. */
export type ScenarioFile = z.output<typeof SCENARIO_FILE>;

/** The names that are allowed as keys at a path of what a schema describes. Where there are kinds, `value` says which is meant. */
export function namesAt(
  path: readonly PropertyKey[],
  schema: z.core.$ZodType = SCENARIO_FILE,
  value?: unknown,
): string[] {
  let schemas = branches(schema, value);
  for (const step of path) {
    value = (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step];
    schemas = schemas.flatMap((schema) => inside(schema, step)).flatMap((schema) => branches(schema, value));
  }
  return schemas.flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

function branches(schema: z.core.$ZodType, value: unknown): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return branches(schema.unwrap(), value);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const kind = (value as { kind?: unknown } | null)?.kind;
    return schema.options.filter(
      (option) => option instanceof z.ZodObject && option.shape.kind.safeParse(kind).success,
    );
  }
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => branches(option, value));
  return [schema];
}

function inside(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step)) return [schema.shape[String(step)]];
  return [];
}
