/** What is said above the results: how many there are, what is missing, and whom to ask. */
import { cleanText } from '../../core/search/normalise.ts';
import { readAs, type SearchState } from './search-state.ts';
import { hotlineFor } from '../../core/wording/hotlines.ts';

const ALL_FAILED_MESSAGE =
  '搜索暂时用不了：地区和主题的列表、全文索引都没有取到。请看下面的列表，或者刷新再试。';

const failureMessages = ({ indexFailed, laterFilesFailed, textFailed }: SearchState): string[] => [
  ...(indexFailed ? ['地区和主题的列表没有取到，这里只有全文搜索的结果'] : []),
  ...(laterFilesFailed ? ['区县和小标题的列表没有取到，结果可能不全'] : []),
  ...(textFailed ? ['全文搜索暂时用不了，这里只有地区和主题'] : []),
  ...(!textFailed && !('Segmenter' in Intl) ? ['这个浏览器不会分词，全文搜索可能不全'] : []),
];

/** The heading has the query, so it is repeated only if it was understood as another one. */
export const statusMessage = (progress: SearchState, count: number): string => {
  const { query, isDone, isIndexDone } = progress;
  if (!isDone && count === 0) return '正在找……';
  if (progress.indexFailed && progress.textFailed) return ALL_FAILED_MESSAGE;
  const asRead = readAs(progress) === cleanText(query) ? '' : `按“${readAs(progress)}”`;
  const countWords = count > 0 ? `${asRead}找到${String(count)}条` : `${asRead}没有找到`;
  const pending = isDone ? [] : [isIndexDone ? '全文还在找' : '还在找'];
  return [countWords, ...pending, ...failureMessages(progress)].join('。');
};

/**
 * The note after the name of a place that has no section on the subject of the query. `subject` decides the
 * hotline: the query, and title and address of the first result.
 */
export const placeNoteMessage = (subject: string, hasOtherRules: boolean): string =>
  (hasOtherRules ? '没有单列这件事，可能写在它的其他规定里。' : '的页面里没有查到这件事，') +
  `下面是全国的。当地有没有不同，打${hotlineFor(subject)}问参保地，外地打要加区号。`;
