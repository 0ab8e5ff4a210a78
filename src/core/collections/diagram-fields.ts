import type { StepsDiagram } from '../schema/steps-diagram.ts';
import type { FieldReference, FieldText } from './collection.ts';

/** The facts that the steps of a diagram rest on. */
export const diagramFacts = (diagram: StepsDiagram | undefined): FieldReference[] =>
  (diagram?.steps ?? []).flatMap(({ fact }, i) =>
    fact ? [{ path: ['diagram', 'steps', i, 'fact'], id: fact }] : [],
  );

/** The words of a diagram; their figures are those of the fact of their step. */
export const diagramTexts = (diagram: StepsDiagram | undefined): FieldText[] =>
  (diagram?.steps ?? []).flatMap(({ when, what, fact }, i) =>
    Object.entries({ when, what }).map(([key, said]) => ({
      path: ['diagram', 'steps', i, key],
      text: said,
      facts: fact ? [fact] : undefined,
    })),
  );
