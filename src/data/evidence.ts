import type { Citation, EvidenceLevel } from '../schema/citation.ts';
import { currentValue, factById, isWeak, labelOf, strongest } from './facts.ts';
import { entries } from './content.ts';

/** One numbered item of 「依据」: a document and what of the page rests on it. */
export interface EvidenceItem {
  readonly number: number;
  readonly title: string;
  /** 文号, where there is one. */
  readonly docNumber?: string | undefined;
  readonly issuer: string;
  /** Address of the document's page here; absent for publishers without one. */
  readonly address?: string | undefined;
  readonly clauses: string[];
  level: EvidenceLevel;
  checkedOn: string;
  readonly facts: { id: string; label: string }[];
}

export interface Mark {
  readonly number: number;
  readonly weak: boolean;
}

/** The documents behind a page, in the order in which the page first uses them. */
export interface Evidence {
  readonly items: readonly EvidenceItem[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly levels: ReadonlyMap<EvidenceLevel, number>;
  readonly oldestCheck: string;
  /** Numbers whose first mark stands on the page already; the marks fill it as they are drawn. */
  readonly returned: Set<number>;
}

const identity = (cite: Citation): string =>
  cite.source ?? (cite.publisher ? `${cite.publisher} ${cite.title ?? ''}` : 'derived');

/** Numbers the documents behind these facts; `usedBy` names the page in an error. */
export const collectEvidence = async (
  factIds: readonly string[],
  usedBy: string,
): Promise<Evidence> => {
  const sources = new Map((await entries('sources')).map((entry) => [entry.id, entry.data]));
  const items = new Map<string, EvidenceItem>();
  const marks = new Map<string, Mark>();
  const levels = new Map<EvidenceLevel, number>();
  let oldestCheck = '9999-12-31';
  for (const id of new Set(factIds)) {
    const { data } = await factById(id, usedBy);
    const value = await currentValue(data);
    const cite = value.cite[0]!;
    const level = strongest(value);
    levels.set(level, (levels.get(level) ?? 0) + 1);
    for (const { checkedOn } of value.cite) if (checkedOn < oldestCheck) oldestCheck = checkedOn;
    const key = identity(cite);
    const item = items.get(key) ?? itemOf(cite, sources, items.size + 1, `the fact “${id}”`);
    items.set(key, item);
    if (cite.clause && !item.clauses.includes(cite.clause)) item.clauses.push(cite.clause);
    item.facts.push({ id, label: labelOf(data) });
    if (cite.checkedOn < item.checkedOn) item.checkedOn = cite.checkedOn;
    marks.set(id, { number: item.number, weak: isWeak(data, value) });
  }
  return { items: [...items.values()], marks, levels, oldestCheck, returned: new Set() };
};

const itemOf = (
  cite: Citation,
  sources: ReadonlyMap<string, { title: string; number?: string | undefined; issuer: string }>,
  number: number,
  usedBy: string,
): EvidenceItem => {
  const common = {
    number,
    clauses: [],
    level: cite.evidence,
    checkedOn: cite.checkedOn,
    facts: [],
  };
  if (cite.evidence === 'derived') return { ...common, title: '由上列规定推算', issuer: '' };
  if (!cite.source) return { ...common, title: cite.title ?? '', issuer: cite.publisher ?? '' };
  const source = sources.get(cite.source);
  if (!source) throw new Error(`${usedBy} cites “${cite.source}”, which is not in content/sources`);
  return {
    ...common,
    title: source.title,
    docNumber: source.number,
    issuer: source.issuer,
    address: `/sources/${cite.source}/`,
  };
};

/** Ids of the facts that an MDX body names, in order. */
export const factsInBody = (body = ''): string[] =>
  [...body.matchAll(/<Fact(?:Table)?\s+id="([^"]+)"/g)].map((match) => match[1]!);
