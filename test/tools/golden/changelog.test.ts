/** A line under "Results changed" lands in the newest version, and nothing else of the text changes. */
import { expect, test } from "vitest";
import { addResultsChanged } from "../../../tools/golden/changelog.ts";

const OLD = "## 0.1.0\n\n### Results changed\n\n- first\n";

test("the heading is added at the end of the newest version", () => {
  expect(addResultsChanged("# Changelog\n\n## Unreleased\n\nText.\n", "why")).toBe(
    "# Changelog\n\n## Unreleased\n\nText.\n\n### Results changed\n\n- why\n",
  );
});

test("lines gather in order, and older versions stay as they are", () => {
  const once = addResultsChanged(`# Changelog\n\n## Unreleased\n\nText.\n\n${OLD}`, "one");
  const twice = addResultsChanged(once, "two");
  expect(twice).toBe(`# Changelog\n\n## Unreleased\n\nText.\n\n### Results changed\n\n- one\n- two\n\n${OLD}`);
});

test("other headings of the version stay behind the list", () => {
  const text = "## Unreleased\n\n### Results changed\n\n- one\n\n### Known misfits\n\n- a\n";
  expect(addResultsChanged(text, "two")).toBe(
    "## Unreleased\n\n### Results changed\n\n- one\n- two\n\n### Known misfits\n\n- a\n",
  );
});

test("a text without versions is refused", () => {
  expect(() => addResultsChanged("# Changelog\n", "why")).toThrow(/no version/);
});
