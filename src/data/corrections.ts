import type { CollectionEntry } from 'astro:content';
import { SUBJECTS, SUBJECT_TITLES, subjectAddress } from '../core/schema/correction.ts';
import { addressOfEntry } from '../core/collections/index.ts';
import { entries } from './content.ts';
import { collectEvidence, strongestFirst } from './evidence.ts';
import { formatDate } from '../core/wording/unit-formats.ts';
import { earliestDue } from './freshness.ts';
import { pageLinks } from './titles.ts';

/** All claims by subject, each with the data that its section needs. */
export const correctionsBySubject = async () => {
  const all = await Promise.all((await entries('corrections')).map(shown));
  return SUBJECTS.map((subject) => ({
    subject,
    title: SUBJECT_TITLES[subject],
    address: subjectAddress(subject),
    corrections: all.filter(({ data }) => data.subject === subject),
  }));
};

const shown = async ({ id, data }: CollectionEntry<'corrections'>) => {
  const evidence = await collectEvidence(data.facts, `corrections/${id}`);
  return {
    id,
    data,
    links: await pageLinks(data.pages),
    since: data.since && formatDate(data.since),
    due: await earliestDue(data.facts, `corrections/${id}`),
    documents: strongestFirst(evidence),
    checkedOn: evidence.oldestCheck,
  };
};

/**
 * Links to the claims that touch a page, or one section of it where the address has a fragment.
 * A claim about `/regions/` or a province touches every place below.
 */
export const correctionsOn = async (address: string) => {
  const touches = (page: string): boolean =>
    page === address ||
    (!address.includes('#') &&
      (page.startsWith(`${address}#`) ||
        (page.startsWith('/regions/') && page.endsWith('/') && address.startsWith(page))));
  return (await entries('corrections'))
    .filter(({ data }) => data.pages.some(touches))
    .map(({ id, data }) => ({
      label: data.claim,
      address: addressOfEntry('corrections', id, data),
    }));
};
