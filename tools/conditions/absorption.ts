/**
 * Absorption: how able the target's users are, how easily its makers learn the goods, and how users and makers learn. Where they stand at the start
 * stays, and so does what is good enough for the military, which is a definition.
 */
import { carryColumn, carryItems } from "./columns.ts";
import type { Exchange, Piece } from "./exchange.ts";
import { differingParameters } from "./parameters.ts";

const MOST = 0.98;

export function carryAbsorption(exchange: Exchange): Piece {
  return {
    parameters: differingParameters(exchange, {
      ...{ processes: ["absorb"], except: ["good_enough_years", "generation_part"] },
    }),
    changes: {
      users: carryColumn(exchange, "users", "absorption", { most: MOST, weight: ({ size }) => size }),
      items: carryItems(exchange, "learnability", MOST),
    },
  };
}
