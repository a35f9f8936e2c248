/** How often curves are drawn while runs come in. */

/** A few runs more change what many show by little: the time is better spent on running. Fewer than before: something else is shown. */
export function isWorthDrawing(runs: number, drawn: number): boolean {
  return runs < drawn || runs >= drawn + Math.max(1, Math.min(20, drawn));
}
