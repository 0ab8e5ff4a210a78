import type { Citation } from '../core/schema/citation.ts';
import { historyOf } from '../core/dates/history.ts';
import { isRepeal } from '../core/dates/timeline.ts';
import { absoluteAddress } from '../core/site-paths.ts';
import { csvFile } from '../core/wording/csv.ts';
import { entries } from './content.ts';
import { factText, factsById, type FactValue } from './facts.ts';
import { isWeakValue, strongestEvidence } from '../core/local-rules/evidence-of-value.ts';
import { dueDayOfFact } from './freshness.ts';
import { siteDate } from './site.ts';

const FACT_COLUMNS = [
  'id',
  'title',
  'topic',
  'appliesTo',
  'from',
  'until',
  'state',
  'text',
  'value',
  'unit',
  'evidence',
  'weak',
  'documents',
  'links',
  'checkedOn',
  'due',
  'address',
];

/** What a cell of a number or a table holds for programs: the number, or the rows as JSON. */
const valueCell = (item: FactValue): string | number => {
  if ('text' in item || isRepeal(item)) return '';
  return item.value ?? JSON.stringify(item.rows);
};

/**
 * All facts as a CSV file, one row for each value of a series, oldest first. `state` says whether
 * the value was, is or will be in force on the day that the site speaks for; `documents` and `links`
 * name what it rests on, strongest first, in the same order.
 */
export const factsCsv = async (site: URL): Promise<string> => {
  const date = await siteDate();
  const sources = new Map((await entries('sources')).map(({ id, data }) => [id, data]));
  const nameOf = ({ source, publisher, title, clause = '' }: Citation): string =>
    `${source === undefined ? [publisher, title].filter(Boolean).join('，') : (sources.get(source)?.title ?? '')}${clause}`;
  const linkOf = ({ source, url }: Citation): string =>
    source === undefined ? (url ?? '无') : absoluteAddress(`/sources/${source}/`, site);
  const rows = [...(await factsById()).values()].map(async (fact) => {
    const { id, folder, data } = fact;
    const due = await dueDayOfFact(fact);
    return historyOf<FactValue>(data.values, date).map(({ item, state, until = '' }) => {
      const read = item.cite.filter(({ evidence }) => evidence !== 'derived');
      return [
        id,
        data.title,
        folder,
        data.appliesTo === 'national' ? 'national' : data.appliesTo.join(' '),
        item.from,
        until,
        state,
        factText(data, item),
        valueCell(item),
        data.kind === 'quantity' ? (data.unit ?? '') : '',
        strongestEvidence(item),
        isWeakValue(data, item),
        read.map(nameOf).join('；'),
        read.map(linkOf).join(' '),
        item.cite.map(({ checkedOn }) => checkedOn).toSorted()[0] ?? '',
        due,
        absoluteAddress(`/facts/${id}/`, site),
      ];
    });
  });
  return csvFile(FACT_COLUMNS, (await Promise.all(rows)).flat());
};
