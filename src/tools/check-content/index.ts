import { addressesOf } from './addresses.ts';
import { collectAvoidedWords, avoidedWordProblems } from './avoided-words.ts';
import { answerProblems } from './answer-first.ts';
import { certaintyProblems } from './certainty.ts';
import { characterProblems } from './characters.ts';
import { diagramProblems } from './diagrams.ts';
import { duplicateProblems } from './duplicate-ids.ts';
import { entriesOf, validOf, type Entry } from './entry.ts';
import { handedFigureProblems } from './handed-figures.ts';
import { headingProblems } from './headings.ts';
import { lostAddressProblems } from './ledger.ts';
import { unsourcedFigureProblems } from './unsourced-figures.ts';
import { linkProblems, movedAddressHints } from './links.ts';
import { fileNameProblems } from './file-names.ts';
import { notYetInForceProblems } from './not-yet-in-force.ts';
import { premiumYearProblems } from './premium-years.ts';
import { searchAddressProblems } from './search-addresses.ts';
import { pageSentenceProblems } from './page-sentences.ts';
import { proseProblems } from './prose.ts';
import { readEntries } from './read-entries.ts';
import { redirectProblems } from './redirects.ts';
import { repeatedWordProblems } from './repeated-words.ts';
import { collectKnownNames, referenceProblems } from './references.ts';
import { shortcodeProblems } from './shortcodes.ts';
import { localFigureProblems } from './local-figures.ts';
import { lawReadingProblems } from './law-readings.ts';
import { recheckProblems } from './recheck-names.ts';
import type { ContentFile, Problem } from './problem.ts';

export { knownAddresses } from './addresses.ts';
export { formatProblems } from './format.ts';
export { factCounts, orphanFacts } from './orphans.ts';
export type { ContentFile, Problem } from './problem.ts';

/** What the check has to say: mistakes, which end a build, and what could be written better. */
export interface ContentReview {
  readonly problems: readonly Problem[];
  readonly hints: readonly Problem[];
}

/** Everything that a content file can get wrong, over all files of `content/`; see `reviewContent`. */
export const checkContent = (
  files: readonly ContentFile[],
  places?: ReadonlySet<string>,
): Problem[] => [...reviewContent(files, places).problems];

/**
 * All mistakes and all hints, over all files of `content/`. `places` are the ids of all regions of the
 * country (`guangdong/guangzhou`); without it, a place of a known province is taken on trust.
 */
export const reviewContent = (
  files: readonly ContentFile[],
  places?: ReadonlySet<string>,
): ContentReview => {
  const { entries, problems } = readEntries(files);
  const names = collectKnownNames(entries, places);
  const addresses = {
    known: addressesOf(entries, places),
    placesKnown: places !== undefined,
    moved: validOf(entries, 'redirects').flatMap(({ data }) => data.moved),
  };
  const facts = new Map(entriesOf(entries, 'facts').map(({ id, data }) => [id, data]));
  const sources = new Map(entriesOf(entries, 'sources').map(({ id, data }) => [id, data]));
  const avoided = collectAvoidedWords(entries);
  const check = (entry: Entry): Problem[] => [
    ...fileNameProblems(entry),
    ...characterProblems(entry),
    ...repeatedWordProblems(entry),
    ...referenceProblems(entry, names),
    ...headingProblems(entry),
    ...answerProblems(entry),
    ...shortcodeProblems(entry, facts),
    ...diagramProblems(entry),
    ...linkProblems(entry, addresses),
    ...redirectProblems(entry, addresses),
    ...unsourcedFigureProblems(entry, facts),
    ...notYetInForceProblems(entry, sources),
    ...premiumYearProblems(entry),
    ...certaintyProblems(entry),
    ...proseProblems(entry),
    ...avoidedWordProblems(entry, avoided),
  ];
  const published = entries.filter(({ template }) => !template);
  const all = [
    ...problems,
    ...duplicateProblems(entries),
    ...recheckProblems(entries),
    ...lawReadingProblems(entries),
    ...localFigureProblems(entries),
    ...handedFigureProblems(entries),
    ...pageSentenceProblems(entries),
    ...lostAddressProblems(files, entries, addresses),
    ...searchAddressProblems(entries, addresses),
    ...published.flatMap(check),
  ].sort(byPlace);
  return {
    problems: all,
    hints: published.flatMap((entry) => movedAddressHints(entry, addresses)).sort(byPlace),
  };
};

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0);
