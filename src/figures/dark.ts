/**
 * How a chart looks on a dark page: inverted, so that its paper is dark, its ink light, and its hues unchanged. One rule of the
 * page's style for charts that are drawn there and for kept pictures; files that leave the page stay light.
 */

/** For the property `filter` of CSS. White becomes #141414, which the dark pages' grounds are close to. */
export const DARK_TURN = "invert(0.92) hue-rotate(180deg)";
