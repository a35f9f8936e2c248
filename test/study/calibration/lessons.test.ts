import { expect, test } from "vitest";
import { transfer } from "../../../src/study/calibration/lessons.ts";
import { search } from "./toy.ts";

test("with one era there is nobody to learn from: rows stay as they are anywhere", () => {
  for (const { anywhere, without } of transfer(search)) expect(Math.abs(anywhere - without)).toBeLessThan(0.35);
});
