import { REGION_SECTIONS } from '../../core/schema/fact.ts';
import type { Entry } from './entry.ts';
import { attribute, isShortcode, lineOf, walk } from './tree.ts';

/** An id that a link may lead to, and where it was given. */
interface PageId {
  readonly id: string;
  readonly line: number;
}

/** Ids that pages have from their layout, their list of evidence and their charts. */
export const RESERVED = /^(?:main|evidence|calculator|result|rules|f-.+|[em]\d+|row-.+|chart-.+)$/;

/** Ids of a place's page. */
export const REGION_IDS: readonly string[] = [...REGION_SECTIONS, 'unknown'];
/** Ids of a province's page. */
export const PROVINCE_IDS: readonly string[] = ['sharing', 'cross-province', 'local', 'places'];

/** Ids that the author of a body gave to headings and steps. */
export const idsInBody = ({ tree, body }: Entry): PageId[] => {
  if (!tree) return guessed(body ?? '');
  return [...walk(tree)].flatMap(([node]) => {
    const step = isShortcode(node) && node.name === 'Step';
    const id = node.type === 'heading' ? node.data?.hProperties?.id : step && attribute(node, 'id');
    return typeof id === 'string' ? [{ id, line: lineOf(node) }] : [];
  });
};

/** In a body that does not parse, so that its mistake does not break every link to it. */
const guessed = (body: string): PageId[] =>
  [...body.matchAll(/\{#([a-z0-9-]+)\}|<Step id="([a-z0-9-]+)"/g)].map((match) => ({
    id: match[1] ?? match[2] ?? '',
    line: body.slice(0, match.index).split('\n').length,
  }));
