/** The gallery of the studies that ship. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { shippedStudies } from "../../../src/cli/folder/study-folder.ts";
import { galleryPage, galleryText } from "../../../tools/studies/studies-gallery.ts";

test("the gallery links every study that ships, and only files that are there", () => {
  const names = shippedStudies();
  expect(names).toContain("coordination-lag");
  for (const name of names) expect(galleryText(names)).toContain(`(${name}/study.yaml)`);
  for (const [, path] of galleryPage(names).matchAll(/href="([^":]+\.(?:md|yaml))"/g))
    expect(existsSync(join("reports", path)), path).toBe(true);
});
