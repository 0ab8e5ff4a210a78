import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { trimPageCss, trimCss } from '../../../src/tools/html/trim-css.ts';

const there = new Set(['p', 'steps', 'li', 'a']);

describe('a style', () => {
  test('loses rules for what is not there, one selector at a time', () => {
    expect(trimCss('p{a:b}.chart{c:d}.steps>li,.chart li{e:f}', there)).toBe(
      'p{a:b}.steps>li{e:f}',
    );
  });
  test('keeps at-rules with what is left in them, and drops empty ones', () => {
    expect(
      trimCss('@media print{.chart{a:b}}@media (min-width:9em){p{c:d}.chart{e:f}}', there),
    ).toBe('@media (min-width:9em){p{c:d}}');
    expect(trimCss('@container (width<=9em){p{c:d}.chart{e:f}}', there)).toBe(
      '@container (width<=9em){p{c:d}}',
    );
    expect(trimCss('@page{margin:1mm}', there)).toBe('@page{margin:1mm}');
  });
  test('keeps pseudo-classes, what :not() names, attributes and what scripts add', () => {
    const css = ':root:not(.absent){a:b}a:hover{c:d}li[data-x]::before{content:"}"}.elder p{e:f}';
    expect(trimCss(css.replace('"}"', '"x"'), there)).toBe(css.replace('"}"', '"x"'));
  });
});

describe('a page', () => {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const page = (extra = '') =>
    `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${hash('x()')} 'sha256-other='; style-src 'self' 'sha256-old=';">` +
    `<style>p{a:b}.gone{c:d}</style><style>a{e:f}</style>${extra}<p><a></a></p><script>x()</script>`;
  test('has one style and the hashes of its own script and style only', () => {
    const lean = trimPageCss(page());
    expect(lean).toContain('<style>p{a:b}a{e:f}</style>');
    expect(lean).toContain(`script-src 'self' ${hash('x()')};`);
    expect(lean).toContain(`style-src 'self' ${hash('p{a:b}a{e:f}')}"`);
  });
  test('has its policy in front of all that the policy is about', () => {
    const lean = trimPageCss(`<meta charset="utf-8"><script>x()</script>${page()}`);
    expect(lean).toMatch(/^<meta charset="utf-8"><meta http-equiv="content-security-policy"/);
    expect(lean.indexOf('<style>')).toBeLessThan(lean.indexOf('<script>'));
    expect(lean.match(/content-security-policy|<style>/g)).toHaveLength(2);
  });
  test('with a calculator keeps the rules of what that may draw', () => {
    const rules = '<style>.paired-cells tr{g:h}</style>';
    expect(trimPageCss(page(rules))).not.toContain('.paired-cells');
    expect(trimPageCss(page(`${rules}<form data-slug="retirement"></form>`))).toContain(
      '.paired-cells tr{g:h}',
    );
  });
  test('with a script of its own keeps every rule', () => {
    expect(trimPageCss(page('<script src="/x.js"></script>'))).toContain('.gone{c:d}');
  });
});
