import type { Crumb } from '../components/page/Crumbs.astro';
import { SITE_NAME } from '../core/wording/site-name.ts';
import { absoluteAddress } from '../core/site-paths.ts';

interface StructuredDataInput {
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** Newest check among the page's facts; without one the page is not an article. */
  readonly modifiedOn: string | undefined;
  readonly site: URL;
  /** What the page has to say besides. */
  readonly nodes: readonly object[];
}

/**
 * JSON-LD of a page (Article, BreadcrumbList and what the page adds), safe inside a script element; an empty string where
 * there is none. A single breadcrumb, the page itself, is left out.
 */
export const structuredData = ({
  title,
  crumbs,
  modifiedOn,
  site,
  nodes,
}: StructuredDataInput): string => {
  const url = (address: string): string => absoluteAddress(address, site);
  const article = modifiedOn && {
    '@type': 'Article',
    headline: title,
    dateModified: modifiedOn,
    author: { '@type': 'Organization', name: SITE_NAME },
  };
  const breadcrumbs = crumbs.length > 1 && {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: crumb.label,
      item: url(crumb.address),
    })),
  };
  const graph = [article, breadcrumbs, ...nodes].filter(Boolean);
  if (graph.length === 0) return '';
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replaceAll(
    '<',
    '\\u003c',
  );
};
