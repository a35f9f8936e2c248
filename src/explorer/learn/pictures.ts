/** Drawings on the cards of the lessons: symbols, not results, in the colours of the text and of the accent. */
const LINE = `fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"`;
const ACCENT = `fill="none" stroke="var(--accent)" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"`;
const DASHED = `stroke-dasharray="4 5"`;

const person = (x: number, look: string): string =>
  `<circle cx="${x}" cy="20" r="7" ${look}/><path d="M${x - 12} 48c0-11 5-17 12-17s12 6 12 17" ${look}/>`;

const PICTURES: Readonly<Record<string, string>> = {
  // One acts; the others some time later.
  lag: `<path d="M10 18h100M10 42h100" ${LINE}/><circle cx="28" cy="18" r="6" fill="var(--accent)"/><circle cx="84" cy="42" r="6" fill="currentColor"/><path d="M28 30h46m-7-5 7 5-7 5" ${ACCENT}/>`,
  // A fence, and a wider one.
  yard: `<rect x="44" y="20" width="32" height="24" ${LINE}/><rect x="14" y="6" width="92" height="48" ${ACCENT} ${DASHED}/><path d="M40 32H24m5-5-5 5 5 5M80 32h16m-5-5 5 5-5 5" ${ACCENT}/>`,
  // Three round a table, one of them missing.
  absent: `${person(26, LINE)}${person(60, `${ACCENT} ${DASHED}`)}${person(94, LINE)}`,
  // A pipe with a valve.
  retaliation: `<path d="M8 34h40M72 34h40M8 48h40M72 48h40" ${LINE}/><path d="M48 30l24 22M72 30 48 52z" ${LINE}/><path d="M60 40V18M46 18h28" ${ACCENT}/>`,
  // Two spans of years, one above the other.
  then: `<rect x="10" y="10" width="64" height="14" rx="3" ${LINE}/><rect x="72" y="36" width="20" height="14" rx="3" fill="var(--accent)"/><path d="M94 43h16" ${ACCENT} ${DASHED}/><path d="M10 56h100" ${LINE}/>`,
  // A way that forks.
  play: `<path d="M12 30h34" ${LINE}/><path d="M46 30c20 0 18-18 44-18m-8-6 9 6-9 6" ${ACCENT}/><path d="M46 30c20 0 18 18 44 18m-8-6 9 6-9 6" ${LINE}/>`,
};

export function pictureOf(id: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" width="120" height="60">${PICTURES[id]}</svg>`;
}
