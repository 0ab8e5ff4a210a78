/**
 * `npm run bench:search -- ablate`: what each weight and each mechanism buys. A weight is set to what changes
 * nothing, halved and doubled, a mechanism switched off, while all others stay; the tables say how many
 * queries more or fewer have the right answer first then, and among the first three. They are written into
 * docs/search.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as WEIGHTS from '../../../src/core/search/weights.ts';
import * as lookup from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { rowsAsMarkdown } from '../table.ts';
import { cases, type Case } from './cases.ts';
import { builtFiles, rankInAnswer } from './measure.ts';
import { MECHANISMS } from './mechanisms.ts';
import { lookupWith } from './variants.ts';

/** Of the many queries that were made of all places and topics, so many stand for all. */
const EVERY_NTH_MADE = 8;

/** Weights that only places have are tried on names of places, everything else on what people wrote. */
const ofPlaces = (): Case[] =>
  cases().filter(({ kind }) => /^place:|initials|pinyin|alias|place by name/.test(kind));
const written = (): Case[] =>
  cases().filter(
    ({ kind }, at) =>
      !kind.startsWith('place:') && (kind !== 'place + topic' || at % EVERY_NTH_MADE === 0),
  );

interface Result {
  first: number;
  inThree: number;
}

const files = builtFiles();

/** How many queries have the right answer first, and among the first three. */
const rightOf = (queries: readonly Case[], { interpret, openIndex: open }: Lookup): Result => {
  const index = open(files);
  const ranks = queries.map((one) => rankInAnswer(one, interpret(one.query, index)));
  return {
    first: ranks.filter((rank) => rank === 0).length,
    inThree: ranks.filter((rank) => rank >= 0 && rank < 3).length,
  };
};
type Lookup = Awaited<ReturnType<typeof lookupWith>>;
const WHOLE: Lookup = { ...lookup, openIndex };

const signed = (value: number): string =>
  value > 0 ? `+${String(value)}` : String(value).replace('-', '−');

/** What a change has gained or lost, first and among three. */
const gain = (before: Result, after: Result): string =>
  `${signed(after.first - before.first)} / ${signed(after.inThree - before.inThree)}`;

const sentence = (what: string, queries: readonly Case[], { first, inThree }: Result): string =>
  `${what}: of ${String(queries.length)} queries, ${String(first)} are right at first and ${String(inThree)} among three.`;

const weightRows = async (isOfPlaces: boolean): Promise<{ said: string; rows: string[][] }> => {
  const queries = isOfPlaces ? ofPlaces() : written();
  const whole = rightOf(queries, WHOLE);
  const rows: string[][] = [];
  for (const [constant, value] of Object.entries(WEIGHTS)) {
    if (constant.startsWith('PLACE_') !== isOfPlaces) continue;
    const row = [`\`${constant}\``, String(value)];
    // What scores are multiplied with changes nothing at 1, everything else at 0.
    for (const tried of [constant.includes('FACTOR') ? 1 : 0, value / 2, value * 2]) {
      const change = { file: 'weights.ts', constant, value: String(tried) };
      row.push(gain(whole, rightOf(queries, await lookupWith(change))));
    }
    console.log(row.join('  '));
    rows.push(row);
  }
  return {
    said: sentence(isOfPlaces ? 'Weights of places' : 'Other weights', queries, whole),
    rows,
  };
};

const weights = async (): Promise<string> => {
  const others = await weightRows(false);
  const places = await weightRows(true);
  const head = ['weight', 'value', 'off', 'halved', 'doubled'];
  return `${others.said}\n${places.said}\n\n${rowsAsMarkdown({ head, rows: [...others.rows, ...places.rows] })}`;
};

const mechanisms = async (): Promise<string> => {
  const queries = written();
  const whole = rightOf(queries, WHOLE);
  const rows: string[][] = [];
  for (const mechanism of MECHANISMS) {
    const off = gain(whole, rightOf(queries, await lookupWith(mechanism)));
    rows.push([mechanism.what, `\`${mechanism.file}\``, off]);
    console.log(rows.at(-1)!.join('  '));
  }
  const head = ['mechanism', 'where', 'off'];
  return `${sentence('Mechanisms', queries, whole)}\n\n${rowsAsMarkdown({ head, rows })}`;
};

const DOCUMENT = new URL('../../../docs/search.md', import.meta.url);

/** Puts a table between its two marks in the document. */
const write = async (name: string, table: string): Promise<void> => {
  const text = readFileSync(DOCUMENT, 'utf8');
  const marks = new RegExp(`(<!-- ${name}[^>]*-->\n)[^]*?(<!-- end of ${name} -->)`);
  if (!marks.test(text)) throw new Error(`docs/search.md has no marks for ${name}`);
  const next = text.replace(marks, (_, begin: string, end: string) => `${begin}\n${table}\n${end}`);
  const options = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(next, { ...options, filepath: 'search.md' }));
};

/** Measures and writes down the weights, the mechanisms, or both. */
export const ablate = async (wanted?: string): Promise<void> => {
  if (wanted !== 'mechanisms') await write('weights', await weights());
  if (wanted !== 'weights') await write('mechanisms', await mechanisms());
};
