/** What the instant layer finds besides places: pages, their sections, terms and corrections. */
import type { Verdict } from '../../schema/correction.ts';
import { JUST_LEFT } from '../../wording/after-leaving-job.ts';
import { VERDICT_CLAUSES } from '../../wording/verdict-labels.ts';
import type { TopicEntry } from '../index-format.ts';

interface Entry<T> {
  readonly id: string;
  readonly data: T;
  readonly body?: string | undefined;
}
interface Titled {
  readonly title: string;
  readonly short: string;
  readonly aliases: readonly string[];
}
export interface TopicSources {
  readonly guides: readonly Entry<Titled>[];
  readonly lapses: readonly Entry<Titled>[];
  readonly comparisons: readonly Entry<Titled>[];
  readonly tools: readonly Entry<Titled>[];
  readonly terms: readonly Entry<{ term: string; aliases: readonly string[] }>[];
  readonly corrections: readonly Entry<{
    claim: string;
    verdict: Verdict;
    aliases: readonly string[];
  }>[];
  /** Pages that no entry stands for. */
  readonly pages: readonly { readonly address: string; readonly title: string }[];
  /** What people type for a page or a heading, by its address. */
  readonly also: Readonly<Record<string, readonly string[]>>;
  /** How people ask for a page or a heading, by its address. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
}

const HEADING = /^#{2,3}\s+(.+?)\s*\{#([a-z0-9-]+)\}\s*$/gm;

/** Headings of an MDX body with their ids. */
export const sectionsOf = (body = ''): { id: string; title: string }[] =>
  [...body.matchAll(HEADING)].map((match) => ({ id: match[2] ?? '', title: match[1] ?? '' }));

const whole = (
  kind: TopicEntry['kind'],
  { title, short, aliases }: Titled,
  address: string,
): TopicEntry => ({ kind, title, short, aliases, address });

const sections = (
  kind: TopicEntry['kind'],
  { data, body }: Entry<Titled>,
  address: string,
): TopicEntry[] =>
  sectionsOf(body).map(({ id, title }) => ({
    kind,
    title,
    address: `${address}#${id}`,
    context: data.short,
  }));

const named = (from: TopicSources): TopicEntry[] => [
  ...from.guides.flatMap((guide) => [
    whole(guide.id === 'not-covered' ? 'page' : 'guide', guide.data, `/guides/${guide.id}/`),
    ...sections('guide', guide, `/guides/${guide.id}/`),
  ]),
  {
    kind: 'lapse',
    title: '社保断缴了会怎样',
    short: '断缴',
    address: '/lapse/',
  },
  { kind: 'lapse', title: JUST_LEFT.title, address: `/lapse/#${JUST_LEFT.id}`, context: '断缴' },
  ...from.lapses.flatMap((lapse) => [
    { ...whole('lapse', lapse.data, `/lapse/#${lapse.id}`), context: '断缴' },
    ...sections('lapse', lapse, '/lapse/'),
  ]),
  ...from.comparisons.flatMap((one) => [
    whole('compare', one.data, `/compare/${one.id}/`),
    ...sections('compare', one, `/compare/${one.id}/`),
  ]),
  ...from.tools.flatMap((tool) => [
    whole('tool', tool.data, `/tools/${tool.id}/`),
    ...sections('tool', tool, `/tools/${tool.id}/`),
  ]),
  ...from.pages.map(({ address, title }): TopicEntry => ({
    kind: 'page',
    title,
    short: title,
    address,
  })),
  ...from.terms.map(({ id, data }): TopicEntry => ({
    kind: 'term',
    title: data.term,
    aliases: data.aliases,
    address: `/terms/#${id}`,
  })),
  ...from.corrections.map(({ id, data }): TopicEntry => ({
    kind: 'correction',
    title: `${VERDICT_CLAUSES[data.verdict]}：“${data.claim}”`,
    aliases: data.aliases,
    address: `/corrections/#${id}`,
  })),
];

/** Everything that the instant layer finds besides places. Throws where `also` or `questions` names an address that is none. */
export const topicEntries = (from: TopicSources): TopicEntry[] => {
  const entries = named(from);
  const known = new Set(entries.map(({ address }) => address));
  const check = (list: object, where: string): void => {
    const lost = Object.keys(list).find((address) => !known.has(address));
    if (lost !== undefined)
      throw new Error(`content/search/${where} ${lost} 不是哪一页或哪个小标题的地址`);
  };
  check(from.also, 'words.yaml：also 里的');
  check(from.questions, 'questions.yaml：');
  return entries.map((entry) => {
    const more = from.also[entry.address] ?? [];
    const questions = from.questions[entry.address];
    return {
      ...entry,
      ...(more.length > 0 ? { aliases: [...(entry.aliases ?? []), ...more] } : {}),
      ...(questions ? { questions } : {}),
    };
  });
};
