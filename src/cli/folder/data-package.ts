/**
 * The result folder described for programs, as a Frictionless data package (datapackage.org): each table with the names, types and units
 * of its columns, its size and its digest.
 */
import { isDate } from "../../base/dates.ts";
import type { Cell, Table } from "../../base/table.ts";
import type { WrittenFile } from "./result-folder.ts";

type FieldType = "integer" | "number" | "date" | "string";

interface Field {
  readonly name: string;
  readonly unit: string;
  /** Of the cells seen so far; undefined where none has a value. */
  type: FieldType | undefined;
}

export function createDataPackage() {
  const tables = new Map<string, Field[]>();
  return {
    /** A table, or a part of it: large ones are written in parts. */
    see(name: string, { columns, rows }: Table): void {
      let fields = tables.get(name);
      if (!fields) tables.set(name, (fields = columns.map((column) => ({ ...column, type: undefined }))));
      for (const row of rows) for (const [k, field] of fields.entries()) field.type = widened(field.type, row[k]);
    },
    text(version: string, title: string, files: readonly WrittenFile[]): string {
      const resources = files.flatMap((file) => {
        const fields = tables.get(file.name);
        return fields === undefined ? [] : [resource(file, fields)];
      });
      const described = {
        $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        ...{ name: "smallyard-result", title: `smallyard: ${title}`, version, resources },
      };
      return `${JSON.stringify(described, null, 2)}\n`;
    },
  };
}

/** The narrowest type that holds what was seen and this cell. */
function widened(type: FieldType | undefined, cell: Cell | undefined): FieldType | undefined {
  if (type === "string") return type; // nothing is wider
  if (cell === null || cell === undefined || cell === "" || cell !== cell) return type;
  const own =
    typeof cell === "number" ? (Number.isInteger(cell) ? "integer" : "number") : isDate(cell) ? "date" : "string";
  if (type === undefined || type === own) return own;
  const numbers: readonly FieldType[] = ["integer", "number"];
  return numbers.includes(type) && numbers.includes(own) ? "number" : "string";
}

function resource({ name: path, bytes, sha256 }: WrittenFile, fields: readonly Field[]) {
  const name = path.replace(/\.csv$/, "").replaceAll("_", "-").toLowerCase(); // prettier-ignore
  return {
    ...{ name, path, type: "table", format: "csv", mediatype: "text/csv", encoding: "utf-8" },
    ...{ bytes, hash: `sha256:${sha256}` },
    schema: {
      fields: fields.map(({ name, unit, type = "string" }) => ({ name, type, ...(unit !== "" && { unit }) })),
      missingValues: [""],
    },
  };
}
