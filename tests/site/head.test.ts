import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { file, page, pages } from './dist.ts';

const listed = pages.filter(({ root }) => !root.querySelector('meta[name=robots]'));

describe('head', () => {
  test('titles are unique', () => {
    const titles = listed.map(({ root }) => root.querySelector('title')?.text);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  test.each(['meta[name=description]', 'meta[property="og:title"]', 'link[rel=canonical]'])(
    'every page has one %s',
    (selector) => {
      const without = listed.filter(({ root }) => root.querySelectorAll(selector).length !== 1);
      expect(without.map(({ address }) => address)).toEqual([]);
    },
  );

  test('previews of a link show an image of the site, which is there', async () => {
    const images = new Set(
      listed.map(({ root }) =>
        root.querySelector('meta[property="og:image"]')?.getAttribute('content'),
      ),
    );
    expect(images.size).toBe(1);
    const path = new URL([...images][0] ?? '').pathname;
    const image = await sharp(new URL(`../../dist${path}`, import.meta.url).pathname).stats();
    const { width, height } = await sharp(
      new URL(`../../dist${path}`, import.meta.url).pathname,
    ).metadata();
    expect([width, height]).toEqual([1200, 630]);
    expect(image.isOpaque).toBe(true);
    // It is drawn: neither one colour nor nearly so.
    expect(Math.max(...image.channels.map(({ stdev }) => stdev))).toBeGreaterThan(30);
  });

  test('the canonical address is the page’s own', () => {
    const wrong = listed.filter(
      ({ address, root }) =>
        new URL(root.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').pathname !==
        address,
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('a page with evidence says on which day it was last checked, and no other page does', () => {
    for (const { address, root } of listed) {
      const days = root
        .querySelectorAll('meta[property="article:modified_time"]')
        .map((meta) => meta.getAttribute('content'));
      if (!root.querySelector('#evidence')) expect(days, address).toEqual([]);
      else expect(days, address).toEqual([expect.stringMatching(/^20\d\d-[01]\d-[0-3]\d$/)]);
    }
  });

  test('the sitemap lists every page that search engines may list', () => {
    const locations = [...file('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      (match) => new URL(match[1]!).pathname,
    );
    expect(locations.toSorted()).toEqual(listed.map(({ address }) => address).toSorted());
    expect(file('robots.txt')).toContain('sitemap-index.xml');
  });

  test('the whole site speaks for one day, which is the newest that it names', () => {
    const { date } = JSON.parse(file('data/facts.json')) as { date: string };
    const [year, month, day] = date.split('-').map(Number);
    const words = `内容截至${year!}年${month!}月${day!}日`;
    expect(pages.filter(({ html }) => !html.includes(words)).map(({ address }) => address)).toEqual(
      [],
    );
    expect(file('llms.txt')).toContain(words);
    const named = [
      ...[...file('sitemap-0.xml').matchAll(/<lastmod>([^<]+)/g)].map((match) => match[1]!),
      ...[...file('changes.xml').matchAll(/<updated>(\d{4}-\d\d-\d\d)/g)].map((match) => match[1]!),
      ...[...page('/changes/').html.matchAll(/id="?d(\d{4}-\d\d-\d\d)/g)].map((match) => match[1]!),
    ];
    expect(named.length).toBeGreaterThan(100);
    expect(named.toSorted().at(-1)).toBe(date);
  });

  test('the sitemap dates a page by the newest check that the page shows', () => {
    const dated = [
      ...file('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc><lastmod>([^<]+)<\/lastmod>/g),
    ].map(([, location = '', day = '']) => [new URL(location).pathname, day] as const);
    expect(dated.map(([address]) => address).toSorted()).toEqual(
      listed
        .filter(({ root }) => root.querySelector('#evidence'))
        .map(({ address }) => address)
        .toSorted(),
    );
    const days = dated.map(([, day]) => day);
    expect(new Set(days).size).toBeGreaterThan(1);
    for (const day of days) expect(day).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  });
});
