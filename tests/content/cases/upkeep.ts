import { type Case, GUIDE } from './case.ts';

const REDIRECTS = 'redirects.yaml';
const RECHECK = 'recheck.yaml';
const LEDGER = 'addresses.txt';

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
    kind: 'a legal figure in the reason of an event',
    file: RECHECK,
    replace: 'why: 新法施行',
    by: 'why: 改成缴满18年',
    path: 'events.0.why',
    found: '18年',
    expected: '写进 <Fact>，或者改成不带数的话',
  },
];
