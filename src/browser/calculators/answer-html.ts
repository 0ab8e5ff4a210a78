import type { CalculatorData } from '../../core/calculators/calculator-data.ts';
import type { Calculator } from '../../core/calculators/outcome.ts';
import { withReads } from '../../core/rules/track-reads.ts';
import { localDay } from '../local-day.ts';
import { renderOutcome, type RenderOptions } from './render-outcome.ts';

/** The answer of a calculator on the reader's day, as HTML. Throws where the rules do not settle it. */
export const answerHtml = (
  calculator: Calculator,
  values: object,
  data: CalculatorData,
  options: RenderOptions,
): string => {
  const day = localDay();
  const outcome = withReads(data.quantities, (quantities) =>
    calculator.compute(values, {
      ...data,
      quantities,
      // A clock that is behind the day the site speaks for is wrong, or the site is a preview.
      today: day > data.date ? day : data.date,
    }),
  );
  return renderOutcome(outcome, data, options);
};
