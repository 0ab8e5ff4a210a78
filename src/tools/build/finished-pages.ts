import { readFileSync } from 'node:fs';
import { statedPolicy } from '../html/content-security-policy.ts';
import { idsInHtml } from './build-addresses.ts';
import { isReadOffline } from './offline-files.ts';
import { outputPath } from './output-files.ts';

/** What the steps after rendering need to know of a page. */
export interface FinishedPage {
  /** Its file. */
  readonly name: string;
  /** Those of its ids that the ledger names. */
  readonly ids: ReadonlySet<string>;
  /** What its Content-Security-Policy says. */
  readonly policy: string;
  /** The day on which it was last checked, as its own head says it. */
  readonly checkedOn: string | undefined;
  readonly isInFullText: boolean;
  readonly isStored: boolean;
  /** Only for pages that are searched or stored: the HTML of all places would fill the memory. */
  readonly html: string | undefined;
}

const checkedOn = (html: string): string | undefined =>
  /<meta property="?article:modified_time"? content="?(\d{4}-\d{2}-\d{2})/.exec(html)?.[1];

/**
 * Reads each page once, for all steps after rendering. `ledger` holds the published addresses. A piece cut
 * out of a page would keep the whole of it in memory, so equal pieces are given out as one.
 */
export const readFinishedPages = (
  dir: URL,
  names: readonly string[],
  ledger: readonly string[],
): FinishedPage[] => {
  const knownIds = new Map(
    ledger.map((address) => address.split('#')[1] ?? '').map((id) => [id, id]),
  );
  const knownPolicies = new Map<string, string>();
  return names.map((name) => {
    const html = readFileSync(outputPath(dir, name), 'utf8');
    const policy = statedPolicy(html);
    if (!knownPolicies.has(policy)) knownPolicies.set(policy, policy);
    const isInFullText = html.includes('data-pagefind-body');
    const isStored = isReadOffline(name, html);
    return {
      name,
      ids: new Set([...idsInHtml(html)].flatMap((id) => knownIds.get(id) ?? [])),
      policy: knownPolicies.get(policy)!,
      checkedOn: checkedOn(html),
      isInFullText,
      isStored,
      html: isInFullText || isStored ? html : undefined,
    };
  });
};
