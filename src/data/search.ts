import { indexFiles, type TopicEntry } from '../search/build.ts';
import { entries, ordered } from './content.ts';
import { places } from './places.ts';
import { sectionsOf } from './titles.ts';

/** A false claim is never a heading by itself: the verdict stands before it. */
const VERDICT_WORDS = {
  wrong: '这样说不对',
  outdated: '这样说过时了',
  local: '只在某地成立',
  unclear: '没有定论',
} as const;

/** What the instant layer finds besides places: pages, their sections, terms and corrections. */
const topics = async (): Promise<TopicEntry[]> => [
  ...(await ordered('guides')).flatMap(({ id, data, body }): TopicEntry[] => [
    {
      kind: id === 'not-covered' ? 'page' : 'guide',
      title: data.title,
      short: data.short,
      aliases: data.aliases,
      address: `/guides/${id}/`,
    },
    ...sectionsOf(body).map((section): TopicEntry => ({
      kind: 'guide',
      title: section.title,
      address: `/guides/${id}/#${section.id}`,
      context: data.short,
    })),
  ]),
  { kind: 'lapse', title: '社保断缴了会怎样', short: '断缴', address: '/lapse/' },
  ...(await ordered('lapses')).map(({ id, data }): TopicEntry => ({
    kind: 'lapse',
    title: data.title,
    short: data.short,
    aliases: data.aliases,
    address: `/lapse/#${id}`,
    context: '断缴',
  })),
  ...(await entries('comparisons')).map(({ id, data }): TopicEntry => ({
    kind: 'compare',
    title: data.title,
    short: data.short,
    aliases: data.aliases,
    address: `/compare/${id}/`,
  })),
  ...(await ordered('tools')).map(({ id, data }): TopicEntry => ({
    kind: 'tool',
    title: data.title,
    short: data.short,
    aliases: data.aliases,
    address: `/tools/${id}/`,
  })),
  ...(await entries('terms')).map(({ id, data }): TopicEntry => ({
    kind: 'term',
    title: data.term,
    aliases: data.aliases,
    address: `/terms/#${id}`,
  })),
  ...(await entries('corrections')).map(({ id, data }): TopicEntry => ({
    kind: 'correction',
    title: `${VERDICT_WORDS[data.verdict]}：“${data.claim}”`,
    aliases: data.aliases,
    address: `/corrections/#${id}`,
  })),
];

/** The instant layer's files, by name. */
export const searchFiles = async (): Promise<Record<string, string>> => {
  const [words] = await entries('searchWords');
  const [traditional] = await entries('searchTraditional');
  if (!words || !traditional)
    throw new Error('content/search/ has no words.yaml or no traditional.yaml');
  return indexFiles(await places(), await topics(), words.data, traditional.data);
};
