/**
 * Cosine and sine of an angle in turns (1 = all the way round), the same bytes in every engine. An angle in turns is reduced to an
 * eighth of a turn without rounding; there the polynomials published with FDLIBM (Sun Microsystems 1993) are exact to the last digits.
 */

const TWO_PI = 6.283185307179586;

export function cosTurns(turns: number): number {
  const quarter = Math.floor(4 * turns + 0.5);
  const x = TWO_PI * (turns - quarter / 4);
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return cosine(x);
    case 1:
      return -sine(x);
    case 2:
      return -cosine(x);
    default:
      return sine(x);
  }
}

export function sinTurns(turns: number): number {
  return cosTurns(turns - 0.25);
}

/** For |x| up to pi / 4. */
function sine(x: number): number {
  const z = x * x;
  const high = 2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10);
  const rest = 8.33333333332248946124e-3 + z * (-1.98412698298579493134e-4 + z * high);
  return x + x * z * (-1.66666666666666324348e-1 + z * rest);
}

function cosine(x: number): number {
  const z = x * x;
  const high = -2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11);
  const rest = -1.38888888888741095749e-3 + z * (2.48015872894767294178e-5 + z * high);
  return 1 - (0.5 * z - z * z * (4.16666666666666019037e-2 + z * rest));
}
