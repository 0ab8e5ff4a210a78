/** What is said above the results, in words and links. */
import type { PlaceNote } from '../../core/search/results.ts';
import { hotlineFor } from '../../core/wording/hotlines.ts';

/** Words of a note; with an address they are a link. */
export interface NotePart {
  text: string;
  address?: string;
}

/** Nothing in the list answers exactly. */
export const NEAR_NOTE: readonly NotePart[] = [
  { text: '没有找到正好回答的，下面是相近的。手册没有写的，看' },
  { text: '手册没写的该问谁', address: '/guides/not-covered/' },
  { text: '。' },
];

/**
 * A place has no rule of its own on what was asked. `subject` is what tells the hotline: the query,
 * and title and address of the first result.
 */
export const placeNoteParts = (
  { title, address, kind }: PlaceNote,
  subject: string,
): readonly NotePart[] =>
  kind === 'province-rule'
    ? [{ text: '当地自己的规定没有查到，全省的规定看' }, { text: title, address }, { text: '。' }]
    : [
        { text: title, address },
        {
          text: `在这件事上没有查到自己的规定，下面是全国的。当地怎么办，打${hotlineFor(subject)}问参保地，外地打要加区号。`,
        },
      ];
