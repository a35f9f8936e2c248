/**
 * Numbers that are no behaviour: units, middles of scales, and guards of the arithmetic. What behaves is a parameter
 * (`scenario/parameters.ts`); a test finds numbers in the processes that are neither (test/architecture/bare-numbers.test.ts).
 */
export const MONTHS_PER_YEAR = 12;
export const DAYS_PER_YEAR = 365;
export const YEARS_PER_DECADE = 10;
export const THOUSAND = 1000;

/** Stands in for a quantity of nothing in a denominator: no quantity of the model comes near it. */
export const NOTHING = 1e-9;
/** A difference that is rounding. */
export const ROUNDING = 1e-9;

/** Of a scale from 0 to 1: there a reason speaks neither for nor against. Another middle would be another bias. */
export const MIDDLE = 0.5;

/** Halvings of the interval in which the price of money is sought: it is met to a millionth of its logarithm. */
export const PRICE_HALVINGS = 20;

/** Stages in which an order is made: three columns of the state. */
export const STAGES = 3;
