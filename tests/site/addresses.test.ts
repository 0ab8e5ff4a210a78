import { describe, expect, test } from 'vitest';
import { CONTENT_FILES as content } from '../real-content.ts';
import {
  currentAddresses,
  registeredAddresses,
  unregisteredAddresses,
} from '../../src/tools/maintenance/ledger.ts';
import { validOf } from '../../src/tools/check-content/entry.ts';
import { readEntries } from '../../src/tools/check-content/read-entries.ts';
import { presentAddress } from '../../src/core/redirects.ts';
import { exists, file, movedPages, page, pages } from './dist.ts';

const ids = new Map(
  [...pages, ...movedPages].map(({ address, root }) => [
    address,
    new Set(root.querySelectorAll('[id]').map((element) => element.id)),
  ]),
);

const moved = validOf(readEntries(content).entries, 'redirects').flatMap(({ data }) => data.moved);

/** Whether an address is built; an id that went along with its page is on the new one. */
const isBuilt = (address: string): boolean => {
  const [path = '', id] = address.split('#');
  return id === undefined ? ids.has(path) || exists(path) : Boolean(ids.get(path)?.has(id));
};

describe('addresses for ever', () => {
  test('every address and id that an author wrote is in the ledger (npm run ledger)', () => {
    expect(unregisteredAddresses(content)).toEqual([]);
    expect(registeredAddresses(content).length).toBeGreaterThan(1700);
  });

  test('every address of the ledger is built, every id on its page', () => {
    const lost = [...registeredAddresses(content), ...currentAddresses(content)].filter(
      (address) => !isBuilt(address) && !isBuilt(presentAddress(address, moved)),
    );
    expect(lost).toEqual([]);
  });

  test('every built page is in the ledger', () => {
    const ledger = new Set(registeredAddresses(content));
    const unknown = pages
      .map(({ address }) => address)
      .filter((address) => address !== '/404/' && !ledger.has(address));
    expect(unknown).toEqual([]);
  });

  test('an old address leads on, for hosts and for browsers', () => {
    expect(movedPages.map(({ address }) => address)).toContain('/compare/');
    for (const { address, root } of movedPages) {
      const target = root.querySelector('a')?.getAttribute('href') ?? '';
      expect(pages.map((built) => built.address)).toContain(target.split('#')[0]);
      expect(root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
        `0; url=${target}`,
      );
      expect(
        new URL(root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').pathname,
      ).toBe(target.split('#')[0]);
      expect(file('_redirects')).toContain(`${address} ${target} 301\n`);
    }
  });
});

describe('history and days of rechecking', () => {
  test('what was before, what holds, what comes', () => {
    const headings = page('/facts/late-fee-rate/')
      .root.querySelectorAll('.period h2')
      .map((heading) => heading.text);
    expect(headings).toEqual(['以前1999年1月22日起，到2011年7月1日以前', '现在2011年7月1日起']);
  });

  test('a page whose fact changes says so where it stands', () => {
    const note = page('/guides/minimum-years/').root.querySelector('.changes');
    expect(note?.text).toContain('2030年1月1日起有变');
    expect(note?.querySelector('a')?.getAttribute('href')).toMatch(/^\/facts\//);
  });

  test('every page that counts its evidence says by when it is checked again', () => {
    const heads = pages.flatMap(({ address, root }) => {
      const link = root.querySelector('.checked a[href="#evidence"]');
      return link?.parentNode ? [{ address, head: link.parentNode }] : [];
    });
    expect(heads.length).toBeGreaterThan(40);
    for (const { address, head } of heads) {
      const due = head.getAttribute('data-due');
      expect(due, address).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      const [year, month, day] = String(due).split('-').map(Number);
      expect(head.text, address).toContain(`最迟${year}年${month}月${day}日再核对`);
    }
  });

  test('without a target and a number, no link of either is shown', () => {
    const shown = pages.filter(
      ({ root }) => root.querySelector('.report') ?? root.querySelector('a[href*="miit.gov.cn"]'),
    );
    expect(shown.map(({ address }) => address)).toEqual([]);
  });
});
