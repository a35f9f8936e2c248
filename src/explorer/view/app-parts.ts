/** What the page is opened with: the files that ship, its workers, and where error messages go. */
import type { Scenario } from "../../scenario/scenario.ts";
import type { LagGrid } from "../engine/lag-grid.ts";
import type { FilesMessage } from "../engine/protocol.ts";
import type { ShippedScenario } from "../setup/setup.ts";
import type { TurningWorlds } from "../words/turning-worlds.ts";

/** Something that the reader can do about an error message. */
export interface Offer {
  readonly label: string;
  act(): void;
}

export interface Parts {
  readonly version: string;
  readonly files: FilesMessage;
  readonly grid: LagGrid | undefined;
  readonly scenarios: readonly ShippedScenario[];
  readonly worlds?: readonly TurningWorlds[];
  readonly outline: Scenario;
  readonly workers: number;
  makeWorker(): Worker;
  complain(message: string, offer?: Offer): void;
}
