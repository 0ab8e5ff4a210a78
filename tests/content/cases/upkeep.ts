import { type Case, GUIDE, LOCAL, RATE } from './case.ts';

const REDIRECTS = 'redirects.yaml';
const RECHECK = 'recheck.yaml';
const LEDGER = 'addresses.txt';

/** A local fact with these readings against laws; `lines` stand in the list. */
const readAgainst = (...lines: string[]) => ({
  file: LOCAL,
  replace: 'section: sharing\n',
  by: `section: sharing\nreadAgainst:\n${lines.map((line) => `  ${line}\n`).join('')}`,
});
const READ = ['- event: new-law-2027', '  outcome: not-treated', '  checkedOn: 2026-11-28'];

/** Mistakes with addresses that must last and days of rechecking. */
export const upkeep: readonly Case[] = [
  {
    kind: 'an address that still stands moved',
    file: REDIRECTS,
    replace: 'from: /guides/old-years/',
    by: 'from: /lapse/',
    path: 'moved.0.from',
    found: '/lapse/',
    expected: '已经没有的地址',
    also: [
      {
        seenIn: LEDGER,
        path: '第6行',
        found: '/guides/old-years/',
        expected: '把它改回来；真要搬家，在 content/redirects.yaml 写 from: /guides/old-years/',
      },
      {
        seenIn: LEDGER,
        path: '第7行',
        found: '/guides/old-years/#open-app',
        expected:
          '把它改回来；真要搬家，在 content/redirects.yaml 写 from: /guides/old-years/#open-app',
      },
    ],
  },
  {
    kind: 'an address moved twice',
    file: REDIRECTS,
    replace: '  - from: /guides/minimum-years/#check',
    by: '  - from: /guides/old-years/\n    to: /guides/minimum-years/#now\n  - from: /guides/minimum-years/#check',
    path: 'moved.1.from',
    found: '/guides/old-years/',
    expected: '每个旧地址只写一次',
  },
  {
    kind: 'an address moved to nowhere',
    file: REDIRECTS,
    replace: 'to: /guides/minimum-years/#open-app',
    by: 'to: /guides/minimum-years/#open-ap',
    path: 'moved.1.to',
    found: '/guides/minimum-years/#open-ap',
    expected: '/guides/minimum-years/#open-app',
  },
  {
    kind: 'an id moved off a page that is gone',
    file: REDIRECTS,
    replace: '  - from: /guides/minimum-years/#check',
    by: '  - from: /guides/gone/#a\n    to: /lapse/\n  - from: /guides/minimum-years/#check',
    path: 'moved.1.from',
    found: '/guides/gone/#a',
    expected: '先写一条 from: /guides/gone/',
  },
  {
    kind: 'a published id lost',
    file: GUIDE,
    replace: 'id="open-app"',
    by: 'id="open-the-app"',
    seenIn: LEDGER,
    path: '第5行',
    found: '/guides/minimum-years/#open-app',
    expected:
      '把它改回来；真要搬家，在 content/redirects.yaml 写 from: /guides/minimum-years/#open-app',
    also: [
      {
        seenIn: LEDGER,
        path: '第7行',
        found: '/guides/old-years/#open-app',
        expected:
          '把它改回来；真要搬家，在 content/redirects.yaml 写 from: /guides/old-years/#open-app',
      },
      {
        seenIn: REDIRECTS,
        path: 'moved.1.to',
        found: '/guides/minimum-years/#open-app',
        expected: '那一页上有的编号：now、in-short、how、open-the-app、count',
      },
    ],
  },
  {
    kind: 'a published page lost',
    file: LEDGER,
    replace: '/guides/old-years/#open-app',
    by: '/guides/older-years/',
    path: '第7行',
    found: '/guides/older-years/',
    expected: '把它改回来；真要搬家，在 content/redirects.yaml 写 from: /guides/older-years/',
  },
  {
    kind: 'a topic of rechecking without facts',
    file: RECHECK,
    replace: '  pension: 12',
    by: '  penson: 12',
    path: 'topics.penson',
    found: 'penson',
    expected: 'pension',
  },
  {
    kind: 'a topic of an event without facts',
    file: RECHECK,
    replace: '      - local',
    by: '      - locals',
    path: 'events.0.topics.0',
    found: 'locals',
    expected: 'local',
  },
  {
    kind: 'a single fact of an event that is not there',
    file: RECHECK,
    replace: '- account-rate',
    by: '- acount-rate',
    path: 'events.0.facts.0',
    found: 'acount-rate',
    expected: 'account-rate',
  },
  {
    kind: 'an event of a law that is not there',
    file: RECHECK,
    replace: 'source: new-law',
    by: 'source: newer-law',
    path: 'events.0.source',
    found: 'newer-law',
    expected: 'new-law',
  },
  {
    kind: 'a reading against an unknown event',
    ...readAgainst('- event: new-law-2072', ...READ.slice(1)),
    path: 'readAgainst.0.event',
    found: 'new-law-2072',
    expected: 'new-law-2027',
  },
  {
    kind: 'two readings against one law',
    ...readAgainst(...READ, ...READ.slice(0, 2), '  checkedOn: 2026-11-29'),
    path: 'readAgainst.1.event',
    found: 'new-law-2027',
    expected: '只留最后一次',
  },
  {
    kind: 'a reading from before the law was passed',
    ...readAgainst(...READ.slice(0, 2), '  checkedOn: 2026-08-27'),
    path: 'readAgainst.0.checkedOn',
    found: '2026-08-27',
    expected: '2026-08-28 或者以后',
  },
  {
    kind: 'a change by a law of which the fact has no value',
    ...readAgainst(READ[0]!, '  clause: 第十条', '  outcome: changed', READ[2]!),
    path: 'readAgainst.0.outcome',
    found: 'changed',
    expected: 'values 里一项 from: 2027-01-01，cite 里有 new-law',
  },
  {
    kind: 'a change by a law whose value cites something else',
    file: RATE,
    replace: 'values:\n  - from: 2006-01-01',
    by: [
      'readAgainst:',
      '  - event: new-law-2027',
      '    clause: 第十条',
      '    outcome: changed',
      '    checkedOn: 2026-11-28',
      'values:',
      '  - from: 2027-01-01',
    ].join('\n'),
    path: 'readAgainst.0.outcome',
    found: 'changed',
    expected: 'values 里一项 from: 2027-01-01，cite 里有 new-law',
  },
  {
    kind: 'a reading that does not say which article treats the matter',
    ...readAgainst(READ[0]!, '  outcome: unchanged', READ[2]!),
    path: 'readAgainst.0.clause',
    found: '没有填',
    expected: 'clause 没有写：法律哪一条写了这件事',
  },
  {
    kind: 'an article that treats what the law does not treat',
    ...readAgainst(...READ, '  clause: 第十条'),
    path: 'readAgainst.0.clause',
    found: '第十条',
    expected: '法律没有写这件事（not-treated）的，不写 clause',
  },
  {
    kind: 'an outcome of reading that there is not',
    ...readAgainst(READ[0]!, '  outcome: same', READ[2]!),
    path: 'readAgainst.0.outcome',
    found: 'same',
    expected: 'unchanged、changed、left-to-rules、not-treated 之一',
  },
  {
    kind: 'a legal figure in the reason of an event',
    file: RECHECK,
    replace: 'why: 新法施行',
    by: 'why: 改成缴满18年',
    path: 'events.0.why',
    found: '18年',
    expected: '写进 <Fact>，或者改成不带数的话',
  },
];
