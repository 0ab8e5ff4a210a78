/** What the handbook says of itself in the words of schema.org. */
import { addressOfEntry } from '../core/collections/index.ts';
import { publishedFiles } from '../core/schema/open-data.ts';
import { absoluteAddress } from '../core/site-paths.ts';
import { SITE_NAME } from '../core/wording/site-name.ts';
import { VERDICT_CLAUSES } from '../core/wording/verdict-labels.ts';
import { entries } from './content.ts';
import { siteDate } from './site.ts';

const publisher = (site: URL) => ({
  '@type': 'Organization',
  name: SITE_NAME,
  url: absoluteAddress('/about/', site),
});

/** The open data, for the page that tells of it. */
export const datasetNode = async (site: URL): Promise<object> => {
  const comparisons = (await entries('comparisons')).map(({ id }) => id);
  const files = publishedFiles(comparisons).filter((path) =>
    /^\/data\/(?!schema\/).*\.(?:json|csv)$/.test(path),
  );
  const download = (path: string) => ({
    '@type': 'DataDownload',
    encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/json',
    contentUrl: absoluteAddress(path, site),
  });
  return {
    '@type': 'Dataset',
    name: `${SITE_NAME}的数据`,
    description:
      '中国社会保险的规定，一条一条的事实：原话或数、从哪天起、适用哪里、出处、哪天核对的；另有各地、文件、更正和对比。',
    url: absoluteAddress('/about/#data', site),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    dateModified: await siteDate(),
    creator: publisher(site),
    distribution: files.map(download),
  };
};

/**
 * The glossary, as a document of its own, because its page has no room left for it; the ids lead to
 * what each term means.
 */
export const termSet = async (site: URL): Promise<object> => ({
  '@context': 'https://schema.org',
  '@type': 'DefinedTermSet',
  name: '名词解释',
  url: absoluteAddress('/terms/', site),
  hasDefinedTerm: (await entries('terms'))
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ id, data }) => ({
      '@type': 'DefinedTerm',
      name: data.term,
      url: absoluteAddress(`/terms/#${id}`, site),
    })),
});

/**
 * The claims that the handbook has checked, as a document of its own, because the page of
 * corrections has no room left for it. A rating says the verdict in words and has no number: the
 * four verdicts are no scale, and a number would state more than was found. Nobody is named as the
 * author of a claim, since these circulate.
 */
export const claimReviews = async (site: URL): Promise<object> => {
  const author = publisher(site);
  return {
    '@context': 'https://schema.org',
    '@graph': (await entries('corrections')).map(({ id, data }) => ({
      '@type': 'ClaimReview',
      url: absoluteAddress(addressOfEntry('corrections', id, data), site),
      inLanguage: 'zh-CN',
      claimReviewed: data.claim,
      reviewRating: { '@type': 'Rating', alternateName: VERDICT_CLAUSES[data.verdict] },
      reviewBody: data.holds,
      citation: data.facts.map((fact) => absoluteAddress(`/facts/${fact}/`, site)),
      author,
    })),
  };
};
