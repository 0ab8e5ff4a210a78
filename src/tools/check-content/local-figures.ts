import { numbersIn, type FigureNumber } from '../../core/schema/figure-values.ts';
import type { Fact } from '../../core/schema/fact.ts';
import type { Insurance } from '../../core/schema/local-figures.ts';
import { localTopicOf } from '../../core/schema/local-topics.ts';
import { firstDayOf } from '../../core/schema/timeline.ts';
import { halfWidth } from '../../core/numerals.ts';
import { problemInData, validOf, type Entry, type EntryOf } from './entry.ts';
import { findLegalFigures, type FigureKind } from './figures.ts';
import type { Problem } from './problem.ts';

/** Local facts whose figures are not in their text, and pairs of facts that answer the same twice. */
export const localFigureProblems = (entries: readonly Entry[]): Problem[] => {
  const facts = validOf(entries, 'facts');
  return [...facts.flatMap(notPrinted), ...facts.flatMap(computed), ...answeredTwice(facts)];
};

type FactEntry = EntryOf<'facts'> & { readonly data: Fact };

/** How a text writes a unit: as which kind of legal figure, times what, or as a bare number. */
const WRITTEN: Readonly<
  Record<FigureNumber['unit'], readonly [FigureKind | 'number', number] | undefined>
> = {
  yuan: ['number', 1],
  'calendar-year': ['number', 1],
  months: ['time', 1],
  years: ['time', 12],
  rate: ['ratio', 1],
  age: ['age', 12],
  name: undefined,
};
const UNIT_WORDS: Readonly<Record<FigureNumber['unit'], string>> = {
  yuan: '元',
  'calendar-year': '年',
  months: '个月（整年的可以写年）',
  years: '年',
  rate: '%',
  age: '岁',
  name: '',
};

const key = (kind: string, value: number): string => `${kind} ${String(Number(value.toFixed(6)))}`;

/** Every number of a text, bare and with the unit that it stands with. */
const writtenIn = (text: string): ReadonlySet<string> =>
  new Set([
    ...[...halfWidth(text).matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) =>
      key('number', Number(digits)),
    ),
    ...findLegalFigures(text).flatMap(({ kind, value, whole }) => [
      key(kind, value),
      ...(whole ? [key(whole.kind, whole.value)] : []),
    ]),
  ]);

const notPrinted = (entry: FactEntry): Problem[] => {
  if (localTopicOf(entry.data) === undefined) return [];
  return entry.data.values.flatMap((value, i) => {
    if (!('figures' in value) || value.figures === undefined) return [];
    const written = writtenIn(value.text ?? '');
    return numbersIn(value.figures).flatMap(({ path, value: number, unit }) => {
      const how = WRITTEN[unit];
      // Nothing paid yet, and nothing to wait for, is said in words.
      if (how === undefined || number === 0 || written.has(key(how[0], number * how[1]))) return [];
      return [
        problemInData(entry, ['values', i, 'figures', ...path], {
          message: 'figures 里的数，text 里没有写',
          found: String(number),
          expected: `text 里写着的数，单位是${UNIT_WORDS[unit]}`,
        }),
      ];
    });
  });
};

/**
 * Amounts of unemployment benefit that were worked out from a share. A table would print them as if
 * they had been published, and calculators work them out themselves.
 */
const computed = (entry: FactEntry): Problem[] =>
  localTopicOf(entry.data) !== 'unemployment'
    ? []
    : entry.data.values.flatMap((value, i) => {
        if (!value.cite.some(({ evidence }) => evidence === 'derived')) return [];
        const items = (('figures' in value && value.figures) || []) as readonly object[];
        return items.flatMap((item, at) =>
          'amounts' in item
            ? [
                problemInData(entry, ['values', i, 'figures', at, 'amounts'], {
                  message: '推算出来的金额不写进 figures',
                  found: 'amounts，出处里有 derived',
                  expected: '只写 shares；算出来的数写在 text 里，说明是算的',
                }),
              ]
            : [],
        );
      });

/** What an item of figures is about within its topic, in words for the message. */
const subjectsOf = (topic: string, item: Readonly<Record<string, unknown>>): string[] => {
  switch (topic) {
    case 'base-limits':
      return item['insurances'] as Insurance[];
    case 'flexible-rates':
      return [`${String(item['payer'])} ${String(item['insurance'])}`];
    case 'reference-wage':
      return [String(item['of'])];
    case 'resident-premium':
      return item['groups'] as string[];
    case 'medical-lapse': {
      const fields = Object.keys(item).filter((field) => field.endsWith('Months'));
      const kinds = new Set(
        fields.map((field) => (field === 'firstWaitingMonths' ? 'first' : 'lapse')),
      );
      return [...kinds].map((kind) => `${String(item['who'] ?? 'all')} ${kind}`);
    }
    case 'channels':
      return [String(item['name'])];
    case 'unemployment':
      return [
        ...((item['months'] ?? item['further'] ?? item['max']) ? ['months'] : []),
        ...((item['amounts'] ?? item['shares']) ? ['amount'] : []),
      ];
    default:
      return [String(item['who'] ?? topic)];
  }
};

/** A place, a subject of a topic, and a period: what one fact at most may answer. */
interface Answer {
  readonly entry: FactEntry;
  readonly path: readonly PropertyKey[];
  readonly slot: string;
}

const answersOf = (entry: FactEntry): Answer[] => {
  const { appliesTo, values } = entry.data;
  const topic = localTopicOf(entry.data);
  if (topic === undefined || appliesTo === 'national') return [];
  return values.flatMap((value, i) => {
    // `2026`, `2026-01` and `2026-01-01` begin on one day.
    const begins = value.from === 'unknown' ? value.from : firstDayOf(value.from);
    const items = ('figures' in value && value.figures) || [{}];
    const slots = items.flatMap((item: Readonly<Record<string, unknown>>) =>
      (Object.keys(item).length === 0 ? ['text'] : subjectsOf(topic, item)).flatMap((subject) => [
        `${topic} ${subject} from ${begins}`,
        ...('year' in item ? [`${topic} ${subject} ${String(item['year'])}年度`] : []),
      ]),
    );
    return [...new Set(slots)].flatMap((slot) =>
      appliesTo.map((place) => ({
        entry,
        path: ['values', i, 'from'],
        slot: `${place} ${slot}`,
      })),
    );
  });
};

/** Two facts with the same place, topic, insurance (or kind of person) and period. */
const answeredTwice = (facts: readonly FactEntry[]): Problem[] => {
  const first = new Map<string, Answer>();
  const told = new Set<string>();
  return facts.flatMap(answersOf).flatMap((answer) => {
    const other = first.get(answer.slot) ?? answer;
    first.set(answer.slot, other);
    const place = `${answer.entry.file} ${answer.path.join('.')}`;
    if (other.entry === answer.entry || told.has(place)) return [];
    told.add(place);
    return [
      problemInData(answer.entry, answer.path, {
        message: '同一个地方、同一件事、同一段时间，已经有一条事实',
        found: answer.slot,
        expected: `写进 content/${other.entry.file}，或者改 appliesTo、insurances、from`,
      }),
    ];
  });
};
