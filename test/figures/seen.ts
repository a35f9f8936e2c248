/** How people see colours: with all cones or without one kind, and how far two colours are apart then. */

/** On linear RGB (Machado, Oliveira and Fernandes 2009, full severity). */
const VISION = {
  all: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritan: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

export function linear(hex: string): number[] {
  return [1, 3, 5].map((k) => {
    const c = parseInt(hex.slice(k, k + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
}

/** Ottosson's OKLab (2020), times 100: about 2 is just noticeable side by side. */
export function lab([r, g, b]: number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ].map((x) => 100 * x);
}

/** The least over all kinds of vision. */
export function distance(a: string, b: string): number {
  const seen = (hex: string, m: number[]): number[] => {
    const c = linear(hex);
    return lab([0, 3, 6].map((k) => Math.min(1, Math.max(0, m[k] * c[0] + m[k + 1] * c[1] + m[k + 2] * c[2]))));
  };
  return Math.min(...Object.values(VISION).map((m) => Math.hypot(...seen(a, m).map((x, k) => x - seen(b, m)[k]))));
}

/** WCAG 2: 4.5 for text, 3 for lines. */
export function contrast(a: string, b: string): number {
  const light = (hex: string): number => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  return Math.max(light(a), light(b)) / Math.min(light(a), light(b));
}
