import { expect, test } from "vitest";
import { fillPlaces, placesIn } from "../../src/base/places.ts";

const WORDS = "One {{ a  b }}.\nTwo {{c}}{{c}}.";

test("each place is filled once, with what stands inside it", () => {
  expect(placesIn(WORDS)).toEqual([" a  b ", "c", "c"]);
  expect(fillPlaces(WORDS, (inner, whole) => (inner === "c" ? whole : `<${inner}>`))).toBe(
    "One <a b>.\nTwo {{c}}{{c}}.",
  );
});

test("what cannot be filled is reported with its line", () => {
  const refuse = (inner: string): string => {
    if (inner === "c") throw new Error("unknown");
    return "";
  };
  expect(() => fillPlaces(WORDS, refuse)).toThrow("line 2: {{c}}: unknown");
});
