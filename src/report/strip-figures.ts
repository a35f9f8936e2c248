/** Strips over time, one for each item or state: side by side for the scenarios, on both clocks. */
import { type ClockName, clockOf, onBothClocks, onClock } from "./clock.ts";
import type { Context } from "./context.ts";
import type { EntityKind } from "./curve-book.ts";
import { dataTable } from "./data-table.ts";
import type { Figure } from "./figure.ts";
import { type HeatChart, heatChart } from "./heat-chart.ts";
import { entityName } from "./names.ts";
import { PREMISE } from "./paragraphs.ts";

/** The strips of one scenario. */
export type StripPanel = Pick<HeatChart, "scenario" | "clock" | "curves">;

/** What one such figure has of its own. */
export interface Strips
  extends
    Pick<HeatChart, "statistic" | "highest" | "colours" | "scale">,
    Pick<Figure, "id" | "heading" | "key" | "output"> {
  /** Of the charts and the table. */
  readonly title: string;
  sentence(panel: StripPanel): string;
  /** Stands after the sentences. */
  readonly note: string;
}

/** `of`: the kind of entity, and the observable that is shown of each. */
export function stripFigures(
  context: Context,
  [kind, observable]: readonly [EntityKind, string],
  stripsOf: (panels: readonly StripPanel[]) => Strips,
): Figure[] {
  const known = context.scenarios.filter(({ id }) => context.book.curves(id, kind, observable).length > 0);
  return onBothClocks(known, (name) => {
    const panels = known.map((scenario): StripPanel => {
      const curves = context.book.curves(scenario.id, kind, observable);
      return { scenario, clock: clockOf(name, scenario, context), curves };
    });
    return figure(panels, name, stripsOf(panels));
  });
}

function figure(
  panels: readonly StripPanel[],
  name: ClockName,
  { heading, title, sentence, note, key, id, output, ...look }: Strips,
): Figure {
  const charts = panels.map((panel) =>
    heatChart({
      ...{ ...panel, ...look, id: `${id}-${panel.scenario.id}-${name}`, title: `${title}, ${panel.scenario.name}` },
      alt: `Strips over time. ${PREMISE} ${sentence(panel)}.`,
    }),
  );
  const { statistic } = look;
  const columns = panels.flatMap(({ scenario, clock, curves }) =>
    curves.map((curve) => ({ label: `${scenario.name} ${entityName(curve.entity)}`, curve, clock, statistic })),
  );
  return {
    ...{ id, clock: name, ...(output !== undefined && { output }), heading: onClock(heading, name), key, charts },
    paragraph: `${PREMISE} ${panels.map(sentence).join("; ")}. ${note}`,
    table: dataTable(title, "share", columns),
  };
}
