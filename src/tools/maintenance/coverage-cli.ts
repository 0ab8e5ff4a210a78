/**
 * `npm run coverage [-- day]`: what is known of places on a day (default: today): a table of
 * provinces and topics, with the evidence of the best answer of each, and how many prefecture-level
 * localities have how many topics answered.
 */
import { placesOfContent } from '../check-content/all-places.ts';
import { readContent } from '../check-content/read-files.ts';
import { readEntries } from '../check-content/read-entries.ts';
import { day } from '../../core/schema/primitives.ts';
import { TABLE_TOPICS } from '../../core/schema/table-topics.ts';
import { LOCAL_TOPIC_LABELS } from '../../core/schema/local-topic-labels.ts';
import { EVIDENCE_SHORT_LABELS } from '../../core/wording/evidence-labels.ts';
import { placeCoverageOf } from './coverage.ts';

const asked = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!day.safeParse(asked).success) {
  console.error(`找到：${asked}\n应为：一个日子，如 npm run coverage -- 2027-01-01`);
  process.exit(1);
}
const files = await readContent(new URL('../../../content/', import.meta.url));
const places = placesOfContent(files);
if (!places) {
  console.error('content/ 里有读不了的文件，先运行 npm run check:content');
  process.exit(1);
}
const { rows, answered, wellFounded, cells, localities, localitiesByTopics } = placeCoverageOf(
  readEntries(files).entries,
  places,
  asked,
);

const labels = TABLE_TOPICS.map((topic) => LOCAL_TOPIC_LABELS[topic].label);
console.log(`| 省 | ${labels.join(' | ')} |`);
console.log(`| --- |${' --- |'.repeat(labels.length)}`);
for (const row of rows) {
  const levels = row.cells.map(({ level }) => (level ? EVIDENCE_SHORT_LABELS[level] : '—'));
  console.log(`| ${row.short} | ${levels.join(' | ')} |`);
}
console.log(`\n${asked}：${rows.length} 个省 × ${labels.length} 项，${cells} 格`);
console.log(`查到 ${answered} 格，其中 ${wellFounded} 格比转载强`);
console.log(`\n地级的地方（直辖市算一个）${localities} 个，自己或者省里查到几项：`);
let reached = 0;
for (const [topics, count] of localitiesByTopics) {
  reached += count;
  const share = Math.round((reached / localities) * 100);
  console.log(`${topics} 项 ${count} 个；到这里 ${reached} 个，${share}%`);
}
