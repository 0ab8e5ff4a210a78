/**
 * The sentences that a finished page answers with: one for the page, one for each of its sections.
 * They are read from the page's HTML, so that they say word for word what the page prints.
 */

/** The answer at an address: one text, or several facts from which the query chooses one. */
export type PageAnswers = Record<string, string | string[]>;

/** A paragraph or an item of a list, as plain text. */
interface Block {
  readonly text: string;
  /** In how many list items it stands. */
  readonly listDepth: number;
  /** Whether something other than a sentence stands before it: a table, a menu. */
  readonly isAfterGap: boolean;
  /** The title of a numbered step, which has an address and sentences of its own. */
  readonly isStep: boolean;
}

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z\d]*)([^>]*)>|([^<]+)/gi;
const VOID_ELEMENTS = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source']);
/** Elements that end a block of text where they begin or end. */
const BLOCK_ELEMENT = /^(?:article|blockquote|div|dl|h[1-6]|li|main|ol|p|section|ul)$/;
const INLINE_ELEMENT = /^(?:a|b|button|small|span|strong|sup|svg)$/;
const HEADING = /^h[1-6]$/;
/** Elements without sentences of the page: headings, menus, forms, tables, drawings. */
const SKIPPED_ELEMENT = /^(?:aside|button|figure|form|h[1-6]|nav|script|style|summary|svg|table)$/;
const SKIPPED_CLASS =
  /\b(?:anchor|checked|evidence|gloss|jump|myth|next|paper|result|row|seal|tools|vh|wrong)\b/;
/** A mark among the numbers of the evidence that belongs to the statement: 待核实, 已废止. */
const STATEMENT_MARK = /\bweak\b/;
const STEPS_CLASS = /\bsteps\b/;

/** How much of an element is read: all, only the marks of the statement, or nothing. */
type Reading = 'all' | 'marks' | 'nothing';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
};
/** Text without markup, and without the joiners that hold marks to their words. */
const plainText = (html: string): string =>
  html
    .replace(/&(?:lt|gt|amp|quot|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/[\u200b-\u200d\u2060]/g, '');

const CLASS = /(?:^|\s)class=(?:"([^"]*)"|([^\s"]+))/;
const ID = /(?:^|\s)id=(?:"([^"]*)"|([^\s"]+))/;
const valueOf = (attribute: RegExp, attributes: string): string => {
  const [, quoted, plain] = attribute.exec(attributes) ?? [];
  return quoted ?? plain ?? '';
};

interface OpenElement {
  readonly name: string;
  /** A list of numbered steps. */
  readonly isSteps: boolean;
  /** The address that held before it. */
  readonly outerAddress: string | undefined;
  readonly reading: Reading;
  readonly isMark: boolean;
}

const readingOf = (name: string, className: string, outer: Reading): Reading => {
  if (outer === 'nothing' || SKIPPED_ELEMENT.test(name) || SKIPPED_CLASS.test(className))
    return 'nothing';
  return name === 'sup' ? 'marks' : outer;
};

/** Reads the blocks of text under each address of a page: '' for the page, `#id` for a section. */
class BlockReader {
  readonly blocks = new Map<string, Block[]>();
  readonly #open: OpenElement[] = [];
  /** Undefined before the title of the page. */
  #address: string | undefined;
  #text = '';
  #isAfterGap = false;

  #endBlock(): void {
    const text = plainText(this.#text).replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (this.#address === undefined || text === '') return;
    const listDepth = this.#open.filter(({ name }) => name === 'li').length;
    const step = this.#open.at(-2)?.isSteps ? this.#open.at(-1) : undefined;
    // The title of a step is its first block. It also stands in the section that has the steps.
    const section = this.blocks.has(this.#address) ? undefined : step?.outerAddress;
    if (section !== undefined && section !== this.#address)
      this.#keep(section, { text, listDepth, isAfterGap: false, isStep: true });
    this.#keep(this.#address, { text, listDepth, isAfterGap: this.#isAfterGap, isStep: false });
    this.#isAfterGap = false;
  }

  #keep(address: string, block: Block): void {
    const kept = this.blocks.get(address);
    if (kept) kept.push(block);
    else this.blocks.set(address, [block]);
  }

  begin(name: string, attributes: string): void {
    if (BLOCK_ELEMENT.test(name)) this.#endBlock();
    const className = valueOf(CLASS, attributes);
    const outer = this.#open.at(-1)?.reading ?? 'all';
    const reading = readingOf(name, className, outer);
    if (reading === 'nothing' && !INLINE_ELEMENT.test(name)) this.#isAfterGap = true;
    this.#open.push({
      name,
      isSteps: name === 'ol' && STEPS_CLASS.test(className),
      outerAddress: this.#address,
      reading,
      isMark: name === 'span' && STATEMENT_MARK.test(className),
    });
    const id = valueOf(ID, attributes);
    if (HEADING.test(name)) this.#isAfterGap = false;
    if (name === 'h1') this.#address = '';
    else if (/^(?:h[2-6]|li)$/.test(name) && id !== '' && outer !== 'nothing')
      this.#address = `#${id}`;
  }

  end(name: string): void {
    if (BLOCK_ELEMENT.test(name)) this.#endBlock();
    if (name === 'dt') this.#text += '：';
    const closed = this.#open.pop();
    // What follows a heading belongs to it; what follows a list item does not.
    if (closed?.name === 'li') this.#address = closed.outerAddress;
  }

  add(words: string): void {
    const inner = this.#open.at(-1);
    if (inner?.isMark && inner.reading === 'marks') this.#text += `（${words.trim()}）`;
    else if ((inner?.reading ?? 'all') === 'all') this.#text += words;
  }
}

const blocksByAddress = (html: string): ReadonlyMap<string, readonly Block[]> => {
  const reader = new BlockReader();
  for (const { 1: slash, 2: name = '', 3: attributes = '', 4: words } of html.matchAll(TOKEN)) {
    if (words !== undefined) reader.add(words);
    else if (name === '' || VOID_ELEMENTS.has(name) || attributes.endsWith('/')) continue;
    else if (slash === '') reader.begin(name, attributes);
    else reader.end(name);
  }
  return reader.blocks;
};

/** A shorter first sentence takes the next along, while both together stay below the second length. */
const SHORT_ANSWER = 24;
const LONG_ANSWER = 64;
/** A longer answer does not fit a row. */
const MAX_ANSWER = 150;

const endsOpen = (text: string): boolean => /[：:，、；]$/.test(text);
/** A statement that its page leaves without a full stop, as items of lists are, gets one. */
const withEnd = (text: string): string =>
  endsOpen(text) || /[。！？](?:[”）]|（[^（）]*）)*$/.test(text) ? text : `${text}。`;

/** An introduction that ends with a colon, with all items of the list after it. */
const withItems = (introduction: string, blocks: readonly Block[]): string => {
  const end = blocks.findIndex(({ listDepth, isAfterGap }) => listDepth === 0 || isAfterGap);
  const items = end < 0 ? blocks : blocks.slice(0, end);
  if (items.length === 0) return introduction;
  return `${introduction}${items.map(({ text }) => text.replace(/。$/, '')).join('；')}。`;
};

/** Without what a colon or comma at the end announces. */
const withoutOpenEnd = (text: string): string =>
  endsOpen(text) ? text.replace(/(?<=^|[。！？])[^。！？]*$/, '') : text;

/** The titles of all steps with which some blocks begin; undefined where they begin otherwise. */
const stepsFrom = (blocks: readonly Block[]): string | undefined => {
  const end = blocks.findIndex(({ isStep }) => !isStep);
  const steps = end < 0 ? blocks : blocks.slice(0, end);
  const titles = steps.map(({ text }) => text.replace(/。$/, ''));
  return titles.length === 0 ? undefined : `${titles.join('；')}。`;
};

/** The first sentences of some blocks. */
const sentencesFrom = (blocks: readonly Block[]): string => {
  let answer = '';
  for (const [at, block] of blocks.entries()) {
    if (answer !== '' && block.isAfterGap) break;
    if (endsOpen(answer)) {
      // A part of a list would be taken for the whole list.
      const whole = withItems(answer, blocks.slice(at));
      answer = whole.length > MAX_ANSWER ? withoutOpenEnd(answer) : whole;
      break;
    }
    // One step alone would be taken for all of them.
    if (answer.length >= SHORT_ANSWER || block.isStep) break;
    const sentences = withEnd(block.text).split(/(?<=[。！？](?![”）]))/);
    const tooLong = sentences.findIndex(
      (_, i) =>
        `${answer}${sentences.slice(0, i + 1).join('')}`.length > LONG_ANSWER &&
        (answer !== '' || i > 0),
    );
    answer += sentences.slice(0, tooLong < 0 ? undefined : tooLong).join('');
    // The next sentence would not make sense without the one that is left out.
    if (tooLong >= 0) break;
  }
  return withoutOpenEnd(answer);
};

/** What some blocks answer; undefined where nothing of it can stand alone. */
const answerFrom = (blocks: readonly Block[]): string | undefined => {
  const whole = stepsFrom(blocks) ?? sentencesFrom(blocks);
  return whole === '' || whole.length > MAX_ANSWER ? undefined : whole;
};

/**
 * Answers of a page by what follows its address: '' for the page, `#id` for a section. On the page
 * of a place each section lists facts of different subjects, so all of them are given.
 */
export const answersInPage = (html: string, isPlace: boolean): PageAnswers => {
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const answers: PageAnswers = {};
  for (const [address, blocks] of blocksByAddress(main)) {
    const deepest = Math.max(...blocks.map(({ listDepth }) => listDepth));
    const facts = isPlace && address !== '' && deepest > 0;
    const answer = facts
      ? blocks.filter(({ listDepth }) => listDepth === deepest).map(({ text }) => withEnd(text))
      : answerFrom(blocks);
    if (answer !== undefined) answers[address] = answer;
  }
  return answers;
};
