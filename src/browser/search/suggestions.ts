/**
 * Answers while somebody types in the search box: places and topics, never full text. Loaded when the
 * box is first focused; nothing that is typed leaves the browser.
 */
import style from '../../styles/suggestions.css?url';
import { createCombobox, type Combobox, type Option } from './combobox.ts';
import { RESULT_KIND_LABELS } from '../../core/search/result-kind-labels.ts';
import { matchName } from '../../core/search/match-by-name.ts';
import { createSource, type FileName, type IndexSource } from './fetch-index.ts';
import type { SearchResult } from '../../core/search/index-format.ts';

const LIMIT = 10;
/** What is shorter is likely the beginning of a name. */
const QUESTION = 4;
const FAILED = '建议没有取到。按回车键搜索。';

const optionOf = ({ title, address, kind, why, isPartialMatch }: SearchResult): Option => ({
  title,
  address,
  notes: [RESULT_KIND_LABELS[kind], ...(isPartialMatch ? ['相近'] : [])],
  why,
});

const countOf = (count: number): string => {
  if (count === 0) return '没有建议。按回车键搜索全文。';
  const said = `${String(count)}条建议，用上下键选`;
  return count > LIMIT ? `${said}，这里列出${String(LIMIT)}条，按回车键看全部。` : `${said}。`;
};

/** Runs when the browser has nothing better to do; Safari has no idle callback. */
const whenIdle = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, 1);
};

/** Keeps the list in step with the box, as far as the index has come. */
const follow = (input: HTMLInputElement, box: Combobox, source: IndexSource): (() => void) => {
  const files = new Map<FileName, 'coming' | 'come'>();

  /** Whether files that something typed needs are still to come; one that failed is tried at the next key. */
  const awaits = (...names: FileName[]): boolean => {
    const missing = names.filter((name) => !files.has(name));
    for (const name of missing) files.set(name, 'coming');
    if (missing.length > 0)
      source.load(...missing).then(
        () => {
          for (const name of missing) files.set(name, 'come');
          update();
        },
        () => {
          for (const name of missing) files.delete(name);
          update(false);
        },
      );
    return names.some((name) => files.get(name) !== 'come');
  };

  let asked = '';
  let listed: readonly string[] = [];
  /** What is listed for a query stays where it is, and what comes is put below it. */
  const steady = (query: string, results: readonly SearchResult[]): readonly SearchResult[] => {
    const place = ({ address }: SearchResult): number => {
      const at = query === asked ? listed.indexOf(address) : -1;
      return at < 0 ? listed.length + LIMIT : at;
    };
    const ordered = [...results].sort((a, b) => place(a) - place(b)).slice(0, LIMIT);
    asked = query;
    listed = ordered.map(({ address }) => address);
    return ordered;
  };

  const update = (mayFetch = true): void => {
    const query = input.value.trim().slice(0, 80);
    const { names } = source;
    if (query === '' || !names) {
      box.show([], '');
      return;
    }
    const named = matchName(query, names);
    const answer = source.interpret(query) ?? named;
    // Without the words of search a question would be answered at random.
    if (!answer) return;
    const { results, needsMoreFiles, isPlaceOnly, stableCount } = answer;
    // Counties and typos for what is not understood; then headings, and how people ask, for what is no name.
    const isQuestion = query.length >= QUESTION && !isPlaceOnly && !named;
    const waits =
      mayFetch &&
      answer !== named &&
      (needsMoreFiles
        ? awaits('counties', 'characters')
        : isQuestion && awaits('sections', 'questions'));
    // What would change its place is not shown before it has one.
    const shown = waits ? results.slice(0, stableCount) : results;
    box.show(
      steady(query, shown).map(optionOf),
      waits && stableCount === 0 ? '' : countOf(shown.length),
    );
  };
  return () => {
    update();
  };
};

const linkStyle = (): void => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = style;
  document.head.append(link);
};

const start = async (input: HTMLInputElement): Promise<void> => {
  linkStyle();
  const source = createSource();
  const box = createCombobox(input, '搜索建议', (address) => {
    box.hide();
    location.assign(address);
  });
  const update = follow(input, box, source);
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) update();
  });
  input.addEventListener('compositionend', update);
  const begin = async (): Promise<void> => {
    await source.loadNames('places');
    update();
    await source.load('words');
    update();
    whenIdle(source.warm);
  };
  const fail = (): void => {
    if (!source.names) box.show([], FAILED);
    // The next key tries again.
    input.addEventListener('input', () => void begin().catch(fail), { once: true });
  };
  await begin().catch(fail);
};

const input = document.querySelector<HTMLInputElement>('form.find input[name=q]');
if (input) void start(input);
