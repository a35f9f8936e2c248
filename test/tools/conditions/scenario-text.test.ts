import { expect, test } from "vitest";
import { scenarioText } from "../../../tools/conditions/scenario-text.ts";

test("a file says by what it was written; rows, parameters and events stand on one line", () => {
  const text = scenarioText("../", "Written by a test.", {
    title: "A",
    regime: { mode: "standing" },
    changes: { items: { chips: { need_musd: 5, share: 0.5 } } },
    events: [{ date: "2020-01-01", actor: "US" }],
  });
  expect(text).toBe(`# yaml-language-server: $schema=../scenarios/scenario.schema.json
# Written by a test.
title: A
regime: { mode: standing }
changes:
  items:
    chips: { need_musd: 5, share: 0.5 }
events:
  - { date: 2020-01-01, actor: US }
`);
});
