import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { pages, type BuiltPage } from './dist.ts';

interface Picture {
  readonly page: BuiltPage;
  readonly svg: HTMLElement;
}

const pictures: readonly Picture[] = pages.flatMap((page) =>
  page.root.querySelectorAll('svg[role=img]').map((svg) => ({ page, svg })),
);
const figures: readonly { page: BuiltPage; figure: HTMLElement }[] = pages.flatMap((page) =>
  page.root.querySelectorAll('figure').map((figure) => ({ page, figure })),
);

/** What tells the drawings apart: the class of their figure, which may be its own frame. */
const kindOf = ({ svg }: Picture): string =>
  svg.closest('figure')?.classNames.replace(/ drawing$/, '') ?? '';
const labelsOf = ({ svg }: Picture): string[] =>
  svg.querySelectorAll('text').map(({ text }) => text.trim());

/** The words of a page without its drawings, spaces and marks of documents. */
const wordsOf = ({ root }: BuiltPage): string => {
  const main = parse(root.querySelector('main')?.innerHTML ?? '');
  for (const drawn of main.querySelectorAll('svg, sup')) drawn.remove();
  return main.text.replace(/[\s\u2060,]/g, '');
};
/** Figures with their unit, and words between them: 男60岁 is 男 and 60岁. */
const tokensOf = (label: string): string[] => label.match(/\d+[年岁]?|[^\d\s]+/g) ?? [];
/** Numbers alone are the scale of a drawing, but for maps, where they are what it shows. */
const saysSomething = (kind: string, label: string): boolean =>
  kind === 'tile-map' ? label !== '' : /\p{Script=Han}/u.test(label);

test('every kind of drawing is on the site', () => {
  expect([...new Set(pictures.map(kindOf))].sort()).toEqual([
    'lapse-strips',
    'pension-chart',
    'retirement-lines',
    'steps-diagram',
    'tile-map',
  ]);
});

describe.each(pictures.map((picture) => [picture.page.address, picture] as const))(
  'the drawing on %s',
  (_, picture) => {
    const { page, svg } = picture;

    test('has a text in its place', () => {
      expect(svg.getAttribute('aria-label')?.length).toBeGreaterThan(10);
    });

    test('has no label that the page does not say in words', () => {
      const kind = kindOf(picture);
      const labels = labelsOf(picture).filter((label) => saysSomething(kind, label));
      expect(labels.length).toBeGreaterThan(0);
      const words = wordsOf(page);
      expect(labels.flatMap(tokensOf).filter((token) => !words.includes(token))).toEqual([]);
    });
  },
);

test('a figure has no style of its own, and its drawings are pictures or hidden', () => {
  expect(figures.length).toBeGreaterThan(pictures.length);
  const faults = figures.flatMap(({ page, figure }) =>
    figure
      .querySelectorAll('svg')
      .filter(
        (svg) => svg.getAttribute('role') !== 'img' && svg.getAttribute('aria-hidden') !== 'true',
      )
      .concat(figure.querySelectorAll('[style], style'))
      .map((element) => `${page.address}: ${element.rawTagName} ${element.rawAttrs}`),
  );
  expect(faults).toEqual([]);
});

test('no id stands twice on a page with a picture', () => {
  for (const { page } of figures) {
    const ids = page.root.querySelectorAll('[id]').map(({ id }) => id);
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      page.address,
    ).toEqual([]);
  }
});
