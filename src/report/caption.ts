/** What stands under a figure in a paper: what is shown, how it is drawn, and what made it. */
import type { Figure } from "./figure.ts";
import { isHatched } from "./unconstrained.ts";

type Captioned = Pick<Figure, "heading" | "charts" | "key" | "drawn">;

export function captionOf({ heading, charts, key, drawn: own }: Captioned, made: string): string {
  const [first] = charts;
  const unit = first?.y.kind === "number" && first.y.title !== "" ? ` (${first.y.title})` : "";
  const panels = charts.length > 1 ? ` ${charts.map(({ title }) => title).join("; ")}.` : "";
  const drawn = (kind: string): boolean => charts.some(({ marks }) => marks.some((mark) => mark.kind === kind));
  const how = [
    own ?? "",
    drawn("area") && own === undefined
      ? "Stacked means of all runs, from the foot up as the key reads from below."
      : "",
    drawn("band") ? "Lines are medians; bands hold 50 and 90 % of the runs." : "",
    charts.some(isHatched) ? "Hatched: no fact narrows it." : "",
    key.some(({ mark }) => mark === "shade") ? "Shaded: past the end of the data, conditional on the model." : "",
  ];
  return [`${heading}${unit}.${panels}`, ...how.filter((text) => text !== ""), `${made}.`].join(" ");
}
