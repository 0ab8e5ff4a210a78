/**
 * `npm run bench:search`: how well search answers, on the last build. With `-- ablate`, what each weight
 * and each mechanism buys.
 */
import { ablate } from './ablate.ts';
import { cases } from './cases.ts';
import { measure, sizes, table } from './measure.ts';
import { knownItems, openPagefind, substringTruth } from './text.ts';

if (process.argv[2] === 'ablate') {
  await ablate(process.argv[3]);
  process.exit();
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

for (const one of cases()) measure(one);
const outcomes = cases().map(measure);
const rows = table(outcomes);
console.log(`${String(outcomes.length)} labelled queries, instant layer`);
console.table(
  rows.map((row) => ({
    kind: row.kind,
    queries: row.queries,
    'top 1': percent(row.top1),
    'top 3': percent(row.top3),
    'row 1': percent(row.row1),
    'row 3': percent(row.row3),
    MRR: row.mrr.toFixed(3),
    'no result': percent(row.zero),
    'right, called near': percent(row.calledNear),
    'bytes before the first result': Math.round(row.bytes),
    'ms an answer': row.milliseconds.toFixed(2),
  })),
);
console.log('files of the index, compressed:');
console.table(Object.fromEntries(sizes));

const worst = outcomes
  .filter(({ rank }) => rank !== 0)
  .toSorted((a, b) => (b.rank < 0 ? 1e9 : b.rank) - (a.rank < 0 ? 1e9 : a.rank))
  .slice(0, 10);
console.log('the worst ten:');
for (const { kind, query, rank, listed, answers } of worst)
  console.log(
    `  ${query} (${kind}): ${rank < 0 ? 'missing' : `place ${String(rank + 1)}`}; wanted ${answers[0] ?? 'nothing'}; got ${listed.slice(0, 3).join(' ') || 'nothing'}`,
  );

const { pagefind, close } = await openPagefind();
const began = performance.now();
const substring = await substringTruth(pagefind, 200);
const known = await knownItems(pagefind, 200);
close();
console.log(
  `full text against the built pages, ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
console.table({
  'substring recall': substring.recall.toFixed(4),
  'substring precision': substring.precision.toFixed(4),
  [`known item, right section first (of ${String(known.asked)})`]: known.section.toFixed(3),
  'known item, right page first': known.page.toFixed(3),
});
for (const line of [...substring.missed, ...substring.extra, ...known.missed].slice(0, 10))
  console.log(`  ${line}`);
