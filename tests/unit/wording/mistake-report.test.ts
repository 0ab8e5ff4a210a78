import { describe, expect, test } from 'vitest';
import {
  mistakeReportLinkAt,
  mistakeReportLink,
} from '../../../src/core/wording/mistake-report.ts';

const page = { address: 'https://example.org/guides/a/', statement: '给家人用 & 怎么办' };
const bodyOf = (link = ''): string => new URL(link).searchParams.get('body') ?? '';

describe('report of a mistake', () => {
  test('no target, no link', () => {
    expect(mistakeReportLink('', page)).toBeUndefined();
  });

  test('a mail with address, id and statement', () => {
    const link = mistakeReportLink('mailto:a@example.org', { ...page, id: 'fact-1' });
    expect(link).toMatch(/^mailto:a@example\.org\?subject=/);
    expect(bodyOf(link).split('\n\n').slice(0, 3)).toEqual([
      '地址：https://example.org/guides/a/',
      '编号：fact-1',
      '原文：给家人用 & 怎么办',
    ]);
  });

  test('an issue, whose own query stays', () => {
    const link = mistakeReportLink('https://example.org/issues/new?labels=mistake', page) ?? '';
    expect(new URL(link).searchParams.get('labels')).toBe('mistake');
    expect(new URL(link).searchParams.get('title')).toBe('内容有误');
  });

  test('at a place of the page: its id and its words', () => {
    const link = mistakeReportLinkAt(
      mistakeReportLink('mailto:a@example.org', page) ?? '',
      page,
      'who',
      '谁能用',
    );
    expect(bodyOf(link)).toContain('地址：https://example.org/guides/a/#who\n');
    expect(bodyOf(link)).toContain('原文：谁能用\n');
    expect(bodyOf(link)).not.toContain('给家人用');
  });
});
