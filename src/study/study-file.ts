/**
 * What a study file may say: one zod schema, from which checking, error messages and the JSON Schema for editors follow.
 *
 * As in scenario files there are no transforms and no defaults here; `load-study.ts` fills in what is left out.
 */
import { z } from "zod";
import { isDate } from "../base/dates.ts";
import type { Checked } from "../scenario/read-checked.ts";
import { SCENARIO_FILE } from "../scenario/scenario-file.ts";
import { TAKES } from "./read-observables.ts";
import { SEED, SEED_SIGNS, UNCERTAINTIES } from "../ensemble/ensemble-plan.ts";

/** equal, or a column of the table of items. */
export const ITEM_WEIGHTS = ["equal", "criticality", "need_musd"] as const;

export const sentence = z.string().min(1);
const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_.-]*$/, "a name of letters, digits, _, . or -");
export const path = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_/-]*(\.[A-Za-z][A-Za-z0-9_/-]*)*$/, "a path such as suppliers.NL.alliance");
export const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a date is written YYYY-MM-DD", abort: true })
  .refine(isDate, "a day that exists, written YYYY-MM-DD");
/** What --set accepts. */
export const setting = z.union([z.number(), z.string(), z.boolean()]);
export type Setting = z.output<typeof setting>;
const many = (most: number) => z.number().int().min(1).max(most).optional();
const seed = z.union([z.string().max(200).regex(SEED, SEED_SIGNS), z.number().min(0)]);

/** What may be laid over a scenario by a switch: a part of a scenario file. */
export const LAYER = SCENARIO_FILE.pick({
  controls: true,
  regime: true,
  processes: true,
  forms: true,
  population: true,
  parameters: true,
  changes: true,
  events: true,
  shift: true,
  without_events: true,
  series: true,
  held: true,
});

/** What is written most often where names belong. */
function numbersAreLevels({ input }: { readonly input?: unknown }): string | undefined {
  return typeof input === "number"
    ? "text, true or false; numbers stand under levels, as in levels: [1, 2, 5]"
    : undefined;
}

const factor = z.strictObject({
  path: path.optional().describe("What it moves, as --set names it; where the factor has a name of its own"),
  low: z.number().optional().describe("Lower end of a range; default: that of the parameter's published range"),
  high: z.number().optional().describe("Upper end of a range"),
  levels: z.array(z.number()).min(1).optional().describe("Some numbers instead of a range"),
  values: z
    .array(z.union([z.string(), z.boolean()], { error: numbersAreLevels }))
    .min(1)
    .optional()
    .describe("Some named values"),
  switch: LAYER.optional().describe("0 = the scenario as it is, 1 = with these fields of a scenario file laid over it"),
  files: z
    .record(name, sentence)
    .optional()
    .describe("As a switch, with a scenario file for each scenario: its path from this file's folder"),
  dummy: z.literal(true).optional().describe("Moves nothing: the floor of significance"),
  meaning: sentence.optional().describe("What it stands for, for the report"),
});

const points = many(1_000_000).describe("Points; a power of two is best");
const levels = many(1000).describe("Levels of a range; default 5");
const designSeed = seed.optional().describe("Seed of the design's own draws");
const isEven = (count?: number) => count === undefined || count % 2 === 0;

const design = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("grid"), levels }),
  z.strictObject({ kind: z.literal("one-at-a-time"), levels }),
  z.strictObject({ kind: z.literal("latin-hypercube"), points, seed: designSeed }),
  z.strictObject({ kind: z.literal("sobol-sequence"), points, seed: designSeed }),
  z.strictObject({
    kind: z.literal("morris"),
    levels: many(1000)
      .refine(isEven, "allowed for morris: an even number of levels, at least 2")
      .describe("Levels of a range, an even number; default 4"),
    trajectories: many(10_000),
    seed: designSeed,
  }),
  z.strictObject({
    kind: z.literal("saltelli"),
    points: many(1_000_000)
      .refine((count) => count !== 1, "allowed for saltelli: at least 2, best a power of two")
      .describe("Rows of the matrix A, at least 2"),
    second_order: z.boolean().optional().describe("With indices of pairs"),
    seed: designSeed,
  }),
  z.strictObject({ kind: z.literal("shapley") }),
]);

const observable = z.strictObject({
  name: name.describe("The column in the tables"),
  observable: sentence.describe(
    "What is read: an observable, a summary of the run, or an event statistic as in months_to_force(JP, 2022-10-01, 60)",
  ),
  entity: sentence.optional().describe("Id of an item, a state or a mineral; default: all"),
  over_items: z
    .enum(ITEM_WEIGHTS)
    .optional()
    .describe("Mean over all items with this weight, where it is undefined counted as 0; instead of an entity"),
  at: date.optional().describe("Its value at a date; of a run that ends before it, at its end"),
  from: date.optional().describe("First date of a window; default: the start of the run"),
  to: date.optional().describe("Last date of a window, or of a run that ends before it; default: the end of the run"),
  take: z.enum(TAKES).optional().describe("What is taken of the window; default: mean"),
});

const analysis = z.strictObject({
  kind: sentence,
  observable: sentence.optional(),
  above: z.number().optional(),
  below: z.number().optional(),
});

export const STUDY_FILE = z.strictObject({
  title: sentence.describe("Short title"),
  question: sentence.describe("What the study is to answer"),
  scenarios: z.array(sentence).min(1).describe("Every point is run in each: ids, or paths from this file's folder"),
  steps: z
    .strictObject({
      of: sentence.describe("What grows from step to step, as on an axis"),
      at: z.array(z.number()).min(1).describe("How much of it each scenario has, in their order"),
    })
    .optional()
    .describe("The scenarios are steps of one thing, as yards of 1, 2 and 4 items: figures join them by a line"),
  baseline: sentence.optional().describe("The scenario that the others are compared with; default: the first"),
  branch_at: date.optional().describe("The first scenario is the history; the others branch from it on this day"),
  overrides: z.record(path, setting).optional().describe("What --set accepts, for every point"),
  factors: z
    .record(name, factor)
    .optional()
    .describe("What is varied: a parameter's name, a path, or a name of one's own"),
  parameters: z
    .literal("all")
    .optional()
    .describe("all: every parameter with a published range is a factor, beside those named"),
  design: design.describe("Which points are run"),
  base: z
    .record(name, setting)
    .optional()
    .describe("One-at-a-time: values at the base point; default: those of the first scenario"),
  replicates: many(1_000_000).describe("Runs of every point in every scenario; default 8"),
  seed: seed.optional().describe("Seed of the runs; default 1"),
  seeds: z
    .enum(["common", "independent"])
    .optional()
    .describe("common (the default): replicate k has the same luck at every point"),
  uncertainty: z
    .enum(UNCERTAINTIES)
    .optional()
    .describe("What differs between replicates: chance (the default), the parameters that are no factor, or both"),
  observables: z
    .array(z.union([sentence, observable]))
    .min(1)
    .describe("One number a run"),
  curves: z.array(sentence).optional().describe("Observables whose bands over time are kept for every point"),
  analyses: z
    .array(z.union([sentence, analysis]))
    .optional()
    .describe("Default: what suits the design"),
  figures: z.array(sentence).optional().describe("Default: what suits the design"),
});

export type DesignKind = z.output<typeof design>["kind"];
export const DESIGN_KINDS: readonly DesignKind[] = design.options.flatMap(({ shape }) => shape.kind.value);
/** What a design of some kind may say beside its kind. */
export interface AnyDesign {
  readonly kind: DesignKind;
  readonly points?: number | undefined;
  readonly levels?: number | undefined;
  readonly trajectories?: number | undefined;
  readonly second_order?: boolean | undefined;
  readonly seed?: string | number | undefined;
}
export type StudyFile = z.output<typeof STUDY_FILE>;
/** A study file's content with the places of its parts. */
export type WrittenStudy = Checked<StudyFile>;

/** Only a study has these at the top of the file; a scenario never does. */
export function looksLikeStudy(text: string): boolean {
  return /^(scenarios|design|factors|observables|replicates)[ \t]*:/m.test(text);
}

export type WrittenFactor = z.output<typeof factor>;
export type WrittenObservable = z.output<typeof observable>;
