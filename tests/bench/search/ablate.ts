/**
 * `npm run bench:search -- ablate [group]`: what each weight buys. It is set to what changes nothing,
 * halved and doubled while all others stay; the table says how many queries more or fewer have the right answer
 * first then, and among the first three.
 */
import { interpret, openIndex } from '../../../src/core/search/lookup.ts';
import { WEIGHTS } from '../../../src/core/search/weights.ts';
import { cases, type Case } from './cases.ts';
import { builtFiles, rankInAnswer } from './measure.ts';

/** Of the many queries that were made of all places and topics, so many stand for all. */
const EVERY_NTH_MADE = 8;

/** Weights that only places have are tried on names of places, all others on what people wrote. */
const queriesFor = (group: string): Case[] =>
  cases().filter(({ kind }, at) =>
    group === 'places'
      ? /^place:|initials|pinyin|alias|place by name/.test(kind)
      : !kind.startsWith('place:') && (kind !== 'place + topic' || at % EVERY_NTH_MADE === 0),
  );

/** Weights that scores are multiplied with change nothing at 1, all others at 0. */
const FACTORS: ReadonlySet<string> = new Set([
  'termOrCorrection',
  'otherInsurance',
  'unaskedLapse',
]);

interface Result {
  first: number;
  inThree: number;
}

const measure = (queries: readonly Case[], index: ReturnType<typeof openIndex>): Result => {
  const result = { first: 0, inThree: 0 };
  for (const one of queries) {
    const rank = rankInAnswer(one, interpret(one.query, index));
    if (rank === 0) result.first += 1;
    if (rank >= 0 && rank < 3) result.inThree += 1;
  }
  return result;
};

const signed = (value: number): string => (value > 0 ? `+${String(value)}` : String(value));

/** Prints the table of one group of weights, or of all. */
export const ablate = (wanted?: string): void => {
  const files = builtFiles();
  for (const [group, weights] of Object.entries(WEIGHTS) as [string, Record<string, number>][]) {
    if (wanted !== undefined && group !== wanted) continue;
    const queries = queriesFor(group);
    // The order of places is worked out when the index is opened, everything else at each query.
    const opened = openIndex(files);
    const run = (): Result => measure(queries, group === 'places' ? openIndex(files) : opened);
    const whole = run();
    console.log(
      `${group}: ${String(whole.first)} first and ${String(whole.inThree)} in three, of ${String(queries.length)}`,
    );
    const rows = Object.entries(weights).map(([name, value]) => {
      const row: Record<string, string | number> = { weight: `${group}.${name}`, value };
      for (const [label, tried] of [
        ['off', FACTORS.has(name) ? 1 : 0],
        ['halved', value * 0.5],
        ['doubled', value * 2],
      ] as const) {
        weights[name] = tried;
        const changed = run();
        row[label] =
          `${signed(changed.first - whole.first)} / ${signed(changed.inThree - whole.inThree)}`;
      }
      weights[name] = value;
      return row;
    });
    console.table(rows);
  }
};
