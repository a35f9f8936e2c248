/** The order of the gallery. */
import { expect, test } from "vitest";
import { shippedStudies } from "../../../src/cli/folder/study-folder.ts";
import { galleryOrder } from "../../../tools/studies/gallery-order.ts";

test("every study once, under a question of the sources; one that is not named comes last", () => {
  const names = shippedStudies();
  const shown = galleryOrder([...names, "mine"]);
  expect(shown.flatMap(({ studies }) => studies).sort()).toEqual([...names, "mine"].sort());
  expect(shown.at(-1)).toEqual({ question: "Further studies", studies: ["mine"] });
  expect(galleryOrder(["sensitivity"])).toHaveLength(1);
});
