/**
 * A QR code (ISO/IEC 18004) for a short address, so that a phone can take over what a screen shows.
 *
 * Only what an address needs: bytes, the lowest level of correction (a screen is clean), versions 1 to 6, which hold up to 134 bytes and need
 * neither unequal blocks nor version marks, and always the same mask, which a reader learns from the code itself.
 */

/** By version: blocks of data, data bytes and correction bytes of each, place of the alignment mark (0 = none). */
const VERSIONS = [
  [1, 19, 7, 0],
  [1, 34, 10, 18],
  [1, 55, 15, 22],
  [1, 80, 20, 26],
  [1, 108, 26, 30],
  [2, 68, 18, 34],
] as const;

/** Four bits say "bytes", eight how many. */
const HEAD_BYTES = 2;

/** Rows of dark (true) and light squares; undefined where the text is too long. */
export function qrCode(text: string): boolean[][] | undefined {
  const bytes = [...new TextEncoder().encode(text)];
  const version = VERSIONS.findIndex(([blocks, data]) => bytes.length + HEAD_BYTES <= blocks * data);
  if (version < 0) return undefined;
  const [blocks, data, correction, alignment] = VERSIONS[version];
  const words = dataWords(bytes, blocks * data);
  const parts = Array.from({ length: blocks }, (_, k) => words.slice(k * data, (k + 1) * data));
  const checks = parts.map((part) => remainder(part, correction));
  const stream = [...interleave(parts), ...interleave(checks)];
  return place(17 + 4 * (version + 1), alignment, stream);
}

/** The bytes shifted by half a byte behind mode and length, then padding. */
function dataWords(bytes: readonly number[], length: number): number[] {
  const halves = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap((byte) => [byte >> 4, byte & 15]), 0];
  const words: number[] = [];
  for (let k = 0; k < halves.length; k += 2) words.push((halves[k] << 4) | halves[k + 1]);
  for (let pad = 0xec; words.length < length; pad ^= 0xec ^ 0x11) words.push(pad);
  return words;
}

function interleave(parts: readonly (readonly number[])[]): number[] {
  return parts[0].flatMap((_, k) => parts.map((part) => part[k]));
}

/** Product in the field of 256 elements with x^8 = x^4 + x^3 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product >> 7 ? 0x11d : 0);
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

/** Correction bytes of Reed and Solomon: the remainder by the product of (x - 2^k). */
function remainder(data: readonly number[], degree: number): number[] {
  let divisor = [1];
  for (let k = 0, root = 1; k < degree; k++, root = times(root, 2)) {
    divisor = [...divisor, 0].map((value, place) => value ^ times(divisor[place - 1] ?? 0, root));
  }
  const rest = new Array<number>(degree).fill(0);
  for (const word of data) {
    const factor = word ^ rest.shift()!;
    rest.push(0);
    for (let k = 0; k < degree; k++) rest[k] = rest[k] ^ times(divisor[k + 1], factor);
  }
  return rest;
}

function place(size: number, alignment: number, stream: readonly number[]): boolean[][] {
  const squares = Array.from({ length: size }, () => new Array<boolean | undefined>(size).fill(undefined));
  const set = (row: number, column: number, dark: boolean): void => {
    if (row >= 0 && row < size && column >= 0 && column < size) squares[row][column] = dark;
  };
  const mark = (row: number, column: number, reach: number, dark: readonly number[]): void => {
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) set(row + y, column + x, dark.includes(Math.max(Math.abs(x), Math.abs(y))));
    }
  };
  for (let k = 0; k < size; k++) {
    set(6, k, k % 2 === 0);
    set(k, 6, k % 2 === 0);
  }
  if (alignment > 0) mark(alignment, alignment, 2, [0, 2]);
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    mark(row, column, 4, [0, 1, 3]);
  writeFormat(size, set);
  fillIn(squares, stream);
  return squares.map((row) => row.map((dark) => dark === true));
}

/** Level L and mask 0 with their own correction, twice; all of it is the same for every code made here. */
const FORMAT = 0b111011111000100;

function writeFormat(size: number, set: (row: number, column: number, dark: boolean) => void): void {
  for (let k = 0; k < 15; k++) {
    const dark = ((FORMAT >> k) & 1) === 1;
    // Around the upper left mark, leaving out the timing lines; then below the upper right and beside the lower left one.
    if (k < 8) set(k < 6 ? k : k + 1, 8, dark);
    else set(8, k === 8 ? 7 : 14 - k, dark);
    if (k < 8) set(8, size - 1 - k, dark);
    else set(size - 15 + k, 8, dark);
  }
  set(size - 8, 8, true);
}

/** Two columns at a time from the right, upwards and downwards in turn, around what stands already; mask 0 turns every second square. */
function fillIn(squares: (boolean | undefined)[][], stream: readonly number[]): void {
  const size = squares.length;
  let bit = 0;
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--; // the timing line
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (squares[row][column] !== undefined) continue;
        const dark = (((stream[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1;
        squares[row][column] = dark !== ((row + column) % 2 === 0);
        bit++;
      }
    }
    up = !up;
  }
}
