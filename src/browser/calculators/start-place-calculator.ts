import type { Calculator } from '../../core/calculators/outcome.ts';
import { createPlaceFinder } from '../places/create-place-finder.ts';
import { createPlaceFiguresLoader } from './place-figures-loader.ts';
import { startCalculator, type CalculatorOptions } from './start-calculator.ts';

/**
 * Starts a calculator that uses the figures of a place. Its rules are loaded together with the figures, when
 * the field for a place is entered: without figures there is nothing to compute. `options` are the options of
 * the calculator except the places.
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
      // A place is found only once this has loaded, and no form is complete without a place.
      compute: (input, context) => calculator!.compute(input, context),
    },
    {
      ...options,
      finder: (data) =>
        createPlaceFinder(
          data,
          createPlaceFiguresLoader(slug, data, async () => {
            calculator = await bring();
          }),
        ),
    },
  );
};
