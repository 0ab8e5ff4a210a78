/**
 * Yuan rounded to the fen, half a fen upwards. Twelve digits are kept first, so that what is half a
 * fen on paper is half a fen here.
 */
export const roundFen = (yuan: number): number =>
  Math.round(Number((yuan * 100).toPrecision(12))) / 100;

/** Passes on an amount. Throws a RangeError, naming it, unless it is finite and above zero. */
export const requirePositive = (name: string, amount: number): number => {
  if (!Number.isFinite(amount) || amount <= 0)
    throw new RangeError(`${name}: found ${amount}, expected a number above 0`);
  return amount;
};
