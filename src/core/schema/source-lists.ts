/** The lists of documents by kind: their ids, names and addresses. */
import type { Source } from './source.ts';

/** Kinds of documents with the id and the name of their lists. */
export const SOURCE_GROUPS = [
  { kind: 'law', id: 'laws', label: '法律' },
  { kind: 'regulation', id: 'regulations', label: '法规' },
  { kind: 'document', id: 'documents', label: '有文号的文件' },
  { kind: 'page', id: 'pages', label: '官方网页' },
] as const satisfies readonly { kind: Source['kind']; id: string; label: string }[];

/** Address of the list of all documents of a kind; a further page has its number behind the id. */
export const sourceListAddress = (slug: string): string => `/sources/by/${slug}/`;

/** Documents on one page of the list of a kind: as many as a page has room for, and some more. */
export const DOCUMENTS_A_PAGE = 80;

/** The ids of the pages that list so many documents of a kind: `documents`, `documents-2`. */
export const sourceListSlugs = (kind: string, documents: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(documents / DOCUMENTS_A_PAGE)) }, (_, i) =>
    i === 0 ? kind : `${kind}-${i + 1}`,
  );
