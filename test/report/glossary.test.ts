import { expect, test } from "vitest";
import { GLOSSARY } from "../../src/report/glossary.ts";
import { CHANNEL_NAMES, SUBTOTAL_NAMES } from "../../src/report/names.ts";

const text = Object.entries(GLOSSARY)
  .map(([term, meaning]) => `${term} ${meaning}`.toLowerCase())
  .join("\n");

test.each(["band", "replayed", "generated", "twin", "leakage", "diffusion", "delay", "median", "yard", "prestock"])(
  "%s is explained",
  (word) => {
    expect(text).toContain(word);
  },
);

test.each([...Object.values(CHANNEL_NAMES), ...Object.values(SUBTOTAL_NAMES)])(
  "the channel %s is explained",
  (name) => {
    expect(text).toContain(name);
  },
);

test("each term once, in sentences, without forecasts", () => {
  for (const meaning of Object.values(GLOSSARY)) expect(meaning).toMatch(/^[A-Z].*\.$/);
  expect(text).not.toMatch(/\bwill\b/);
});
