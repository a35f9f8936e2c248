/**
 * What the schema of a table says about its columns: which hold numbers, and what a scenario may write into each.
 */
import { z } from "zod";

type Field = z.core.$ZodType;
export type TableSchema = z.ZodObject<Readonly<Record<string, z.ZodType>>>;

/** A number as people write it: no hexadecimal, no blanks, no infinity. */
const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

export function isDecimal(text: string): boolean {
  return DECIMAL.test(text) && Number.isFinite(Number(text));
}

/** Columns that must hold a number in every row (zod alone would read "" as 0 and "0x10" as 16). */
export function numberColumns(schema: TableSchema): string[] {
  return Object.keys(schema.shape).filter((column) => schema.shape[column] instanceof z.ZodNumber);
}

/** "a number from 0 to 1", "a whole number of at least 1" */
export function numberAllowed(field: Field): string {
  if (!(field instanceof z.ZodNumber)) return "a number";
  const { minimum, maximum, exclusiveMinimum } = z.toJSONSchema(field, { io: "output" });
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum;
  const kind = field.isInt ? "a whole number" : "a number";
  // A whole number has the engine's largest safe integer as its bound: not worth reporting.
  const most = maximum !== undefined && Number(maximum) < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  const bounded = least !== undefined && Number(least) > Number.MIN_SAFE_INTEGER;
  if (bounded && most !== undefined) return `${kind} from ${least} to ${most}`;
  if (bounded) return exclusiveMinimum === undefined ? `${kind} of at least ${least}` : `${kind} above ${least}`;
  return most === undefined ? kind : `${kind} of at most ${most}`;
}

/** What a scenario may write for a column: the cell's own value instead of its text, and lists as lists. */
export function changeSchema(field: z.ZodType): z.ZodType {
  const described = (schema: z.ZodType) => (field.description ? schema.describe(field.description) : schema);
  if (field instanceof z.ZodNumber) {
    const checks = (field.def.checks ?? []) as z.core.$ZodCheck<number>[];
    return described(z.number().check(...checks));
  }
  if (field instanceof z.ZodPipe) {
    if (field.def.in instanceof z.ZodEnum) return described(z.union([z.boolean(), z.literal([0, 1])]));
    return described(z.union([z.string(), z.array(z.string()), z.record(z.string(), z.number().min(0).max(1))]));
  }
  return field; // text, dates and choices have no transform: the same check serves both
}

/** The text of a cell for a value written in a scenario. */
export function cellText(value: unknown): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (Array.isArray(value)) return value.join(";");
  if (value !== null && typeof value === "object") {
    return Object.entries(value)
      .map(([id, weight]) => `${id}:${String(weight)}`)
      .join(";");
  }
  return String(value).trim();
}
