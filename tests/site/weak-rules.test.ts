import { describe, expect, test } from 'vitest';
import { CALCULATORS } from '../../src/core/calculators/index.ts';
import { inForceOn } from '../../src/core/dates/timeline.ts';
import { EVIDENCE_LEVELS } from '../../src/core/schema/citation.ts';
import type { Fact } from '../../src/core/schema/fact.ts';
import type { OpenData } from '../../src/core/schema/open-data.ts';
import { file, page, pages, type BuiltPage } from './dist.ts';

const { date, facts } = JSON.parse(file('data/facts.json')) as OpenData<'facts'>;
const byId = new Map(facts.map(({ id, fact }) => [id, fact]));

const isWeakValue = ({ certainty }: Fact, { cite }: Fact['values'][number]): boolean =>
  certainty === 'likely' ||
  EVIDENCE_LEVELS.find((level) => cite.some(({ evidence }) => evidence === level)) === 'reprinted';
const isEverWeak = (fact: Fact): boolean => fact.values.some((value) => isWeakValue(fact, value));
/** Figures of places are handed on as they hold today. */
const isWeakToday = (fact: Fact): boolean => {
  const value = inForceOn<Fact['values'][number]>(fact.values, date);
  return value !== undefined && isWeakValue(fact, value);
};
const isOfPlaces = (fact: Fact): boolean => fact.kind === 'statement' && fact.topic !== undefined;
const isAlwaysWeak = (fact: Fact): boolean =>
  fact.values.every((value) => isWeakValue(fact, value));

/** Ids of the facts that links lead to. */
const linked = ({ root }: BuiltPage, selector: string): string[] =>
  root
    .querySelectorAll(selector)
    .map((link) => link.getAttribute('href')!.replace(/^\/facts\/|\/$/g, ''));
const named = (built: BuiltPage): string[] => linked(built, '[data-weak] a');
const calculators = pages.filter(({ address }) => /^\/tools\/.+\/$/.test(address));

type Clauses = Record<string, { weak?: object }[]>;

describe('weak rules at the result', () => {
  test('what is named there is weak, and nothing else', () => {
    expect(calculators).toHaveLength(Object.keys(CALCULATORS).length);
    for (const built of [...calculators, page('/compare/15-vs-20/')])
      for (const id of named(built))
        expect(isEverWeak(byId.get(id)!), `${built.address} ${id}`).toBe(true);
  });

  test('each sentence says what it is that is not known, and whom to ask', () => {
    for (const { address, root } of pages)
      for (const said of root.querySelectorAll('[data-weak]')) {
        expect(said.text, address).toMatch(
          /^这里用到的规则，有的(?:只见到转载，没有见到文件原文|还没有核实清楚)，办之前先问清：.+。$/,
        );
        const names = said.querySelectorAll('a').map(({ text }) => text);
        expect(names.length, address).toBeGreaterThan(0);
        for (const name of names) expect(name, address).toMatch(/.（问12(?:33|39)3）$/);
      }
  });

  test('no result says the same twice for two hotlines', () => {
    for (const { address, root } of calculators) {
      const said = root
        .querySelectorAll('#result [data-weak]')
        .map(({ text }) => text.replace(/：.*/, ''));
      expect(said, address).toEqual([...new Set(said)]);
    }
  });

  test('the quantity behind a step of the example is named if it is weak', () => {
    for (const built of calculators) {
      const steps = linked(built, '#result ol a.clause');
      const weak = steps.filter((id) => {
        const fact = byId.get(id)!;
        return fact.kind === 'quantity' && isAlwaysWeak(fact);
      });
      expect(named(built), built.address).toEqual(expect.arrayContaining(weak));
    }
  });

  test('each calculator tells its script which values are weak', () => {
    for (const { address } of calculators) {
      const data = JSON.parse(file(`${address}data.json`)) as { clauses?: Clauses };
      // Where figures of places are fetched, what answers are made with comes with them.
      const fetched = data.clauses === undefined;
      const { clauses = {} } = fetched
        ? (JSON.parse(file(`${address}places.json`)) as { clauses?: Clauses })
        : data;
      const ids = Object.keys(clauses);
      expect(ids.length, address).toBeGreaterThan(0);
      const told = ids.filter((id) => clauses[id]!.some(({ weak }) => weak));
      const isWeak = (fact: Fact): boolean =>
        fetched && isOfPlaces(fact) ? isWeakToday(fact) : isEverWeak(fact);
      expect(told, address).toEqual(ids.filter((id) => isWeak(byId.get(id)!)));
    }
  });
});
