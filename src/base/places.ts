/** Places in hand-written words, `{{...}}`, for which something is put that is known only later. */

const PLACE = /\{\{([^{}]*)\}\}/g;

/** `fill` gets what is inside, with single blanks, and the whole place. What is wrong with a place is reported with its line. */
export function fillPlaces(words: string, fill: (inner: string, whole: string) => string): string {
  return words.replace(PLACE, (whole, inner: string, at: number) => {
    try {
      return fill(inner.trim().replace(/\s+/g, " "), whole);
    } catch (error) {
      const line = words.slice(0, at).split("\n").length;
      throw new Error(`line ${line}: ${whole}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
}

/** What is inside each place. */
export function placesIn(words: string): string[] {
  return [...words.matchAll(PLACE)].map(([, inner]) => inner);
}
