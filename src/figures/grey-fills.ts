/** In print without colour, a filled area differs from its neighbours by brightness and hatching; other colours keep their brightness. */
import { CHANNEL_COLOURS, FAMILY_COLOURS, STANCE_COLOURS } from "./palette.ts";
import { themed, type Theme } from "./theme.ts";

interface GreyFill {
  readonly ground: string;
  /** Angle in degrees, distance between strokes and their width in pixels. */
  readonly strokes?: { readonly turn: 45 | 135; readonly every: number; readonly width: number };
}

const strokes = (turn: 45 | 135, every: number, width: number): GreyFill => {
  return { ground: "#ffffff", strokes: { turn, every, width } };
};

/** Neighbours in a stack differ most: dark, light, black, hatched, hatched the other way. */
const FILLS: Readonly<Record<string, GreyFill>> = {
  [FAMILY_COLOURS.leakage_outside]: { ground: "#808080" },
  [CHANNEL_COLOURS.leakage_uncovered]: { ground: "#5a5a5a" },
  [CHANNEL_COLOURS.leakage_unbound]: { ground: "#9c9c9c" },
  [FAMILY_COLOURS.leakage_before]: { ground: "#d4d4d4" },
  [CHANNEL_COLOURS.leakage_lag]: { ground: "#c6c6c6" },
  [CHANNEL_COLOURS.leakage_stockpile]: { ground: "#ebebeb" },
  [FAMILY_COLOURS.leakage_through_permitted]: { ground: "#2b2b2b" },
  [CHANNEL_COLOURS.leakage_licensed]: { ground: "#1f1f1f" },
  [CHANNEL_COLOURS.leakage_downgraded]: { ground: "#5c5c5c" },
  [CHANNEL_COLOURS.leakage_shells]: strokes(45, 4, 2.2),
  // Also the whole family of evasion.
  [CHANNEL_COLOURS.leakage_defection]: strokes(45, 5, 1.6),
  [CHANNEL_COLOURS.leakage_theft]: strokes(45, 7, 1.2),
  [CHANNEL_COLOURS.leakage_remote]: strokes(45, 10, 1),
  [CHANNEL_COLOURS.leakage_backfill]: strokes(135, 5, 1.2),
  [STANCE_COLOURS.out]: strokes(45, 4, 1.4),
};

/** `paint` is for the attribute `fill`; `defs` go before the filled shape, empty for a plain colour. */
export function fillOf(colour: string, theme: Theme): { readonly paint: string; readonly defs: string } {
  const grey = theme.grey ? FILLS[colour.toLowerCase()] : undefined;
  if (grey === undefined) return { paint: themed(colour, theme), defs: "" };
  if (grey.strokes === undefined) return { paint: grey.ground, defs: "" };
  const { turn, every, width } = grey.strokes;
  const id = `grey-${colour.slice(1)}`;
  const tile = `id="${id}" width="${every}" height="${every}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})"`;
  const ground = `<rect width="${every}" height="${every}" fill="${grey.ground}"/>`;
  const stroke = `<rect width="${width}" height="${every}" fill="${theme.ink}"/>`;
  return { paint: `url(#${id})`, defs: `<defs><pattern ${tile}>${ground}${stroke}</pattern></defs>` };
}
