/**
 * What a claim file may say: one zod schema, from which checking, error messages and the JSON Schema for editors follow; and what a claim is once it
 * is checked.
 *
 * As in study files there are no transforms and no defaults here; `load-claim.ts` fills in what is left out.
 */
import { z } from "zod";
import { type Comparison, STATED } from "../hypothesis-table.ts";
import { TAKES } from "../read-observables.ts";
import { date, LAYER, path, sentence, setting } from "../study-file.ts";

const window = z.tuple([z.number(), z.number()]);

const read = z.strictObject({
  observable: sentence.describe("What is read: an observable, or a summary of the run"),
  meaning: sentence.describe("The same in plain words"),
  entity: sentence.optional().describe("Id of an item, a state, a mineral or a list; default: all"),
  entities: z.array(sentence).min(1).optional().describe("Some ids: the mean of their numbers is read"),
  spread_of: z.enum(["item", "state", "mineral", "list"]).optional().describe("How far all of them lie apart: standard deviation"), // prettier-ignore
  take: z.enum(TAKES).optional().describe("What is taken of the dates; a total adds up a yearly flow"),
  years: window.optional().describe("From and to, in years since the first account opened"),
  at: date.optional().describe("Its value at a date"),
  from: date.optional().describe("First date of a window; default: the start of the run"),
  to: date.optional().describe("Last date of a window; default: the end of the run"),
});

const side = z.strictObject({
  scenario: sentence.describe("An id, or a path from this file's folder"),
  set: z.record(path, setting).optional().describe("What --set accepts; parameters have a field of their own"),
  parameters: z
    .record(z.string(), z.union([z.number(), z.strictObject({ times: z.number().min(0).max(100) })]))
    .optional()
    .describe("A value for every world, or a multiple of each world's own"),
  with: LAYER.optional().describe("Fields of a scenario file, laid over it"),
  read: read.optional().describe("What is read on this side; default: as above"),
  another_run: z
    .literal(true)
    .optional()
    .describe("Read in another run, with other luck and other draws: for what lies between runs"),
});

const sides = z.union([side, z.array(side).min(1)]);

const source = z.strictObject({
  id: sentence.describe("Id of a source in seeds/sources.csv"),
  by: sentence.describe("Who says it, as a reader cites it: Lind and Mastanduno (2025)"),
  place: sentence.describe("Where in it: a section, a page"),
  says: sentence.describe("What it says, in own words; what the claim reads into it is said to be a reading"),
});

export const CLAIM_FILE = z.strictObject({
  title: sentence.describe("The claim, in a sentence"),
  hypothesis: z.string().optional().describe("The hypothesis of section 6 of the model page that it belongs to"),
  source: source.optional().describe("Who argues it and where; absent: a question of this model"),
  comparison: sentence.describe("What is compared with what, in words"),
  read: read.optional().describe("The number that is read from each run"),
  of: sides.describe("Runs whose numbers are added up"),
  less: sides.optional().describe("Runs whose numbers are taken away, each with the same luck"),
  stated: z.enum(STATED).describe("What is claimed of the sum: more than, less than minus, or further from 0 than `beyond`"), // prettier-ignore
  beyond: z.number().min(0).optional().describe("Default 0"),
});

export type ClaimFile = z.output<typeof CLAIM_FILE>;
export type ClaimSource = z.output<typeof source>;
export type WrittenRead = z.output<typeof read>;
export type WrittenSide = z.output<typeof side>;

export interface Claim {
  /** The file's name without `.yaml`. */
  readonly id: string;
  readonly title: string;
  /** Of section 6 of the model page; null where it belongs to none. */
  readonly hypothesis: string | null;
  /** Who argues it and where; null: a question of this model. */
  readonly source: ClaimSource | null;
  readonly comparison: Comparison;
  /** Observables and summaries that it reads, each once. */
  readonly reads: readonly string[];
}
