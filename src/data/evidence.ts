import { EVIDENCE_LEVELS, type Citation, type EvidenceLevel } from '../core/schema/citation.ts';
import type { Source } from '../core/schema/source.ts';
import { firstDay, isRepeal, nextChange } from '../core/dates/timeline.ts';
import { entries } from './content.ts';
import { currentValue, factById, type FactValue } from './facts.ts';
import { isWeakValue, strongestEvidence } from '../core/local-rules/evidence-of-value.ts';
import { dueDayOfFact } from './freshness.ts';
import { memoize } from './memoize.ts';
import { siteDate } from './site.ts';

/** One numbered item of 「依据」: a document and the facts of the page that rest on it. */
export interface EvidenceItem {
  readonly number: number;
  readonly title: string;
  /** 文号, where there is one. */
  readonly docNumber?: string | undefined;
  readonly issuer: string;
  /** Address of the document's page here; absent for publishers without one. */
  readonly address?: string | undefined;
  /** Where a publisher's piece can be read, where that address is fit to print. */
  readonly url?: string | undefined;
  /** In force only from this day, where that is still to come. */
  readonly inForceFrom?: string | undefined;
  readonly clauses: Set<string>;
  readonly level: EvidenceLevel;
  checkedOn: string;
  /** Earliest day by which one of its facts must be checked again. */
  due: string;
  readonly facts: { id: string; label: string; weak: boolean }[];
}

/** The mark after words that rest on a fact. */
export interface Mark {
  /** Numbers of the documents behind the words. */
  readonly numbers: readonly number[];
  readonly weak: boolean;
  /** The rule behind the words is repealed. */
  readonly repealed: boolean;
  /** When words that hold today will change, if that is known. */
  readonly changes?: string | undefined;
}

/** The documents behind a page, in the order in which the page first uses them. */
export interface Evidence {
  readonly items: readonly EvidenceItem[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** Numbers of facts by their strongest evidence; weak facts count as reprinted, whatever else was read. */
  readonly levels: ReadonlyMap<EvidenceLevel, number>;
  readonly oldestCheck: string;
  readonly newestCheck: string;
  /** Earliest day by which one of the page's facts must be checked again. */
  readonly due: string;
}

/** A weak fact shows where it was read, in at most so many documents; its own page has all of them. */
const MOST_SHOWN = 2;

type Sources = ReadonlyMap<string, Source>;

const sourcesById = memoize(
  async (): Promise<Sources> =>
    new Map((await entries('sources')).map(({ id, data }) => [id, data])),
);

/** Numbers the documents behind these facts; `usedBy` names the page in an error. */
export const collectEvidence = async (
  factIds: readonly string[],
  usedBy: string,
): Promise<Evidence> => {
  const date = await siteDate();
  const sources = await sourcesById();
  const items = new Map<string, EvidenceItem>();
  const marks = new Map<string, Mark>();
  const levels = new Map<EvidenceLevel, number>();
  let oldestCheck = '9999-12-31';
  let newestCheck = '';
  let earliest = '9999-12-31';
  for (const id of new Set(factIds)) {
    const fact = await factById(id, usedBy);
    const { data } = fact;
    const due = await dueDayOfFact(fact);
    if (due < earliest) earliest = due;
    const value = await currentValue(data);
    const weak = isWeakValue(data, value);
    const level = weak ? 'reprinted' : strongestEvidence(value);
    levels.set(level, (levels.get(level) ?? 0) + 1);
    for (const { checkedOn } of value.cite) {
      if (checkedOn < oldestCheck) oldestCheck = checkedOn;
      if (checkedOn > newestCheck) newestCheck = checkedOn;
    }
    const numbers = inForceFirst(value.cite, sources, date)
      .slice(0, weak ? MOST_SHOWN : 1)
      .map((cite) => {
        const key = identity(cite);
        const item = items.get(key) ?? itemOf(cite, sources, items.size + 1, id, date);
        items.set(key, item);
        for (const clause of cite.clause?.split('、') ?? []) item.clauses.add(clause);
        item.facts.push({ id, label: data.title, weak });
        if (cite.checkedOn < item.checkedOn) item.checkedOn = cite.checkedOn;
        if (due < item.due) item.due = due;
        return item.number;
      });
    const begun = value.from === 'unknown' || value.from <= date;
    const changes = begun ? nextChange<FactValue>(data.values, date)?.from : undefined;
    marks.set(id, { numbers, weak, repealed: isRepeal(value), changes });
  }
  return {
    items: [...items.values()],
    marks,
    levels,
    oldestCheck,
    newestCheck,
    due: earliest,
  };
};

/**
 * The documents of a list without numbers: those with the best evidence first, and each fact only under the
 * first of its documents. The fact's own page has all of them.
 */
export const strongestFirst = ({ items }: Evidence): EvidenceItem[] => {
  const said = new Set<string>();
  return items
    .toSorted((a, b) => EVIDENCE_LEVELS.indexOf(a.level) - EVIDENCE_LEVELS.indexOf(b.level))
    .flatMap((item) => {
      const facts = item.facts.filter(({ id }) => !said.has(id));
      for (const { id } of facts) said.add(id);
      return facts.length > 0 ? [{ ...item, facts }] : [];
    });
};

const identity = (cite: Citation): string =>
  cite.source ?? (cite.publisher ? `${cite.publisher} ${cite.title ?? ''}` : 'derived');

const laterThan = (date: string, cite: Citation, sources: Sources): boolean =>
  firstDay(sources.get(cite.source ?? '')?.inForceFrom ?? 'unknown') > date;

/** Documents in force before those still to come; derived evidence only if nothing was read. */
const inForceFirst = (cites: readonly Citation[], sources: Sources, date: string): Citation[] => {
  const read = cites.filter(({ evidence }) => evidence !== 'derived');
  return (read.length > 0 ? read : [...cites]).toSorted(
    (a, b) => Number(laterThan(date, a, sources)) - Number(laterThan(date, b, sources)),
  );
};

const itemOf = (
  cite: Citation,
  sources: Sources,
  number: number,
  fact: string,
  date: string,
): EvidenceItem => {
  const { evidence: level, checkedOn } = cite;
  const common = {
    number,
    clauses: new Set<string>(),
    level,
    checkedOn,
    due: '9999-12-31',
    facts: [],
  };
  if (level === 'derived') return { ...common, title: '由上列规定推算', issuer: '' };
  if (!cite.source)
    return { ...common, title: cite.title ?? '', url: cite.url, issuer: cite.publisher ?? '' };
  const source = sources.get(cite.source);
  if (!source)
    throw new Error(`The fact “${fact}” cites “${cite.source}”, which is not in content/sources`);
  return {
    ...common,
    title: source.title,
    docNumber: source.number,
    issuer: source.issuer,
    address: `/sources/${cite.source}/`,
    inForceFrom: laterThan(date, cite, sources) ? source.inForceFrom : undefined,
  };
};
