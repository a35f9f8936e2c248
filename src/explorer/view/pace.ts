/** How often curves are drawn while runs come in. */

/** A few more runs change little in curves made of many: the time is better spent on running. Fewer runs than before mean that another setup is shown. */
export function isWorthDrawing(runs: number, drawn: number): boolean {
  return runs < drawn || runs >= drawn + Math.max(1, Math.min(20, drawn));
}
