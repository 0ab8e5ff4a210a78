/**
 * Adds the place to each result that is drawn (event `drawn` of `result-panel.ts`): whose figure it was worked out
 * with, and the rule of the place below the heading of its own result.
 */
import type { PlaceWithAnswers } from '../../core/calculators/place-answers-file.ts';
import type { ComparedAnswer } from '../../core/local-rules/compare-answers.ts';
import { escapeHtml } from '../../core/wording/escape-html.ts';
import { fillTemplate } from '../../core/wording/fill-template.ts';
import { htmlWithBase } from './html-with-base.ts';
import { isFilledIn } from './local-figure.ts';
import { settings } from './local-rule-elements.ts';
import { rulesHtml } from './local-rule-html.ts';
import { RESULT_TITLE } from './result-title.ts';

const result = document.querySelector<HTMLElement>('#result')!;

/** The place of the field, and the answer whose figure went into the form. */
interface Told {
  readonly place: PlaceWithAnswers;
  readonly filling: ComparedAnswer | undefined;
}
let told: Told | undefined;

/** Whose figure the result was worked out with, and of which year, while the reader leaves it there. */
const figureHtml = ({ place, filling }: Told): string => {
  if (!filling || !isFilledIn(filling.value)) return '';
  const values = { place: place.short, year: String(filling.year ?? '') };
  const template = settings[filling.stale ? 'saysOld' : 'saysFilled'] ?? '';
  // `fillTemplate` refuses any other name.
  const said = fillTemplate(template, (name) => values[name as keyof typeof values]);
  return `<p class="local-recap">${escapeHtml(said)}</p>`;
};

/** Not in the worked example, which is about no place. */
const addToResult = (): void => {
  for (const old of result.querySelectorAll('.local-rules, .local-recap')) old.remove();
  const isExample = document.querySelector('#result-title')!.textContent !== RESULT_TITLE;
  if (!told || isExample) return;
  result.querySelector('.recap')?.insertAdjacentHTML('afterend', figureHtml(told));
  const { saidIn } = settings;
  if (saidIn === undefined) return;
  const rules = `<div class="local-rules">${htmlWithBase(rulesHtml(told.place))}</div>`;
  result.querySelector(`[data-result="${saidIn}"] h3`)?.insertAdjacentHTML('afterend', rules);
  const recap = `<span class="local-recap">当地的规定看${escapeHtml(told.place.short)}。</span>`;
  result.querySelector('.recap button')?.insertAdjacentHTML('beforebegin', recap);
};
result.addEventListener('drawn', addToResult);

/** From now on results are told with this place, or with none; the one that stands at once. */
export const tellInResult = (place?: PlaceWithAnswers, filling?: ComparedAnswer): void => {
  told = place && { place, filling };
  addToResult();
};
