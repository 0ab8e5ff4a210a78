/**
 * Rounded to hundredths, half of one upwards. Twelve digits are kept first, so that what is half a
 * hundredth on paper is half a hundredth here.
 */
export const roundHundredth = (value: number): number =>
  Math.round(Number((value * 100).toPrecision(12))) / 100;

/** Yuan rounded to the fen. */
export const roundFen = roundHundredth;

/** Passes on an amount. Throws a RangeError, naming it, unless it is finite and above zero. */
export const requirePositive = (name: string, amount: number): number => {
  if (!Number.isFinite(amount) || amount <= 0)
    throw new RangeError(`${name}: found ${amount}, expected a number above 0`);
  return amount;
};
