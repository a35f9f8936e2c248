/**
 * Numbers that are not behaviour: units, middles of scales, and guards of the arithmetic. Behaviour is in parameters
 * (`scenario/parameters.ts`); a test finds numbers in the processes that are neither (test/architecture/bare-numbers.test.ts).
 */
export const MONTHS_PER_YEAR = 12;
export const DAYS_PER_YEAR = 365;
export const YEARS_PER_DECADE = 10;
export const THOUSAND = 1000;
export const PERCENT = 100;

/** Stands in for a quantity of nothing in a denominator: no quantity of the model comes near it. */
export const NOTHING = 1e-9;
/** Differences up to this are rounding. */
export const ROUNDING = 1e-9;

/** The middle of a scale from 0 to 1, where a reason speaks neither for nor against. Another middle would be another bias. */
export const MIDDLE = 0.5;

/** A growth of nothing, in an integral that is divided by it. */
export const LEAST_GROWTH = 1e-6;
/** Stocks that shrink faster than they wear out are taken as fifty years old. */
export const LEAST_RENEWAL = 0.02;

/** Halvings of the interval in which the price of money is sought: it is met to a millionth of its logarithm. */
export const PRICE_HALVINGS = 20;

/** Calendar years that the number of a draw tells apart. */
export const YEARS_IN_KEY = 100;

/** Longest step of the order chain, years: a quarter of a month. */
export const SUBSTEP = 1 / 48;

/** Stages in which an order is made: three columns of the state. */
export const STAGES = 3;
