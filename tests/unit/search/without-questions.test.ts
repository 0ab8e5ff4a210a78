/**
 * What search finds of a guide that was added without sample questions. Half of the guides lose
 * theirs, then the other half, so that every guide has to stand beside others that have questions.
 */
import { describe, expect, test } from 'vitest';
import type { TopicEntry } from '../../../src/core/search/index-format.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { validOf } from '../../../src/tools/check-content/entry.ts';
import { readEntries } from '../../../src/tools/check-content/read-entries.ts';
import { CONTENT_FILES } from '../../real-content.ts';
import { indexesOf, realTopics, lookup } from './load.ts';

const pageOf = (address: string): string => address.split('#')[0]!;
const topics = realTopics();

/** The first sentences of `<Answer>` in the text of a guide, of 20 characters at least, without markup. */
const answerOf = (body: string): string =>
  (/<Answer[^>]*>([\s\S]*?)<\/Answer>/.exec(body)?.[1] ?? '')
    .replace(/\]\([^)]*\)|<[^>]*>|[[\]*\s]/g, '')
    .replace(/(?<=^[\s\S]{20,}?[。？！])[\s\S]*$/, '');

const guides = validOf(readEntries(CONTENT_FILES).entries, 'guides').map(({ id, data }) => ({
  address: `/guides/${id}/`,
  answer: answerOf(CONTENT_FILES.find(({ path }) => path === `guides/${id}.mdx`)!.text),
  ...data,
}));

const halves = [0, 1].map((half) => {
  const bare = new Set(guides.filter((_, at) => at % 2 === half).map(({ address }) => address));
  const withoutQuestions = topics.map((topic): TopicEntry => {
    const { questions, ...rest } = topic;
    return bare.has(pageOf(topic.address)) || !questions ? rest : topic;
  });
  return { bare, index: openIndex(indexesOf(withoutQuestions)) };
});

/** Addresses found for a query while the page has no questions, best first. */
const found = (query: string, page: string): string[] =>
  lookup(query, halves.find(({ bare }) => bare.has(page))!.index).map(({ address }) => address);

const share = <Item>(items: readonly Item[], isRight: (item: Item) => boolean): number =>
  items.filter(isRight).length / items.length;

describe('a guide without sample questions', () => {
  test('comes first for its title', () => {
    expect(guides.length).toBeGreaterThan(40);
    expect(
      guides.filter(({ title, address }) => pageOf(found(title, address)[0] ?? '') !== address),
    ).toEqual([]);
  });

  test('is among the first three for its description', () => {
    const inThree = share(guides, ({ description, address }) =>
      found(description, address).slice(0, 3).map(pageOf).includes(address),
    );
    expect(inThree).toBeGreaterThanOrEqual(0.95);
  });

  test('is among the first three for the sentences with which its page answers', () => {
    const inThree = share(guides, ({ answer, address }) =>
      found(answer, address).slice(0, 3).map(pageOf).includes(address),
    );
    expect(guides.filter(({ answer }) => answer.length < 20)).toEqual([]);
    // 34 of 44 on 2026-11-28. The sentences are not in the index, but on the page they are, so that full
    // text finds the rest.
    expect(inThree).toBeGreaterThanOrEqual(0.75);
  });

  test('has its sections among the first three for short name and heading', () => {
    const sections = topics.filter(
      ({ address, pageName }) =>
        pageName !== undefined && guides.some((guide) => guide.address === pageOf(address)),
    );
    expect(sections.length).toBeGreaterThan(300);
    const inThree = share(sections, ({ title, pageName, address }) =>
      found(`${pageName!}${title}`, pageOf(address)).slice(0, 3).includes(address),
    );
    expect(inThree).toBeGreaterThanOrEqual(0.99);
  });
});
