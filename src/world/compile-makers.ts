/** Who makes what: cells, each an item made in a state, and the lines of the makers of a cell. */
import type { Scenario } from "../scenario/scenario.ts";
import type { BaseData } from "../scenario/tables.ts";
import { startsOf } from "./columns.ts";
import { type Makers, pooledMakers } from "./pooled.ts";

export type Cells = ReturnType<typeof compileCells>;

/** Named makers with so much of a cell have all of it. */
const ALL_NAMED = 0.999;

/** Cells in order of item, then supplier; only states that have a share make an item. Shares of an item sum to 1. */
export function compileCells(data: BaseData, itemIds: readonly string[], supplierIds: readonly string[]) {
  const given = new Map(data.market_shares.map(({ item, supplier, share }) => [`${item}/${supplier}`, share]));
  const cellsOfItem = itemIds.map((id, item) => {
    const shares = supplierIds.map((state) => given.get(`${id}/${state}`) ?? 0);
    const total = shares.reduce((sum, share) => sum + share, 0);
    return shares.flatMap((share, supplier) => (share > 0 ? [{ item, supplier, share: share / total }] : []));
  });
  const cells = cellsOfItem.flat();
  const cellOf = new Int32Array(itemIds.length * supplierIds.length).fill(-1);
  const cellsOf: number[][] = supplierIds.map(() => []);
  cells.forEach(({ item, supplier }, cell) => {
    cellOf[item * supplierIds.length + supplier] = cell;
    cellsOf[supplier].push(cell);
  });
  return {
    cellItem: Int32Array.from(cells, ({ item }) => item),
    cellSupplier: Int32Array.from(cells, ({ supplier }) => supplier),
    cellShare: Float64Array.from(cells, ({ share }) => share),
    /** Cells of item i are cellStart[i] .. cellStart[i + 1] - 1. */
    cellStart: startsOf(cellsOfItem),
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
  const firms: { id: string; supplier: number; diligence: number; exposure: number }[] = [];
  const linesOfCell: { firm: number; share: number; cell: number }[][] = Array.from(cells.cellItem, () => []);
  for (const { id, supplier, products, diligence, target_revenue_share: exposure } of data.firms) {
    const home = supplierIds.indexOf(supplier);
    for (const product of products) {
      const cell = cells.cellOf[itemIds.indexOf(product.id) * supplierIds.length + home];
      if (cell >= 0 && product.weight > 0) linesOfCell[cell].push({ firm: firms.length, share: product.weight, cell });
    }
    firms.push({ id, supplier: home, diligence, exposure });
  }
  for (const [cell, lines] of linesOfCell.entries()) {
    const named = lines.reduce((sum, line) => sum + line.share, 0);
    if (named > ALL_NAMED) {
      for (const line of lines) line.share /= named;
      continue;
    }
    const supplier = cells.cellSupplier[cell];
    for (let k = 0; k < fringe; k++) {
      lines.push({ firm: firms.length, share: (1 - named) / fringe, cell });
      const id = `fringe/${itemIds[cells.cellItem[cell]]}/${supplierIds[supplier]}/${k}`;
      firms.push({ id, supplier, diligence: NaN, exposure: NaN });
    }
  }
  const lines = linesOfCell.flat();
  return {
    firmIds: firms.map(({ id }) => id),
    firmSupplier: Int32Array.from(firms, ({ supplier }) => supplier),
    firmNamed: Float64Array.from(firms, ({ diligence }) => (Number.isNaN(diligence) ? 0 : 1)),
    firmDiligence: Float64Array.from(firms, ({ diligence }) => diligence),
    firmExposure: Float64Array.from(firms, ({ exposure }) => exposure),
    lineFirm: Int32Array.from(lines, ({ firm }) => firm),
    lineCell: Int32Array.from(lines, ({ cell }) => cell),
    lineShare: Float64Array.from(lines, ({ share }) => share),
    lineStart: startsOf(linesOfCell),
  };
}
