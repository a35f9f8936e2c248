/** Who sold what: by year the channels and what was denied add up to what was wanted, and suppliers to the item. */
import { expect, test } from "vitest";
import { loadScenarios } from "../../src/cli/inputs/load-scenarios.ts";
import { prepare, runOnce } from "../../src/engine/run.ts";
import { CHANNELS } from "../../src/observe/channels.ts";
import type { BookName } from "../../src/observe/channels.ts";

const BOTH = ["", "-"];

test.each(["today", "cocom", "russia-2022", "unilateral"])(
  "in %s every year adds up, of every item, and suppliers to the item; nothing is below 0",
  (name) => {
    const model = prepare(loadScenarios([name], [])[0].scenario, []);
    const entries = runOnce(model, "ledger", { channels: true }).channels!;
    const wanted = new Map<string, Partial<Record<BookName, number>>>();
    const sold = new Map<string, number>();
    for (const { year, item, supplier, book, musd } of entries) {
      if (supplier === "") wanted.set(`${year} ${item}`, { ...wanted.get(`${year} ${item}`), [book]: musd });
      else sold.set(`${year} ${item} ${book}`, (sold.get(`${year} ${item} ${book}`) ?? 0) + musd);
      if (supplier !== "-") expect(musd, `${year} ${item} ${supplier} ${book}`).toBeGreaterThan(-1e-6);
    }
    expect(wanted.size).toBeGreaterThan(40);
    for (const [key, books] of wanted) {
      const came = CHANNELS.reduce((sum, channel) => sum + (books[channel] ?? 0), books.denied ?? 0);
      expect(came, key).toBeCloseTo(books.wanted ?? 0, 4);
      for (const channel of CHANNELS)
        expect(sold.get(`${key} ${channel}`) ?? 0, `${key} ${channel}`).toBeCloseTo(books[channel] ?? 0, 4);
    }
    expect(BOTH.every((supplier) => entries.some((entry) => entry.supplier === supplier))).toBe(true);
  },
);
