import { createHash } from 'node:crypto';
import { escapeHtml } from '../core/wording/escape-html.ts';
import { SITE_NAME } from '../core/wording/site-name.ts';
import { absoluteAddress } from '../core/site-paths.ts';

/** One entry of the feed. */
export interface FeedEntry {
  /** Address on the site; it never changes, and the entry's id is made from it. */
  readonly address: string;
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly items: readonly { text: string; page?: string | undefined }[];
}

/**
 * Permanent id of an address (RFC 4287, 4.2.6): a name-based UUID (version 5), the same on every
 * host, so that a move of the site does not show each entry as new.
 */
export const permanentId = (address: string): string => {
  const bytes = createHash('sha1').update(NAMESPACE).update(address).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
};
/** Namespace of the ids; drawn once, never to be changed. */
const NAMESPACE = Buffer.from('5d1f0c7a8e5b4c0f9a3d2e6b7c8d9e0f', 'hex');

/** Midnight in Beijing, where the law's days begin. */
const timestamp = (day: string): string => `${day}T00:00:00+08:00`;

/** What stands at the head of a feed. */
export interface FeedHead {
  readonly site: URL;
  readonly title: string;
  readonly subtitle: string;
  /** The page that says the same. */
  readonly page?: string;
  /** Where the feed is; its id is made from it. */
  readonly address?: string;
}

/** An Atom feed (RFC 4287) of the entries, which come newest first. */
export const atomFeed = (
  { site, title, subtitle, page = '/changes/', address = '/changes.xml' }: FeedHead,
  entries: readonly FeedEntry[],
): string => {
  const url = (address: string): string => escapeHtml(absoluteAddress(address, site));
  const list = ({ items }: FeedEntry): string =>
    `<ul>${items
      .map(({ text, page }) =>
        page
          ? `<li><a href="${url(page)}">${escapeHtml(text)}</a></li>`
          : `<li>${escapeHtml(text)}</li>`,
      )
      .join('')}</ul>`;
  const newest =
    entries
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ?? '1970-01-01';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <id>${permanentId(address)}</id>
  <title>${escapeHtml(title)}</title>
  <subtitle>${escapeHtml(subtitle)}</subtitle>
  <updated>${timestamp(newest)}</updated>
  <author><name>${SITE_NAME}</name><uri>${url('/about/')}</uri></author>
  <link rel="self" type="application/atom+xml" href="${url(address)}"/>
  <link rel="alternate" type="text/html" href="${url(page)}"/>
${entries
  .map(
    (entry) => `  <entry>
    <id>${permanentId(entry.address)}</id>
    <title>${escapeHtml(entry.title)}</title>
    <updated>${timestamp(entry.day)}</updated>
    <link rel="alternate" type="text/html" href="${url(entry.address)}"/>
    <content type="html">${escapeHtml(list(entry))}</content>
  </entry>
`,
  )
  .join('')}</feed>
`;
};
