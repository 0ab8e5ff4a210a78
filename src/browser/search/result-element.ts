/** Draws the parts of /search/: a row, and the notes above the list. */
import { createElement } from '../create-element.ts';
import { siteAddress } from '../site-base.ts';
import { RESULT_KIND_LABELS } from '../../core/search/result-kind-labels.ts';
import type { PlaceNote } from '../../core/search/results.ts';
import type { ExcerptPart } from './excerpt.ts';
import type { ResultRow, SectionLink } from './result-rows.ts';
import { placeNoteMessage } from './status-message.ts';

const createLink = (address: string, title: string): HTMLAnchorElement => {
  const link = document.createElement('a');
  link.href = siteAddress(address);
  link.textContent = title;
  return link;
};

const excerptElement = (parts: readonly ExcerptPart[]): HTMLElement => {
  const node = createElement('p', 'excerpt');
  for (const { text, marked } of parts)
    node.append(marked ? createElement('mark', '', text) : text);
  return node;
};

const sectionsElement = (sections: readonly SectionLink[]): HTMLElement => {
  const node = createElement('p', 'sections', '这一页还有：');
  sections.forEach(({ title, address }, at) => {
    if (at > 0) node.append(' ');
    node.append(createLink(address, title));
  });
  return node;
};

/** So many characters from its beginning identify a sentence. */
const SENTENCE_START = 8;

/** Whether only full text has found the row, and in words that its answer does not have. */
const isFoundElsewhere = (row: ResultRow, answer: string): boolean =>
  'isPhrase' in row &&
  !row.excerpt
    .map(({ text }) => text)
    .join('')
    .includes(answer.slice(0, SENTENCE_START));

/** What a row says beside its links. */
interface RowAnswers {
  answer?: string | undefined;
  /** The answer of its first section, which is shown beside that of the page. */
  sectionAnswer?: string | undefined;
  isMarkedNear?: boolean;
}

/** A section of the page, with its answer. */
const sectionAnswerElement = ({ title, address }: SectionLink, answer: string): HTMLElement => {
  const node = createElement('p', 'section-answer');
  node.append(createLink(address, title), `：${answer}`);
  return node;
};

/**
 * A row: the address of the answer, what kind of page it is, why it is an answer, the answer itself or else
 * an excerpt, and further sections of the page.
 */
export const rowElement = (
  row: ResultRow,
  { answer, sectionAnswer, isMarkedNear }: RowAnswers = {},
): HTMLElement => {
  const item = createElement('li');
  item.append(
    createLink(row.address, row.title),
    ' ',
    createElement('span', 'kind', RESULT_KIND_LABELS[row.kind]),
  );
  if (isMarkedNear) item.append(' ', createElement('span', 'kind', '不一定是你问的'));
  if (row.why !== undefined) item.append(createElement('p', 'why', row.why));
  if (answer !== undefined) item.append(createElement('p', 'sentence', answer));
  if (row.excerpt?.length && (answer === undefined || isFoundElsewhere(row, answer)))
    item.append(excerptElement(row.excerpt));
  const [first, ...others] = row.sections;
  const isFirstQuoted = first !== undefined && sectionAnswer !== undefined;
  if (isFirstQuoted) item.append(sectionAnswerElement(first, sectionAnswer));
  const further = isFirstQuoted ? others : row.sections;
  if (further.length > 0) item.append(sectionsElement(further));
  return item;
};

const noteElement = (...parts: readonly (string | Node)[]): HTMLElement => {
  const note = createElement('p', 'note');
  note.append(...parts);
  return note;
};

/** The page that says what the handbook does not treat. */
export const notCoveredLink = (): HTMLElement =>
  createLink('/guides/not-covered/', '手册没写的该问谁');

/** Says that no result answers exactly, and whom to ask. */
export const nearNote = (): HTMLElement =>
  noteElement('没有找到正好回答的，下面是相近的。手册没有写的，看', notCoveredLink(), '。');

/** Says that a place has no rule of its own on what was asked. */
export const placeNoteElement = (
  { title, address, hasOtherRules }: PlaceNote,
  subject: string,
): HTMLElement => noteElement(createLink(address, title), placeNoteMessage(subject, hasOtherRules));
