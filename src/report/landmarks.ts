/** The few events of history that a reader of a chart looks for, by setting: named on charts where the years are replayed. */

export interface Landmark {
  readonly date: string;
  /** Short: it is written on the chart. */
  readonly words: string;
  /** In seeds/sources.csv; absent: the event is in the setting's timeline, which names its source. */
  readonly source?: string;
}

const LANDMARKS: Readonly<Record<string, readonly Landmark[]>> = {
  today: [
    { date: "2019-05-16", words: "Huawei listed" },
    { date: "2022-10-07", words: "October 2022" },
    { date: "2023-09-01", words: "Dutch rule" },
  ],
  cocom: [
    { date: "1950-06-25", words: "Korea" },
    { date: "1972-10-18", words: "détente" },
    { date: "1979-12-27", words: "Afghanistan" },
    // The sales came to light in 1987; the day is that of the police report on all makers.
    { date: "1987-10-22", words: "Toshiba–Kongsberg", source: "ap-1987-10-22" },
  ],
};

export function landmarksOf(setting: string): readonly Landmark[] {
  return Object.hasOwn(LANDMARKS, setting) ? LANDMARKS[setting] : [];
}
