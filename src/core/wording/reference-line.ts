import type { Citation } from '../schema/citation.ts';
import { EVIDENCE_LABELS } from './evidence-labels.ts';
import { formatDate } from './unit-formats.ts';
import { SITE_NAME } from './site-name.ts';

/** A document with a page of its own, as far as a reference names it. */
interface NamedDocument {
  readonly title: string;
  /** 文号, where there is one. */
  readonly number?: string | undefined;
}

/** The parts of the line under a quotation of a fact. */
export interface Reference {
  readonly title: string;
  /** The value in words: the statement, an amount, or that it is a table. */
  readonly words: string;
  /** Whether the words are the statement itself and may stand between quotation marks. */
  readonly literal: boolean;
  /** Where it holds: 全国, or names of places. */
  readonly places: string;
  /** When it holds, in words. */
  readonly period: string;
  /** 待核实 and the like, where the fact is no better than that. */
  readonly caution?: string | undefined;
  readonly cites: readonly Citation[];
  /** Documents by the id that citations name. */
  readonly documents: ReadonlyMap<string, NamedDocument>;
  /** Whole address of the fact's page. */
  readonly address: string;
}

/** A statement without its full stop, and without the title that some begin with. */
const withoutTitle = (words: string, title: string): string =>
  (words.startsWith(`${title}：`) ? words.slice(title.length + 1) : words).replace(/。$/, '');

const documentWords = (cite: Citation, documents: Reference['documents']): string => {
  const level = EVIDENCE_LABELS[cite.evidence];
  const source = cite.source === undefined ? undefined : documents.get(cite.source);
  if (source) {
    const number = source.number ? `（${source.number}）` : '';
    return `《${source.title}》${number}${cite.clause ?? ''}，${level}`;
  }
  if (cite.publisher === undefined) return level;
  const title = cite.title ? `《${cite.title}》` : '';
  const date = cite.date ? `，${formatDate(cite.date)}` : '';
  return `${cite.publisher}${title}${cite.clause ?? ''}${date}，${level}`;
};

/**
 * The line under 引用这一条: title, value, place and time, what it rests on and how well that was
 * read, the day of the oldest check, and the address. The level goes with each document, so that
 * nobody quotes what a reprint says as if the law had been read.
 */
export const referenceLine = (reference: Reference): string => {
  const { title, words, literal, places, period, caution, cites, documents, address } = reference;
  const oldest = cites.map(({ checkedOn }) => checkedOn).reduce((a, b) => (a < b ? a : b));
  return [
    literal ? `${title}：“${withoutTitle(words, title)}”` : `${title}：${words}`,
    `适用${places}，${period}`,
    ...(caution === undefined ? [] : [caution]),
    `依据：${cites.map((cite) => documentWords(cite, documents)).join('；')}`,
    `${formatDate(oldest)}核对`,
    `${SITE_NAME}，${address}`,
  ].join('。');
};
