import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { contentPages, pages } from './dist.ts';

/** A line break that was asked for is no gap. */
const textWithoutBreaks = (block: HTMLElement): string =>
  (block.querySelector('br')
    ? parse(block.innerHTML.replace(/<br\s*\/?>/g, ''))
    : block
  ).text.trim();

/** Works the rules out once: for each page anew takes longer than to look at it. */
class LoaderOfOneConfig extends StaticConfigLoader {
  private resolved: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
  override getConfigFor(
    ...asked: Parameters<StaticConfigLoader['getConfigFor']>
  ): ReturnType<StaticConfigLoader['getConfigFor']> {
    return (this.resolved ??= super.getConfigFor(...asked));
  }
}

const loader = new LoaderOfOneConfig({
  extends: ['html-validate:standard'],
  rules: {
    // Astro writes attribute values and void elements its own way; both are valid HTML.
    'attr-quotes': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    // The long titles are names of laws.
    'long-title': 'off',
    // An inline script or style is held by its hash in the Content-Security-Policy.
    'require-sri': 'off',
  },
});
const validator = new HtmlValidate(loader);

describe('HTML', () => {
  test('every page is valid', async () => {
    const problems: string[] = [];
    for (const { address, html } of pages) {
      const report = await validator.validateString(html);
      for (const result of report.results)
        for (const { line, column, message, ruleId } of result.messages)
          problems.push(`${address} ${line}:${column} ${message} (${ruleId})`);
    }
    expect(problems.slice(0, 20)).toEqual([]);
  });

  test('no Markdown is left in the text', () => {
    const left = pages.flatMap(({ address, root }) =>
      /\*\*|\{#|\]\(|<Fact/.test(root.querySelector('main')?.text ?? '') ? [address] : [],
    );
    expect(left).toEqual([]);
  });

  test('no white space stands between Chinese words', () => {
    const HAN = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff01-\\uff5e]';
    const gap = new RegExp(
      `${HAN}\\u2060?\\s+\\u2060?${HAN}|[\\u4e00-\\u9fff]\\s+\\d|\\d\\s+[\\u4e00-\\u9fff]`,
      'g',
    );
    const found = contentPages.flatMap(({ address, root }) =>
      root
        .querySelectorAll('p, li, td, th, dd, dt, h1, h2, h3, caption')
        .filter((block) => block.querySelector('p, li, table, section') === null)
        .flatMap((block) => [...textWithoutBreaks(block).matchAll(gap)])
        .map((match) => `${address}: ${match[0]}`),
    );
    expect(found).toEqual([]);
  });

  test('headings start at one h1 and leave no gap', () => {
    const problems = pages.flatMap(({ address, root }) => {
      const levels = root.querySelectorAll('h1, h2, h3').map((h) => Number(h.tagName.slice(1)));
      const gap = levels.some((level, i) => level - (levels[i - 1] ?? 0) > 1);
      return levels.filter((level) => level === 1).length === 1 && !gap ? [] : [address];
    });
    expect(problems).toEqual([]);
  });

  test('every h2 and h3 of a guide, comparison and lapse has an id', () => {
    const bare = contentPages
      .filter(({ address }) => /^\/(?:guides|compare|lapse|regions)\//.test(address))
      .flatMap(({ address, root }) =>
        root
          .querySelectorAll('h2, h3')
          .filter((heading) => !heading.id)
          .map((heading) => `${address} ${heading.text}`),
      );
    expect(bare).toEqual([]);
  });
});
