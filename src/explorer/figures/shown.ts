/** The setups that the charts show, as the context of the report's figures. */
import { formatDate } from "../../base/dates.ts";
import type { Cell, Table } from "../../base/table.ts";
import type { NamedCurve } from "../../report/curve-book.ts";
import { buildContext, type Context } from "../../report/context.ts";
import { type Landmark, landmarksOf } from "../../report/landmarks.ts";
import type { RunSummaries } from "../../report/run-summaries.ts";
import { SCENARIO_COLOURS } from "../../figures/palette.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunEvent } from "../../ensemble/run-record.ts";
import type { Results } from "../engine/results.ts";
import type { Setup } from "../setup/setup.ts";

export interface Shown {
  /** "yours", "baseline" or a letter. */
  readonly label: string;
  /** The name of its lines. */
  readonly name: string;
  readonly colour: string;
  readonly results: Results;
  /** The scenario that it changes. */
  readonly scenario: Scenario;
  /** Acts of recorded history are changed: its years are not replayed as they were. */
  readonly asSet: boolean;
  /** Headline outputs that no fact constrains; absent: not assessed. */
  readonly unconstrained?: readonly string[];
  /** What is marked at the foot of the leakage chart. */
  readonly acts: readonly Act[];
}

/** The leader announces; a partner's control enters into force. */
export interface Act {
  readonly kind: "announcement" | "force";
  /** YYYY-MM-DD */
  readonly date: string;
  readonly label: string;
}

/** From the events of a run up to the end of the replay; later ones differ between runs. */
export function actsOf(events: readonly RunEvent[], scenario: Scenario, replayUntil: number): Act[] {
  const leader = scenario.data.suppliers.find(({ role }) => role === "leader")?.id;
  const nameOf = (id: string): string => scenario.data.suppliers.find((row) => row.id === id)?.name ?? id;
  const acts = events
    .filter(({ date, event }) => date <= replayUntil && (event === "package" || event === "force"))
    .map(({ date, entity, event }): Act => {
      const day = formatDate(date);
      if (event === "force") return { kind: "force", date: day, label: `in force: ${nameOf(entity)}` };
      const said =
        scenario.data.timeline.find((row) => row.class === "package" && row.date === day)?.statement ?? "package";
      return { kind: "announcement", date: day, label: `announced: ${said}` };
    })
    .filter(({ kind, label }) => kind === "announcement" || !label.endsWith(nameOf(leader ?? "")));
  const days = acts.map(({ kind, date, label }) => `${kind} ${date} ${label}`);
  return acts.filter((_, k) => days.indexOf(days[k]) === k);
}

const COCOM = "cocom";
export const YOURS = "yours";
export const BASELINE = "baseline";
/** The colours of kept setups, in the order of their letters. */
export const KEPT_COLOURS = [SCENARIO_COLOURS[2], SCENARIO_COLOURS[3], "#0f7a5c", "#b45309"] as const;

/**
 * The colours of the reader's own setup and of its baseline: ink and purple. Where today is compared with CoCom, each has its colour in the
 * report that compares the two: CoCom ink, today purple.
 */
export function pairColours(setup: Setup, baseline: Setup): readonly [string, string] {
  const [ink, purple] = SCENARIO_COLOURS;
  return baseline.scenario === COCOM && setup.scenario !== COCOM ? [purple, ink] : [ink, purple];
}

/** Acts that a reader wants to see marked. */
const MARKED: readonly string[] = ["package", "crisis", "deal"];

export function contextOf(shown: readonly Shown[], observables: ReadonlySet<string>): Context {
  return contextOfCurves(
    shown,
    shown.flatMap(({ label, results }) => results.curves(label, observables)),
  );
}

export function contextOfCurves(shown: readonly Shown[], curves: readonly NamedCurve[]): Context {
  return buildContext({
    overlaid: true,
    scenarios: shown.map(({ label, name, colour, results, asSet, scenario }) => ({
      ...{ id: label, name, colour, asSet, landmarks: landmarksIn(scenario) },
      ...{ start: results.start, end: results.end, replayUntil: results.replayUntil, runs: results.runs },
    })),
    curves,
    runs: summariesOf(shown),
    events: marksTable(shown),
    names: namesIn(shown),
  });
}

/** Those that happen in the scenario: none of the partners' dated rules where partners are free. */
function landmarksIn({ controls, setting, data: { timeline } }: Scenario): Landmark[] {
  const happens = ({ date, source }: Landmark): boolean =>
    source !== undefined || timeline.some((event) => event.date === date);
  return controls ? landmarksOf(setting).filter(happens) : [];
}

/** Items, states and minerals by id; where two scenarios differ, the first one's name is used. */
function namesIn(shown: readonly Shown[]): Record<string, string> {
  const rows = shown.flatMap(({ scenario: { data } }) => [...data.items, ...data.suppliers, ...data.minerals]);
  return Object.fromEntries(rows.toReversed().map(({ id, name }) => [id, name]));
}

/** Charts read from runs only when the leader first announced and when a state first defected. */
function summariesOf(shown: readonly Shown[]): RunSummaries {
  return {
    has: (name) => name === "first_announcement_date" || name === "first_defection_date",
    of(scenario, name) {
      const values = shown.find(({ label }) => label === scenario)!.results.summary(name);
      return new Map(Array.from(values, ([run, value]) => [String(run), value]));
    },
  };
}

function marksTable(shown: readonly Shown[]): Table {
  const rows = shown.flatMap(({ label, scenario: { controls, data } }) =>
    data.timeline
      .filter((event) => controls && MARKED.includes(event.class))
      .map((event): Cell[] => [label, event.date, `${event.actor}: ${event.statement}`]),
  );
  return { columns: ["scenario", "date", "label"].map((name) => ({ name, unit: "" })), rows };
}
