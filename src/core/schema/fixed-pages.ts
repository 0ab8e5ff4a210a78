import { GUIDE_GROUPS } from './guide.ts';
import { SUBJECTS, SUBJECT_TITLES, subjectAddress } from './correction.ts';
import { TABLE_TOPICS } from './table-topics.ts';
import { SOURCE_GROUPS, sourceListAddress } from './source-lists.ts';
import { LOCAL_TOPIC_LABELS } from './local-topic-labels.ts';

/**
 * Tables of one topic over all places; `label` is the short name in lists whose heading already says that
 * they are about places.
 */
export const LOCAL_TOPIC_PAGES = TABLE_TOPICS.map((topic) => ({
  address: `/regions/by/${topic}/`,
  label: LOCAL_TOPIC_LABELS[topic].label,
  title: `各地的${LOCAL_TOPIC_LABELS[topic].label}`,
}));

/**
 * Pages that exist whatever the content is: the text of links to them, and the ids that an author may link
 * to.
 */
export const FIXED_PAGES: Readonly<Record<string, { title: string; ids?: readonly string[] }>> = {
  '/': { title: '首页' },
  '/guides/': { title: '所有办事指南', ids: GUIDE_GROUPS },
  '/events/': { title: '按事情的清单' },
  '/calendar/': {
    title: '社保日历',
    ids: [...Array.from({ length: 12 }, (_, i) => `month-${i + 1}`), ...['any-month', 'subscribe']],
  },
  '/regions/': { title: '各地怎么办' },
  '/lapse/': { title: '断缴了会怎样', ids: ['now'] },
  '/tools/': { title: '算一算' },
  '/terms/': { title: '名词解释' },
  '/terms/evidence/': { title: '名词解释的依据' },
  '/sources/': { title: '依据的文件' },
  ...Object.fromEntries(
    SOURCE_GROUPS.map(({ id, label }) => [sourceListAddress(id), { title: `依据的${label}` }]),
  ),
  '/corrections/': { title: '常见说法更正', ids: SUBJECTS },
  ...Object.fromEntries(
    SUBJECTS.map((subject) => [
      subjectAddress(subject),
      { title: `常见说法更正：${SUBJECT_TITLES[subject]}` },
    ]),
  ),
  '/changes/': { title: '最近改动', ids: ['handbook', 'ahead', 'law'] },
  '/search/': { title: '搜索' },
  '/offline/': { title: '存到手机，断网也能看', ids: ['what', 'desktop', 'remove'] },
  '/about/': {
    title: '关于本手册',
    ids: ['who', 'how', 'disclaimer', 'privacy', 'use', 'data'],
  },
  ...Object.fromEntries(LOCAL_TOPIC_PAGES.map(({ address, title }) => [address, { title }])),
};

/** Those that somebody may search for; the others are found by what they list. */
export const SEARCHED_PAGES = [
  '/about/',
  '/calendar/',
  '/changes/',
  '/corrections/',
  '/events/',
  '/offline/',
  '/terms/',
  '/tools/',
  ...LOCAL_TOPIC_PAGES.map(({ address }) => address),
].map((address) => ({ address, title: FIXED_PAGES[address]!.title }));
