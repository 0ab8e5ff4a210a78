import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { interpret } from '../../../src/core/search/lookup.ts';
import { openIndex } from '../../../src/core/search/open-index.ts';
import { presentAddress } from '../../../src/core/redirects.ts';
import { allLabels, knownAddresses } from '../../bench/search/labels.ts';
import { realIndexes, realTopics, words, lookup } from './load.ts';

const labels = allLabels();
const { moved } = knownAddresses();
const indexes = realIndexes();
const index = openIndex(indexes);
/** The place of an address, whether it has a page of its own or stands on that of its province. */
const placeOf = (address: string): string =>
  address.replace(/^(\/regions\/[a-z]+\/)#([a-z]+)$/, '$1$2/');
const rankOf = (query: string, answers: readonly string[]): number =>
  lookup(query, index).findIndex(({ address }) =>
    answers.some((answer) => placeOf(address).startsWith(placeOf(answer))),
  );

describe('labelled queries on the real content', () => {
  test.each(labels.filter(({ set }) => set === 'given'))(
    '$query ($kind)',
    ({ query, kind, answers }) => {
      // Topics answer within the first three; places answer first.
      const limit = ['question', 'colloquial', 'topic'].includes(kind) ? 3 : 1;
      const rank = rankOf(query, answers);
      expect(rank).toBeGreaterThanOrEqual(0);
      expect(rank).toBeLessThan(limit);
    },
  );

  test('ambiguous initials list every candidate', () => {
    const listed = (query: string) => lookup(query, index).map(({ address }) => address);
    expect(listed('cd')).toEqual(
      expect.arrayContaining(['/regions/sichuan/chengdu/', '/regions/hebei/chengde/']),
    );
    expect(listed('dz')).toEqual(
      expect.arrayContaining(['/regions/shandong/dezhou/', '/regions/hebei/dingzhou/']),
    );
    expect(listed('xy')).toEqual(
      expect.arrayContaining([
        '/regions/henan/xinyang/',
        '/regions/hubei/xiangyang/',
        '/regions/shaanxi/#xianyang',
      ]),
    );
    expect(listed('suzhou').slice(0, 2)).toEqual([
      '/regions/jiangsu/suzhou/',
      '/regions/anhui/#suzhou',
    ]);
  });
});

describe('pinyin is read as the words it spells', () => {
  test.each([
    ['tuixiu nianling', '退休年龄'],
    ['tixian', '提现'],
    ['gongji', '共济'],
    ['shiyejin', '失业金'],
    ['shebaoka diule zenme ban', '社保卡丢了怎么办'],
    ['suzhou yibao bangding', '苏州医保绑定'],
    ['nv zhigong ji sui tuixiu', '女职工几岁退休'],
    ['yibaoka gei bama yong', '医保卡给爸妈用'],
    ['shebaokadiulezenmeban', '社保卡丢了怎么办'],
  ])('%s: %s', (letters, words) => {
    const list = lookup(words, index);
    expect(list.length).toBeGreaterThan(0);
    expect(lookup(letters, index)[0]?.address).toBe(list[0]?.address);
  });

  test('what lies outside lies there in pinyin too', () => {
    expect(lookup('huochepiao', index)).toEqual([]);
  });
});

test('initials: names as long come first, then those with that of 市, large cities before others', () => {
  const listed = lookup('szs', index).map(({ address }) => address);
  const at = (address: string): number => listed.indexOf(address);
  expect(at('/regions/ningxia/#shizuishan')).toBe(0);
  expect(at('/regions/guangdong/#shenzhen')).toBeGreaterThan(0);
  expect(at('/regions/guangdong/#shenzhen')).toBeLessThan(at('/regions/shanxi/#shuozhou'));
});

describe('kinds of questions that were answered wrongly once', () => {
  const first = (query: string) => lookup(query, index)[0]?.address;

  test.each([
    // What is done for somebody else's insurance, at work.
    ['员工离职要办什么', '/guides/register-and-stop/'],
    ['女员工退休年龄', '/guides/retirement-age/'],
    ['员工退休医保', '/guides/medical-years/'],
    ['员工离职医保断了怎么办', '/lapse/'],
    ['员工离职后医保还能用吗', '/lapse/'],
    ['公司没报检员', '/guides/register-and-stop/#stop'],
    // A neighbouring subject beside words of ours.
    ['医保余额买商业保险', '/guides/'],
    ['公积金和医保', '/guides/not-covered/'],
    ['公积金提取', '/guides/not-covered/'],
    ['石家庄公积金怎么取', '/guides/not-covered/'],
    // Nobody speaks of another province.
    ['医保怎么给父母用', '/guides/family-sharing/'],
    ['医保的钱怎么给爸妈用', '/guides/family-sharing/'],
    // An age of which nobody says that it is one.
    ['五十了才交了八年咋办', '/guides/years-short/'],
    ['我妈都六十了才交了三年', '/guides/years-short/'],
    // Wages and holidays.
    ['加班费', '/guides/not-covered/#labour'],
    ['年假有几天', '/guides/not-covered/#labour'],
    // What the civil authorities pay.
    ['八十岁高龄补贴', '/guides/not-covered/#old-age-allowance'],
    ['残疾补贴什么时候发', '/guides/not-covered/#disability-subsidies'],
    // Nothing of the handbook's subject, and yet somebody can be asked.
    ['深圳随迁落户流程', '/guides/not-covered/#other-services'],
    ['个税怎么申报', '/guides/not-covered/#other-services'],
  ])('%s', (query, address) => {
    expect(first(query)?.startsWith(presentAddress(address, moved)), first(query)).toBe(true);
  });

  test('残疾证怎么办理: nothing', () => {
    expect(lookup('残疾证怎么办理', index)).toEqual([]);
  });

  test.each(['宽带突然断网怎么修', '快递断货了'])('%s: no answer', (query) => {
    expect(interpret(query, index).match).not.toBe('exact');
  });

  test('a place with one character written otherwise is none', () => {
    expect(lookup('深川', index)).toEqual([]);
  });
});

describe('questions on the real content', () => {
  const everyday = labels.filter(({ set }) => set === 'everyday');
  // 0.91 and 0.98 when this was written; the floor leaves room for edits of the content.
  test('most are answered first, nearly all among the first three', () => {
    const ranks = everyday
      .filter(({ answers }) => answers.length > 0)
      .map(({ query, answers }) => ({ query, rank: rankOf(query, answers) }));
    const share = (limit: number) =>
      ranks.filter(({ rank }) => rank >= 0 && rank < limit).length / ranks.length;
    const missed = ranks.filter(({ rank }) => rank !== 0).map(({ query }) => query);
    expect(share(1), missed.join('；')).toBeGreaterThanOrEqual(0.86);
    expect(share(3), missed.join('；')).toBeGreaterThanOrEqual(0.93);
  });

  test('what lies outside is answered by nothing, or by whom to ask', () => {
    const answered = everyday
      .filter(({ answers }) => answers.length === 0)
      .filter(({ query }) =>
        lookup(query, index).some(
          ({ address, isPartialMatch }) =>
            !isPartialMatch && !address.startsWith('/guides/not-covered/'),
        ),
      );
    expect(answered).toEqual([]);
  });
});

describe('bytes', () => {
  const size = (name: keyof typeof indexes): number =>
    brotliCompressSync(JSON.stringify(indexes[name])).length;
  const topics = realTopics();
  const questions = topics.flatMap((topic) => topic.questions ?? []);
  const descriptions = topics.flatMap(({ description }) => description ?? []);

  // What the content decides may grow with it, entry by entry: what each takes on 2026-11-28 (606
  // topics, 4,588 questions) and a twentieth more.
  const BYTES_PER_TOPIC = 34;
  const BYTES_PER_QUESTION = 12.4;
  const BYTES_PER_DESCRIPTION = 50;
  const BYTES_PER_ENGLISH_PHRASE = 8.5;
  const englishPhrases = Object.values(words().english).flat();

  test.each([
    ['names', 13_000],
    ['names-more', 31_000],
    [
      'topics',
      BYTES_PER_TOPIC * topics.length +
        BYTES_PER_QUESTION * questions.length +
        BYTES_PER_DESCRIPTION * descriptions.length +
        BYTES_PER_ENGLISH_PHRASE * englishPhrases.length,
    ],
  ] as const)('%s.json is at most %d compressed', (name, limit) => {
    expect(size(name)).toBeLessThanOrEqual(limit);
  });

  test('a county, or a place in traditional script, needs at most 70,000 with the lookup', () => {
    expect(size('names') + size('names-more')).toBeLessThanOrEqual(45_000);
  });
});
