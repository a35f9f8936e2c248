/** Words are of statistics that exist, and ask for arguments that these have. */
import { expect, test } from "vitest";
import { EVENT_STATISTICS } from "../../../src/observe/event-statistics.ts";
import { STATISTIC_WORDS } from "../../../src/study/history/statistic-words.ts";

test.each(Object.keys(STATISTIC_WORDS))("%s", (name) => {
  const own = new Map(EVENT_STATISTICS.find((one) => one.name === name)?.arguments.map((one) => [one.name, one.kind]));
  expect(own.size, "a statistic of this name").toBeGreaterThan(0);
  const asked = new Set<string>();
  const known = (argument: string): string => {
    expect([...own.keys()], name).toContain(argument);
    asked.add(argument);
    return own.get(argument) === "date" ? "2023-07-01" : "1";
  };
  const words = STATISTIC_WORDS[name]({
    ...{ raw: known, name: known, whose: known, inOrder: known },
    ...{ leader: "L", leaders: "L's", target: "T" },
  });
  expect(words).not.toContain("undefined");
  // Whom and when is told; a factor, or how long a wait may last, need not be.
  for (const [argument, kind] of own)
    if (!["number", "months", "word"].includes(kind)) expect([...asked], argument).toContain(argument);
});
