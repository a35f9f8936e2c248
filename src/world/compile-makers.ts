/** Who makes what: cells, each an item made in a state, and the lines of the makers of a cell. */
import type { Scenario } from "../scenario/scenario.ts";
import type { BaseData } from "../scenario/tables.ts";
import { type Makers, pooledMakers } from "./pooled.ts";

export type Cells = ReturnType<typeof compileCells>;

/** Named makers with so much of a cell have all of it. */
const ALL_NAMED = 0.999;

/** Cells in order of item, then supplier; only states that have a share make an item. Shares of an item sum to 1. */
export function compileCells(data: BaseData, itemIds: readonly string[], supplierIds: readonly string[]) {
  const supplierCount = supplierIds.length;
  const table = new Float64Array(itemIds.length * supplierCount);
  for (const row of data.market_shares) {
    table[itemIds.indexOf(row.item) * supplierCount + supplierIds.indexOf(row.supplier)] = row.share;
  }
  const cellItem: number[] = [];
  const cellSupplier: number[] = [];
  const cellShare: number[] = [];
  const cellStart = new Int32Array(itemIds.length + 1);
  const cellOf = new Int32Array(table.length).fill(-1);
  const cellsOf: number[][] = supplierIds.map(() => []);
  for (let item = 0; item < itemIds.length; item++) {
    const shares = table.subarray(item * supplierCount, (item + 1) * supplierCount);
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares.forEach((share, supplier) => {
      if (share <= 0) return;
      cellOf[item * supplierCount + supplier] = cellItem.length;
      cellsOf[supplier].push(cellItem.length);
      cellItem.push(item);
      cellSupplier.push(supplier);
      cellShare.push(share / total);
    });
    cellStart[item + 1] = cellItem.length;
  }
  return {
    cellItem: Int32Array.from(cellItem),
    cellSupplier: Int32Array.from(cellSupplier),
    cellShare: Float64Array.from(cellShare),
    /** Cells of item i are cellStart[i] .. cellStart[i + 1] - 1. */
    cellStart,
    /** item * suppliers + supplier -> cell, or -1. */
    cellOf,
    /** Cells of each supplier. */
    cellsOf,
  };
}

/** Each maker by itself, or those of a cell as one where the scenario pools them. */
export function compileMakers(
  { data, parameters, population }: Scenario,
  itemIds: readonly string[],
  supplierIds: readonly string[],
  cells: Cells,
): Makers {
  const each = eachMaker(data, itemIds, supplierIds, cells, parameters.fringe_firms);
  if (population.makers !== "pooled") return each;
  return pooledMakers(each, (cell) => `${itemIds[cells.cellItem[cell]]}/${supplierIds[cells.cellSupplier[cell]]}`);
}

/** Named firms keep their shares of a cell; what is left of it is divided among fringe firms. Lines are sorted by cell. */
function eachMaker(
  data: BaseData,
  itemIds: readonly string[],
  supplierIds: readonly string[],
  cells: Cells,
  fringe: number,
): Makers {
  const ids: string[] = [];
  const supplier: number[] = [];
  const diligence: number[] = [];
  const exposure: number[] = [];
  const linesOfCell: { firm: number; share: number }[][] = Array.from(cells.cellItem, () => []);
  for (const row of data.firms) {
    const home = supplierIds.indexOf(row.supplier);
    for (const product of row.products) {
      const cell = cells.cellOf[itemIds.indexOf(product.id) * supplierIds.length + home];
      if (cell >= 0 && product.weight > 0) linesOfCell[cell].push({ firm: ids.length, share: product.weight });
    }
    ids.push(row.id);
    supplier.push(home);
    diligence.push(row.diligence);
    exposure.push(row.target_revenue_share);
  }
  for (let cell = 0; cell < linesOfCell.length; cell++) {
    const lines = linesOfCell[cell];
    const named = lines.reduce((sum, line) => sum + line.share, 0);
    if (named > ALL_NAMED) {
      for (const line of lines) line.share /= named;
      continue;
    }
    for (let k = 0; k < fringe; k++) {
      lines.push({ firm: ids.length, share: (1 - named) / fringe });
      ids.push(`fringe/${itemIds[cells.cellItem[cell]]}/${supplierIds[cells.cellSupplier[cell]]}/${k}`);
      supplier.push(cells.cellSupplier[cell]);
      diligence.push(NaN);
      exposure.push(NaN);
    }
  }
  const lines = linesOfCell.flatMap((list, cell) => list.map((line) => ({ ...line, cell })));
  const lineStart = new Int32Array(linesOfCell.length + 1);
  linesOfCell.forEach((list, cell) => (lineStart[cell + 1] = lineStart[cell] + list.length));
  return {
    firmIds: ids,
    firmSupplier: Int32Array.from(supplier),
    firmNamed: Float64Array.from(diligence, (value) => (Number.isNaN(value) ? 0 : 1)),
    firmDiligence: Float64Array.from(diligence),
    firmExposure: Float64Array.from(exposure),
    lineFirm: Int32Array.from(lines, (line) => line.firm),
    lineCell: Int32Array.from(lines, (line) => line.cell),
    lineShare: Float64Array.from(lines, (line) => line.share),
    lineStart,
  };
}
