import type { Calculator } from '../../core/calculators/outcome.ts';
import { createPlaceFinder } from './place-field.ts';
import { createPlaceFiguresLoader } from './place-figures-loader.ts';
import { startCalculator, type CalculatorOptions } from './start-calculator.ts';

/**
 * Starts a calculator that reckons with the figures of a place. Its rules come together with the
 * figures, when the field for a place is entered: without them there is nothing to reckon. `options`
 * are those of the calculator besides the places.
 */
export const startPlaceCalculator = (
  slug: string,
  bring: () => Promise<Calculator>,
  options: CalculatorOptions = {},
): void => {
  let calculator: Calculator | undefined;
  startCalculator(
    {
      facts: {},
      // A place is found once this has come, and before a place is found no form is complete.
      compute: (input, context) => calculator!.compute(input, context),
    },
    {
      ...options,
      finder: (pack) =>
        createPlaceFinder(
          pack,
          createPlaceFiguresLoader(slug, pack, async () => {
            calculator = await bring();
          }),
        ),
    },
  );
};
