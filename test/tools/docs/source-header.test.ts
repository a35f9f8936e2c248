/** Headers of source files as markdown: nothing that they say is lost, and a file without one is an error. */
import { describe, expect, test } from "vitest";
import { readHeader } from "../../../tools/docs/source-header.ts";

const TEXT = `/**
 * 3 Yard: reasons pile up.
 *
 *   W' = a - W / T
 *     where T = fade
 * Until it breaks,
 * and then a package follows.
 *
 * reads   items.need
 * writes  items.need setting.push
 * draws   nothing
 */
export {};
/** Another comment. */`;

describe("readHeader", () => {
  const header = readHeader(TEXT);

  test("takes the first paragraph, and the named lines by name", () => {
    expect(header.title).toBe("3 Yard: reasons pile up.");
    expect(header.lines).toEqual({ reads: "items.need", writes: "items.need setting.push", draws: "nothing" });
  });

  test("fences equations as they are indented, and joins lines of text", () => {
    expect(header.body).toBe(
      "```text\nW' = a - W / T\n  where T = fade\n```\n\nUntil it breaks, and then a package follows.",
    );
  });

  test("reads a header of one line", () => {
    expect(readHeader("/** Makers learn. */\nexport {};")).toEqual({ title: "Makers learn.", body: "", lines: {} });
  });

  test("does without no header", () => {
    expect(() => readHeader("export {};\n/** late */")).toThrow(/no header/);
  });
});
