import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { EVIDENCE_LABELS } from '../../src/core/wording/evidence-labels.ts';
import { NO_ADDRESS } from '../../src/core/wording/no-address.ts';
import { contentPages, page, pages } from './dist.ts';

const factPages = pages.filter(({ address }) => /^\/facts\/./.test(address));
const withEvidence = contentPages.filter(({ root }) => root.querySelector('#evidence'));

/** A place's page stands for all pages of the places in it. */
const inFolder = (address: string, page: string): boolean =>
  page.startsWith('/regions/') && address.startsWith(page);

/** Facts that the list of a page calls not confirmed by themselves, whatever their document is. */
const weakInList = (root: HTMLElement): ReadonlySet<string> =>
  new Set(
    root
      .querySelectorAll('.evidence small a')
      .filter(({ nextSibling }) => nextSibling?.text.startsWith('（待核实）'))
      .map((link) => link.getAttribute('href')!),
  );

describe('evidence', () => {
  test('every mark leads to an item, and every item has a mark', () => {
    expect(withEvidence.length).toBeGreaterThan(40);
    for (const { address, root } of withEvidence) {
      const ids = new Set(root.querySelectorAll('[id]').map((element) => element.id));
      const marks = root.querySelectorAll('sup a[href^="#e"]');
      expect(marks.length, address).toBeGreaterThan(0);
      for (const mark of marks) expect(ids, address).toContain(mark.getAttribute('href')?.slice(1));
      for (const item of root.querySelectorAll('.evidence li')) {
        expect(root.querySelector(`sup a[href="#${item.id}"]`), item.id).not.toBeNull();
        expect(item.querySelector('a[href^="/facts/"]'), address).not.toBeNull();
        expect(item.text, address).toMatch(/\d{4}年\d+月\d+日核对/);
        const more = /等(\d+)条$/.exec(item.text)?.[1];
        if (more === undefined) continue;
        const document = item.querySelector('a[href^="/sources/"]')!.getAttribute('href')!;
        const all = page(document).root.querySelectorAll('main a[href^="/facts/"]').length;
        expect(all, `${address} ${document}`).toBeGreaterThanOrEqual(Number(more));
      }
    }
  });

  test('the head of a page says in one line how many documents there are, what is weak, and the days', () => {
    for (const { address, root } of withEvidence) {
      const head = root.querySelector('.checked a[href="#evidence"]')?.parentNode?.text ?? '';
      const count = root.querySelectorAll('.evidence ol > li').length;
      expect(head.trim(), address).toMatch(
        new RegExp(
          `^${count}处依据(（[1-9]\\d*条待核实）)?，最早核对于[\\d年月日]+，最迟[\\d年月日]+再核对。$`,
        ),
      );
      // Each weak fact is marked at one sentence or more; the list names some of them.
      const said = Number(/(\d+)条待核实/.exec(head)?.[1] ?? 0);
      const marks = root.querySelectorAll('sup .weak').length;
      expect(said > 0, address).toBe(marks > 0);
      expect(said, address).toBeLessThanOrEqual(marks);
      expect(said, address).toBeGreaterThanOrEqual(weakInList(root).size);
    }
  });

  test('weak facts are marked at their sentence', () => {
    const { root } = page('/guides/e-card-family-service/');
    expect(root.querySelectorAll('sup .weak').length).toBeGreaterThan(0);
  });

  test('a fact shows its series in time and its documents', () => {
    const { root } = page('/facts/minimum-months/');
    expect(root.querySelectorAll('h2').map((heading) => heading.text)).toContain(
      '以后2039年1月1日起',
    );
    expect(root.querySelector('a[href="/sources/retirement-decision-2024/"]')).not.toBeNull();
  });

  test('a fact that was read against a new law says what was found, with a way to the law', () => {
    const said = (id: string): string[] =>
      page(`/facts/${id}/`)
        .root.querySelectorAll('.checked')
        .filter((paragraph) => paragraph.querySelector('a[href="/sources/medical-security-law/"]'))
        .map((paragraph) => paragraph.text);
    expect(said('rate-medical')).toEqual([
      expect.stringMatching(/医疗保障法第十条：法律没有写死.*问医保12393。/),
    ]);
    expect(said('gongji-unbind')).toEqual([expect.stringContaining('法里没有写这件事。')]);
    expect(said('pension-account-rate')).toEqual([]);
  });

  test('every fact stands on a page that people read, and its page says on which', () => {
    // Of a document that much rests on, a page names the first facts, and the document's page all.
    const named = new Set(
      pages
        .filter(({ address }) => !address.startsWith('/facts/'))
        .flatMap(({ root }) =>
          root.querySelectorAll('main a[href^="/facts/"]').map((link) => link.getAttribute('href')),
        ),
    );
    const facts = pages.filter(({ address }) => /^\/facts\/./.test(address));
    expect(facts.length).toBeGreaterThan(300);
    expect(facts.filter(({ address }) => !named.has(address)).map((fact) => fact.address)).toEqual(
      [],
    );
    const used = new Map(
      facts.map(({ address, root }) => [
        address,
        root.querySelectorAll('#used ~ ul a').map((link) => link.getAttribute('href')!),
      ]),
    );
    // What all pages of a folder say is told once, at the folder.
    const unsaid = withEvidence.flatMap(({ address, root }) =>
      root
        .querySelectorAll('.evidence a[href^="/facts/"]')
        .map((link) => link.getAttribute('href')!)
        .filter((fact) => {
          const said = (used.get(fact) ?? []).map((page) => page.replace(/#.*/, ''));
          return !said.some((page) => page === address || inFolder(address, page));
        })
        .map((fact) => `${fact} ${address}`),
    );
    expect(unsaid).toEqual([]);
    expect([...used].filter(([, on]) => on.length === 0)).toEqual([]);
  });

  test('every citation leads to a document, to a piece outside, or to the word that no address is known', () => {
    const leadsOutside = (element: HTMLElement): boolean =>
      element.querySelector('a[rel~=noreferrer]') !== null;
    const cited = factPages
      .flatMap(({ address, root }) =>
        root.querySelectorAll('.period > ul > li').map((element) => ({ address, element })),
      )
      .filter(({ element }) => !element.text.trim().startsWith(EVIDENCE_LABELS.derived));
    const documents = pages
      .filter(({ address }) => /^\/sources\/(?!by\/)./.test(address))
      .map(({ address, root }) => ({ address, element: root.querySelector('article')! }));
    const pieces = cited.filter(({ element }) => leadsOutside(element));
    const outside = documents.filter(({ element }) => leadsOutside(element));
    console.log(
      `${cited.length} citations, ${pieces.length} of them lead to a piece outside;`,
      `${documents.length} documents, ${outside.length} of them lead outside`,
    );
    expect(cited.length).toBeGreaterThan(1600);
    expect(pieces.length).toBeGreaterThan(40);
    expect(outside.length).toBeGreaterThan(220);
    const dead = [...cited, ...documents].filter(
      ({ address, element }) =>
        !leadsOutside(element) &&
        !element.text.includes(NO_ADDRESS) &&
        (address.startsWith('/sources/') || !element.querySelector('a[href^="/sources/"]')),
    );
    expect(dead.map(({ address }) => address)).toEqual([]);
  });

  test('a fact has a line to quote it by, with its title, documents, day and address', () => {
    for (const { address, root } of factPages) {
      const line = root.querySelector('#cite ~ #reference')?.text.trim() ?? '';
      const title = root.querySelector('h1')?.text.trim() ?? '';
      expect(line.startsWith(`${title}：`), `${address} ${line}`).toBe(true);
      expect(line).toMatch(/。适用[^。]+。/);
      expect(line).toMatch(/。依据：.+。\d{4}年\d+月\d+日核对。参保手册，http/);
      expect(line.endsWith(address), address).toBe(true);
      const button = root.querySelector('[data-action=copy]');
      expect(button?.getAttribute('data-copy')).toBe('reference');
    }
    const lineOf = (id: string): string | undefined =>
      page(`/facts/${id}/`).root.querySelector('#reference')?.text;
    expect(lineOf('gongji-stats-2025')).toContain('687.70亿元');
    expect(lineOf('loc-henan-one-person-one')).toContain('。待核实：');
  });

  test('no heading of a fact is cut, and no two are alike', () => {
    const titles = factPages.map(({ root }) => root.querySelector('h1')?.text.trim() ?? '');
    expect(titles.length).toBeGreaterThan(900);
    expect(titles.filter((title) => /^$|…|^.{25,}$/.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('a calculator names each rule that its text leaves out once', () => {
    const named = contentPages
      .map(({ address, root }) => ({
        address,
        rules: root.querySelectorAll('.rules li').map((item) => item.text.trim()),
      }))
      .filter(({ rules }) => rules.length > 0);
    expect(named.length).toBeGreaterThanOrEqual(4);
    const repeated = named.filter(({ rules }) => new Set(rules).size !== rules.length);
    expect(repeated.map(({ address }) => address)).toEqual([]);
  });

  test('facts and sources stay out of full-text search', () => {
    const indexed = pages.filter(
      ({ address, root }) =>
        /^\/(?:facts|sources)\//.test(address) && root.querySelector('[data-pagefind-body]'),
    );
    expect(indexed.map(({ address }) => address)).toEqual([]);
  });
});
