import { isRepeal } from '../core/dates/timeline.ts';
import { LOCAL_TOPIC_LABELS } from '../core/schema/local-topic-labels.ts';
import { hotlineFor } from '../core/wording/hotlines.ts';
import type { Clause, Clauses } from '../core/wording/clauses.ts';
import { entries } from './content.ts';
import { factById, type FactEntry, type FactValue } from './facts.ts';
import { isWeakValue, strongestEvidence } from '../core/local-rules/evidence-of-value.ts';

/** The document behind a value, in a few words. */
const documentOf = async (value: FactValue): Promise<string> => {
  const cite = value.cite[0]!;
  const source = (await entries('sources')).find((each) => each.id === cite.source)?.data;
  const isLaw = source?.kind === 'law' || source?.kind === 'regulation';
  const title = `《${source?.title.replace(/^中华人民共和国|（.*）$/g, '') ?? ''}》`;
  const name = source ? ((isLaw ? undefined : source.number) ?? title) : (cite.publisher ?? '');
  return cite.evidence === 'derived' ? '由上列规定推算' : `${name}${cite.clause ?? ''}`;
};

/** The words of a result for a rule with only weak evidence. */
const weakOf = ({ folder, data }: FactEntry, value: FactValue): Clause['weak'] => {
  if (isRepeal(value) || !isWeakValue(data, value)) return undefined;
  const { title } = data;
  // The text of a local rule may name insurances of both hotlines; its topic says what it is about.
  const topic = 'topic' in data && data.topic ? LOCAL_TOPIC_LABELS[data.topic].label : undefined;
  const ask = hotlineFor([folder, title, topic ?? ('text' in value ? value.text : '')].join());
  const why =
    strongestEvidence(value) === 'reprinted' ? '只见到转载，没有见到文件原文' : '还没有核实清楚';
  // The number stands after the name, so that one sentence can name rules of both hotlines.
  const label = `${title}（问${ask}）`;
  return { label, words: `这里用到的规则，有的${why}，办之前先问清：` };
};

const clausesOfFact = async (id: string, usedBy: string): Promise<Clause[]> => {
  const fact = await factById(id, usedBy);
  const values: readonly FactValue[] = fact.data.values;
  const all = await Promise.all(
    values.map(async (value) => {
      const weak = weakOf(fact, value);
      return { from: value.from, words: await documentOf(value), ...(weak && { weak }) };
    }),
  );
  const said = ({ words, weak }: Clause): string => words + (weak ? weak.words + weak.label : '');
  return all.filter((clause, i) => i === 0 || said(clause) !== said(all[i - 1]!));
};

/**
 * The documents behind these facts in time; a new item begins where the document, or how well it was read,
 * changes.
 */
export const clausesOf = async (ids: Iterable<string>, usedBy: string): Promise<Clauses> => {
  const found = [...new Set(ids)].map(async (id) => [id, await clausesOfFact(id, usedBy)]);
  return Object.fromEntries(await Promise.all(found)) as Clauses;
};
