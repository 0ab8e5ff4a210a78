import type { GlossaryWord } from '../../core/schema/term.ts';

/** Elements before whose beginning or end a note about the words of a block can stand. */
const BLOCK = /^(?:aside|blockquote|dd|div|dl|h[1-6]|li|ol|p|section|table|ul)$/;
/** Between its tags there are rows and cells, and no room for a note. */
const TABLE = 'table';

/**
 * Collects the short explanations of terms while a page is read from front to back, and gives them
 * out as one note at the end of the block in which they were used. A note of a table waits for its end.
 */
export class GlossWriter {
  readonly #address: string;
  #waiting: string[] = [];
  #tableDepth = 0;

  /** `address` is the page's own. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Takes note of a first use; `isLinked` says whether the words themselves lead to the glossary. */
  add({ words, term, gloss, page }: GlossaryWord, isLinked: boolean): void {
    if (gloss === undefined || page?.split('#')[0] === this.#address) return;
    const named = isLinked ? words : `<a href="/terms/#${term}">${words}</a>`;
    this.#waiting.push(`${named}：${gloss}`);
  }

  /**
   * What stands before a tag: the note that is due, or nothing. `unlinkedDepth` is how many elements
   * without running text are open once the tag is read; a note does not stand inside them.
   */
  before(name: string, isEnd: boolean, unlinkedDepth: number): string {
    const wasInTable = this.#tableDepth > 0;
    if (name === TABLE) this.#tableDepth += isEnd ? -1 : 1;
    if (this.#waiting.length === 0 || wasInTable || !BLOCK.test(name)) return '';
    const opensUnlinked = !isEnd && unlinkedDepth === 1;
    if (unlinkedDepth > 0 && !opensUnlinked) return '';
    const note = `<small class="gloss">${this.#waiting.join('；')}。</small>`;
    this.#waiting = [];
    return note;
  }
}
