import { idsInTree } from '../mdx/body-ids.ts';
import type { Entry } from './entry.ts';

/** Ids that pages have from their layout, their list of evidence and their charts. */
export const RESERVED_IDS =
  /^(?:main|evidence|calculator|result|rules|f-.+|[em]\d+|row-.+|chart-.+)$/;

/** Ids that the author of a body gave to headings and steps. */
export const idsInBody = ({ tree, body }: Entry): ReturnType<typeof idsInTree> =>
  tree ? idsInTree(tree) : guessedIds(body ?? '');

/** In a body that does not parse, so that its mistake does not break every link to it. */
const guessedIds = (body: string): ReturnType<typeof idsInTree> =>
  [...body.matchAll(/\{#([a-z0-9-]+)\}|<Step id="([a-z0-9-]+)"/g)].map((match) => ({
    id: match[1] ?? match[2] ?? '',
    line: body.slice(0, match.index).split('\n').length,
  }));
