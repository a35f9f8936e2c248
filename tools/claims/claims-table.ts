/** claims.csv: one row a claim, with its answer in numbers. */
import type { Cell, Table } from "../../src/base/table.ts";
import type { ClaimAnswer } from "../../src/study/claims/answer-claim.ts";
import { verdictOf } from "../../src/study/claims/claim-words.ts";
import { aboveFloor, type Share } from "../../src/study/claims/over-worlds.ts";

const TEXTS = [
  "claim",
  "hypothesis",
  "title",
  "comparison",
  "quantity",
  "unit",
  "stated",
  "verdict",
  "turn",
  "turned_by",
];

/**
 * For the accepted sets, the rival forms and the published ranges: worlds, share in which the claim holds with its 90 % interval, mean effect with
 * its 90 % band. turn: what the search found; turned_by and distance: the smallest change, in published ranges; drivers: above the floor.
 */
export function claimsTable(answers: readonly ClaimAnswer[]): Table {
  const parts = ["accepted", "rivals", "published"].flatMap((part) =>
    ["worlds", "share", "low", "high", "mean", "p05", "p95"].map((name) => `${part}_${name}`),
  );
  const columns = [
    ...TEXTS.map((name) => ({ name, unit: "" })),
    { name: "beyond", unit: "see unit" },
    { name: "distance", unit: "published ranges" },
    ...parts.map((name) => ({ name, unit: /mean|p\d\d$/.test(name) ? "see unit" : "1" })),
    { name: "drivers", unit: "" },
  ];
  return { columns, rows: answers.map(rowOf) };
}

function rowOf(answer: ClaimAnswer): Cell[] {
  const { claim, search, accepted, rivals, published, drivers } = answer;
  const { comparison, quantity, unit, stated, beyond } = claim.comparison;
  const nearest = search?.reversals[0];
  return [
    ...[claim.id, claim.hypothesis ?? "", claim.title, comparison, quantity, unit, stated, verdictOf(answer)],
    ...[search?.state ?? "", nearest?.ends.map(({ name }) => name).join(" ") ?? "", beyond, nearest?.distance ?? null],
    ...[accepted, rivals, published].flatMap(cellsOf),
    aboveFloor(drivers).map(({ name }) => name).join("; "), // prettier-ignore
  ];
}

function cellsOf(share: Share | null): Cell[] {
  if (share === null || share.worlds === 0) return [share === null ? null : 0, ...new Array<null>(6).fill(null)];
  const { worlds, low, high, mean, p05, p95 } = share;
  return [worlds, ...[share.share, low, high, mean, p05, p95].map((value) => (Number.isFinite(value) ? value : null))];
}
