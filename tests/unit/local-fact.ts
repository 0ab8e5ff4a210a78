import { factSchema, type Fact } from '../../src/core/schema/fact.ts';

const cite = [{ publisher: '报纸', title: '题目', evidence: 'reported', checkedOn: '2026-11-28' }];

/** A fact about 河北; one value a year from 2020 on, each with a list of figures, or with none. */
export const localFact = (topic: string | undefined, ...figures: unknown[]): Fact =>
  factSchema.parse({
    kind: 'statement',
    title: '题目',
    ...(topic === undefined ? { section: 'lapse' } : { topic }),
    appliesTo: ['hebei'],
    certainty: 'likely',
    values: figures.map((list, i) => ({
      from: String(2020 + i),
      text: '话。',
      ...(list === undefined ? {} : { figures: list }),
      cite,
    })),
  });
