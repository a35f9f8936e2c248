/** One reader for every kind of YAML file: content with places, or all that is wrong with its form. */
import { expect, test } from "vitest";
import { z } from "zod";
import { formatProblem, type Problem } from "../../src/scenario/input-error.ts";
import { readChecked } from "../../src/scenario/read-checked.ts";

const schema = z.strictObject({
  title: z.string(),
  shape: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("circle"), radius: z.number().min(0) }),
    z.strictObject({
      kind: z.literal("square"),
      side: z.number().refine((side) => side > 0, "allowed for squares: above 0"),
    }),
  ]),
});

function problemsOf(text: string): string[] {
  const problems: Problem[] = [];
  expect(readChecked(schema, "f.yaml", text, problems)).toBeUndefined();
  return problems.map(formatProblem);
}

test("a sound file has content, places, and a way to say what is wrong with its sense", () => {
  const problems: Problem[] = [];
  const checked = readChecked(schema, "f.yaml", "title: T\nshape: { kind: circle, radius: 2 }\n", problems)!;
  expect(checked.content).toEqual({ title: "T", shape: { kind: "circle", radius: 2 } });
  checked.report(["shape", "radius"], "found 2; allowed: 3");
  checked.report(["shape", "radius"], "found it; allowed: none", true);
  expect(problems.map(formatProblem)).toEqual([
    "f.yaml:2:32 shape.radius: found 2; allowed: 3",
    "f.yaml:2:24 shape.radius: found it; allowed: none",
  ]);
});

test.each([
  ["title: T\nshape: { kind: cirle }\n", ['f.yaml:2:16 shape.kind: found "cirle"; allowed: circle, square; did you mean "circle"?']], // prettier-ignore
  ["title: T\nshape: { radius: 1 }\n", ["f.yaml:2:1 shape.kind: found nothing; needed: circle, square"]],
  [
    "title: T\nshape: { kind: circle, radius: -1, side: 2, radus: 1 }\n",
    [
      "f.yaml:2:32 shape.radius: found -1; allowed: at least 0",
      "f.yaml:2:36 shape.side: found side, which circle does not read; allowed: radius",
      'f.yaml:2:45 shape.radus: found radus, which circle does not read; allowed: radius; did you mean "radius"?',
    ],
  ],
  ["title: T\nshape: { kind: square, side: 0 }\n", ["f.yaml:2:30 shape.side: found 0; allowed for squares: above 0"]],
  ["title: T\nshape: [\n", [expect.stringContaining("f.yaml:3:1: found broken YAML")]],
])("%j", (text, told) => expect(problemsOf(text)).toEqual(told));

test("numbers are understood as people type them, in unions and lists too; one that could be two is refused with both", () => {
  const numbers = z.strictObject({
    plain: z.number(),
    either: z.union([z.number(), z.strictObject({ value: z.number() })]),
    within: z.union([z.number(), z.strictObject({ value: z.number() })]),
    list: z.array(z.number()),
    text: z.string(),
  });
  const yaml = "plain: 1,5\neither: 10 %\nwithin: { value: 1\u202f500 }\nlist: [1 500, '\u22123']\ntext: 1,5\n";
  const content = { plain: 1.5, either: 0.1, within: { value: 1500 }, list: [1500, -3], text: "1,5" };
  expect(readChecked(numbers, "f.yaml", yaml, [])!.content).toEqual(content);
  const problems: Problem[] = [];
  readChecked(numbers, "f.yaml", yaml.replace("1,5", "1,500").replace("10 %", "2,000"), problems);
  readChecked(numbers, "f.yaml", yaml.replace("1\u202f500", "1,5"), problems);
  expect(problems.map(formatProblem)).toEqual([
    'f.yaml:1:8 plain: found "1,500"; allowed: 1500 or 1.5',
    'f.yaml:2:9 either: found "2,000"; allowed: 2000 or 2',
    expect.stringMatching(/^f\.yaml:3:20 within\.5: found unknown key "5"; .*inside braces a comma ends the value/),
  ]);
});
