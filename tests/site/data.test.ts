import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { SUBJECTS, subjectAddress } from '../../src/core/schema/correction.ts';
import { TABLE_TOPICS } from '../../src/core/schema/table-topics.ts';
import { OPEN_DATA } from '../../src/core/schema/open-data.ts';
import { file, page, pages } from './dist.ts';

interface Row {
  id: string;
  address: string;
}
const json = (path: string): Record<string, unknown> =>
  JSON.parse(file(path)) as Record<string, unknown>;
const rows = (path: string, key: string): Row[] => json(path)[key] as Row[];

const FILES = Object.keys(OPEN_DATA).flatMap((kind): [name: string, kind: string][] => {
  if (kind === 'comparison') return [['comparison-15-vs-20', kind]];
  if (kind === 'topic') return TABLE_TOPICS.map((topic) => [`regions/${topic}`, kind]);
  return [[kind, kind]];
});

/** Cells of a CSV file, row by row; the byte-order mark has to be there. */
const readCsv = (path: string): string[][] => {
  const text = file(path);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain!,
      ),
    );
};

// Formats are checked by the schemas that the data was made from; ajv knows none by itself.
const validator = () => new Ajv2020({ strict: true, allErrors: true, validateFormats: false });

describe('open data', () => {
  test.each(FILES)('%s.json is what schema %s says', (name, kind) => {
    const schema = json(`data/schema/${kind}.json`);
    const data = json(`data/${name}.json`);
    expect(data['$schema']).toBe(schema['$id']);
    const validate = validator().compile(schema);
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('a wrong value does not pass', () => {
    const validate = validator().compile(json('data/schema/facts.json'));
    const data = json('data/facts.json') as { facts: { fact: Record<string, unknown> }[] };
    data.facts[0]!.fact['certainty'] = 'sure';
    expect(validate(data)).toBe(false);
    delete data.facts[0]!.fact['certainty'];
    expect(validate(data)).toBe(false);
  });

  test('every fact, source and correction is there, at its address', () => {
    const published = (prefix: string): string[] =>
      pages.map(({ address }) => address).filter((address) => address.startsWith(prefix));
    const paths = (list: Row[]): string[] => list.map(({ address }) => new URL(address).pathname);
    expect(paths(rows('data/facts.json', 'facts')).toSorted()).toEqual(
      published('/facts/').toSorted(),
    );
    expect(paths(rows('data/sources.json', 'sources')).toSorted()).toEqual(
      published('/sources/')
        .filter((address) => address !== '/sources/' && !address.startsWith('/sources/by/'))
        .toSorted(),
    );
    const checked = SUBJECTS.map(subjectAddress).flatMap((address) =>
      page(address)
        .root.querySelectorAll('.correction > h2')
        .map(({ id }) => `${address}#${id}`),
    );
    const listed = rows('data/corrections.json', 'corrections').map(({ address }) => {
      const { pathname, hash } = new URL(address);
      return `${pathname}${hash}`;
    });
    expect(listed.toSorted()).toEqual(checked.toSorted());
  });

  test('the table of regions has the same rows as the JSON', () => {
    const regions = rows('data/regions.json', 'regions');
    const csv = file('data/regions.csv').replace(/^\uFEFF/, '');
    const [header, ...lines] = csv.trimEnd().split('\r\n');
    expect(header).toBe('id,code,name,short,province,level,covered,firstBatch,address,facts');
    expect(lines.map((line) => line.split(',')[0])).toEqual(regions.map(({ id }) => id));
    expect(lines.filter((line) => line.split(',')[7] === 'true')).toHaveLength(31);
  });

  test('the table of facts has a row for each value, and reads as CSV', () => {
    const facts = rows('data/facts.json', 'facts') as (Row & {
      fact: { title: string; values: { from: string }[] };
    })[];
    const [header, ...cells] = readCsv('data/facts.csv');
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([header!.length]));
    const column = (name: string): number => header!.indexOf(name);
    const found = cells.map((row) => [
      row[column('id')],
      row[column('title')],
      row[column('from')],
    ]);
    expect(found).toEqual(
      facts.flatMap(({ id, fact }) => fact.values.map(({ from }) => [id, fact.title, from])),
    );
    expect(cells.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    const minimum = cells.find((row) => row[0] === 'minimum-months')!;
    expect(minimum[column('value')]).toBe('180');
    expect(minimum[column('state')]).toBe('now');
    const schedule = cells.find((row) => row[0] === 'retirement-schedule')!;
    expect(JSON.parse(schedule[column('value')]!)).toHaveLength(3);
  });

  test.each(TABLE_TOPICS)('the table of %s has a row an answer, and reads as CSV', (topic) => {
    const { places } = json(`data/regions/${topic}.json`) as unknown as {
      places: { id: string; answers: { fact: string }[] }[];
    };
    expect(places.length).toBeGreaterThan(360);
    const cells = readCsv(`data/regions/${topic}.csv`);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([cells[0]!.length]));
    const wanted = places.flatMap(({ id, answers }) =>
      answers.length > 0 ? answers.map(({ fact }) => `${id},${fact}`) : [`${id},`],
    );
    const rowsThere = cells.slice(1).map((row) => `${row[0]!},${row[3]!}`);
    expect(rowsThere).toEqual(wanted);
  });

  test('llms.txt names pages and data that are there', () => {
    const links = [...file('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(
      (match) => new URL(match[1]!).pathname,
    );
    expect(links.length).toBeGreaterThan(40);
    const addresses = new Set(pages.map(({ address }) => address));
    const lost = links.filter((path) => !addresses.has(path) && file(path.slice(1)) === '');
    expect(lost).toEqual([]);
  });
});
