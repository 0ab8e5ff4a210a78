/**
 * `npm run questions [-- /guides/maternity/]`: what to mend in `content/search/questions.yaml`: pages
 * with few sample questions, sections without any, and questions that search can hardly tell apart.
 * With the beginning of an address, only what concerns it.
 */
import { buildIndexContents } from '../../core/search/index-files/index.ts';
import { openIndex } from '../../core/search/open-index.ts';
import { placesOfContent } from '../check-content/all-places.ts';
import { validOf } from '../check-content/entry.ts';
import { readContent } from '../check-content/read-files.ts';
import { readEntries } from '../check-content/read-entries.ts';
import {
  ENOUGH_QUESTIONS,
  nearDuplicates,
  pagesWithFewQuestions,
  searchedTopics,
} from './sample-questions.ts';

const wanted = process.argv[2] ?? '/';
const files = await readContent(new URL('../../../content/', import.meta.url));
const { entries } = readEntries(files);
const places = placesOfContent(files);
const [words] = validOf(entries, 'searchWords');
const topics = searchedTopics(entries);
if (!places || !words) {
  console.error('content/ 里有读不了的文件，先运行 npm run check:content');
  process.exit(1);
}
if (!topics.some(({ address }) => address.startsWith(wanted))) {
  console.error(
    `找到：${wanted}\n应为：一个地址的开头，如 npm run questions -- /guides/maternity/`,
  );
  process.exit(1);
}

const { vocabulary } = openIndex(buildIndexContents(places, topics, words.data));
const few = pagesWithFewQuestions(topics).filter(({ address }) => address.startsWith(wanted));
const twins = nearDuplicates(topics, vocabulary).filter(({ first, second }) =>
  [first, second].some(({ address }) => address.startsWith(wanted)),
);

for (const { address, title, count, sectionsWithout } of few) {
  console.log(`${address}　${title}：${count} 条问法${count < ENOUGH_QUESTIONS ? '，太少' : ''}`);
  if (sectionsWithout.length > 0) console.log(`  没有问法的小标题：${sectionsWithout.join(' ')}`);
}
for (const { first, second, similarity } of twins)
  console.log(
    `${Math.round(similarity * 100)}% 一样　${first.text}（${first.address}）　${second.text}（${second.address}）`,
  );
const across = twins.filter(({ first, second }) => first.address !== second.address).length;
console.log(
  `${few.length} 页问法少，或有小标题没有问法；${twins.length} 对问法差不多，其中 ${across} 对不在一处`,
);
