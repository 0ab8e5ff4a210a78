import { problemInData, type Entry } from './entry.ts';
import { danglingAddress, addressExists, type Addresses } from './links.ts';
import { movedAddress } from '../../core/redirects.ts';
import type { Redirects } from '../../core/schema/redirect.ts';
import type { Finding, Problem } from './problem.ts';

/** Redirects from what is still there, from one address twice, or to nowhere. */
export const redirectProblems = (entry: Entry, addresses: Addresses): Problem[] => {
  if (entry.name !== 'redirects') return [];
  const moved = entry.data?.moved ?? [];
  return moved.flatMap(({ from, to }, i) => {
    const first = moved.findIndex((other) => other.from === from);
    const problem = (key: string, finding: Finding | undefined): Problem[] =>
      finding ? [problemInData(entry, ['moved', i, key], finding)] : [];
    return [
      ...problem('from', first < i ? twice(from, first) : stillThere(from, addresses)),
      ...problem('from', withoutPage(from, moved, addresses)),
      ...problem('to', movedOn(to, addresses) ?? danglingAddress(to, addresses)),
    ];
  });
};

const twice = (from: string, first: number): Finding => ({
  message: `这个旧地址在 moved.${first} 已经写过`,
  found: from,
  expected: '每个旧地址只写一次',
});

const stillThere = (from: string, addresses: Addresses): Finding | undefined =>
  addressExists(from, { ...addresses, placesKnown: true })
    ? {
        message: '这个地址还在用，不能再指到别处',
        found: from,
        expected: '已经没有的地址',
      }
    : undefined;

/** The target of `to` has to exist: a chain of redirects would take readers from page to page. */
const movedOn = (to: string, addresses: Addresses): Finding | undefined => {
  const present = movedAddress(to, addresses.moved);
  return present === undefined || addressExists(to, addresses)
    ? undefined
    : { message: '这个地址又搬走了，要写现在的', found: to, expected: present };
};

/** An id can only be looked for where there is a page, old or new. */
const withoutPage = (
  from: string,
  moved: Redirects['moved'],
  addresses: Addresses,
): Finding | undefined => {
  const [page = '', id] = from.split('#');
  if (
    id === undefined ||
    addressExists(page, addresses) ||
    moved.some((other) => other.from === page)
  )
    return undefined;
  return {
    message: '这个编号所在的那一页也没有了',
    found: from,
    expected: `先写一条 from: ${page}`,
  };
};
