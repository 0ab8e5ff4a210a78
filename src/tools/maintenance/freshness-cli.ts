/**
 * `npm run freshness [-- day]`: what must be checked again by a day (default: today), soonest first,
 * with the pages and tools that rest on it; at the end, how far each event's reading has come.
 * `--all` lists every fact.
 */
import { readEntries } from '../check-content/read-entries.ts';
import { readContent } from '../check-content/read-files.ts';
import { day } from '../../core/schema/primitives.ts';
import { dueChecks, lawEventReadings, type DueCheck } from './freshness.ts';

const root = new URL('../../../', import.meta.url);
const asked = process.argv.slice(2).find((word) => !word.startsWith('--'));
const until = asked ?? new Date().toISOString().slice(0, 10);
if (!day.safeParse(until).success) {
  console.error(`找到：${until}\n应为：一个日子，如 npm run freshness -- 2027-01-01`);
  process.exit(1);
}

const { entries } = readEntries(await readContent(new URL('content/', root)));
const code = (await readContent(new URL('src/', root))).map(({ path, text }) => ({
  path: `src/${path}`,
  text,
}));
const all = dueChecks(entries, code, until);
const due = all.filter((fact) => fact.due <= until);

const paragraph = ({
  id,
  file,
  due,
  checkedOn,
  open,
  places,
  pages,
  code,
  overdue,
}: DueCheck): string =>
  [
    `${due}${overdue ? '　过了' : ''}　${id}　content/${file}（${checkedOn}核对）`,
    ...(open.length > 0 ? [`  还没有对照：${open.join(' ')}`] : []),
    ...(places.length > 0 ? [`  地方：${places.join(' ')}`] : []),
    ...(pages.length > 0 ? [`  网页：${pages.join(' ')}`] : []),
    ...(code.length > 0 ? [`  规则和页面的代码：${code.join(' ')}`] : []),
  ].join('\n');

for (const fact of process.argv.includes('--all') ? all : due) console.log(paragraph(fact));
const next = all.find((fact) => fact.due > until);
console.log(
  `${until}：${all.length} 条事实，${due.length} 条该复核了` +
    (next ? `；接下来最早的是 ${next.due}（${next.id}）` : ''),
);
for (const { id, before, why, concerned, read, outcomes } of lawEventReadings(entries)) {
  const found = Object.entries(outcomes).map(([outcome, count]) => `${outcome} ${count}`);
  console.log(
    `${before} ${why}（${id}）：${concerned} 条有关，对照过 ${read} 条　${found.join('，')}`,
  );
}
