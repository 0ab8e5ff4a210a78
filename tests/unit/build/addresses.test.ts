import { describe, expect, test } from 'vitest';
import { idsInHtml, lostAddresses } from '../../../src/tools/build/build-addresses.ts';
import { formatLedger } from '../../../src/tools/maintenance/ledger.ts';
import { formatRedirectsFile, addMovedIds } from '../../../src/tools/html/apply-redirects.ts';

const HTML =
  '<article><h2 id="who">谁</h2><table id="t"><tr><td>1</td></tr></table><ol><li id=step>做</li></ol></article>';
const MOVED = [
  { from: '/old/', to: '/new/' },
  { from: '/old/#part', to: '/other/#part' },
  { from: '/a/#gone', to: '/a/#who' },
];

describe('moved', () => {
  test('servers are told of pages, not of ids', () => {
    expect(formatRedirectsFile(MOVED)).toBe('/old/ /new/ 301\n');
  });

  test('an id that moved on its page stands where its words are now', () => {
    expect(addMovedIds(HTML, '/a/', MOVED)).toContain('<h2 id="who"><span id="gone"></span>谁');
    const toStep = [{ from: '/a/#gone', to: '/a/#step' }];
    expect(addMovedIds(HTML, '/a/', toStep)).toContain('<li id=step><span id="gone"></span>做');
  });

  test('an id whose words went to another page leads there', () => {
    const html = addMovedIds(HTML, '/a/', [{ from: '/a/#gone', to: '/b/#x' }]);
    expect(html).toMatch(/<p id="gone" class="moved">.*<a href="\/b\/#x">.*<\/p><\/article>$/);
  });

  test('other pages stay as they are', () => {
    expect(addMovedIds(HTML, '/b/', MOVED)).toBe(HTML);
  });

  test.each(['/a/#nowhere', '/a/#t'])('%s can hold no marker', (to) => {
    expect(() => addMovedIds(HTML, '/a/', [{ from: '/a/#gone', to }])).toThrow(to);
  });
});

describe('the build against the ledger', () => {
  const built = {
    pages: new Map([
      ['/a/', idsInHtml(HTML)],
      ['/old/', new Set<string>()],
      ['/new/', new Set(['kept'])],
    ]),
    files: new Set(['/changes.xml']),
  };

  test('ids with and without quotes are seen', () => {
    expect([...idsInHtml(HTML)]).toEqual(['who', 't', 'step']);
  });

  test('nothing is lost', () => {
    const ledger = ['/a/', '/a/#who', '/a/#step', '/changes.xml', '/old/', '/old/#kept'];
    expect(lostAddresses(ledger, built, MOVED)).toEqual([]);
  });

  test('a page, an id, a file, and an id that its page did not take along are named', () => {
    const ledger = ['/a/', '/a/#whom', '/b/', '/data/x.json', '/old/#lost', '/b/#who'];
    expect(lostAddresses(ledger, built, MOVED)).toEqual([
      '/a/#whom',
      '/b/',
      '/data/x.json',
      '/old/#lost',
      '/b/#who',
    ]);
  });
});

test('the ledger only grows, in order, each address once', () => {
  const lines = formatLedger(['/b/', '/gone/'], ['/a/', '/b/'])
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(lines).toEqual(['/a/', '/b/', '/gone/', '']);
});
