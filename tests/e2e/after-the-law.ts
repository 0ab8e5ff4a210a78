/** What a build says some days after the law of 2027 came into force; `configured-build.spec.ts` makes it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'node-html-parser';

export const DAY_AFTER_THE_LAW = '2027-01-15';

/** A sentence that names the law of 2027, and one that speaks of a law as not in force yet. */
const NAMES_LAW = /医疗保障法|新法|2027年1月1日|2027-01-01/;
const TO_COME =
  /还没|没有施行|尚未|才施行|即将|将[在于会要从]|施行[以之]?前|明年|到时候|在那[以之]前|现行/;

/** The sentences of a page that speak of the law of 2027 as still to come. */
const ofTheLawToCome = (html: string): string[] => {
  const body = parse(html).querySelector('body')!;
  for (const script of body.querySelectorAll('script, style')) script.remove();
  return body.structuredText
    .split(/[。；？！\n]/)
    .filter((sentence) => NAMES_LAW.test(sentence) && TO_COME.test(sentence));
};

/** Defines the tests; they run in the `describe` that has made the build. */
export const testAfterTheLaw = (dist: () => string): void => {
  const file = (name: string): string => readFileSync(join(dist(), name), 'utf8');

  test('what speaks of a law as still to come is found', () => {
    const page = (text: string): string =>
      `<body><p>${text}</p><script>医疗保障法即将</script></body>`;
    expect(ofTheLawToCome(page('医疗保障法还没有施行。'))).toHaveLength(1);
    expect(ofTheLawToCome(page('2027-01-01才施行。看医疗保障法。'))).toHaveLength(1);
    expect(ofTheLawToCome(page('新法施行以前按现行法律办。'))).toHaveLength(1);
    expect(ofTheLawToCome(page('医疗保障法2027年1月1日起施行。明年再看。'))).toEqual([]);
  });

  test('two weeks after the law of 2027 no fact is overdue for it', () => {
    const { facts } = JSON.parse(file('data/facts.json')) as {
      facts: { id: string; due: string; fact: { recheckBy?: string } }[];
    };
    expect(facts.length).toBeGreaterThan(380);
    const overdue = facts.filter(
      ({ due, fact }) => due < DAY_AFTER_THE_LAW && fact.recheckBy === undefined,
    );
    expect(overdue.map(({ id, due }) => `${id} ${due}`)).toEqual([]);
  });

  test('two weeks after the law of 2027 no page speaks of it as to come', () => {
    const pages = globSync('**/*.html', { cwd: dist() });
    expect(pages.length).toBeGreaterThan(500);
    const found = pages.flatMap((name) =>
      ofTheLawToCome(file(name)).map((said) => `${name}: ${said}`),
    );
    expect(found).toEqual([]);
    expect(file('guides/law-of-2027/index.html')).toContain('2027年1月1日起施行');
    expect(file('facts/card-doctor-use-2027/index.html')).toContain('现在');
    const [, ahead = ''] = file('changes/index.html').split(/<h2[^>]* id="?(?:ahead|law)\b/);
    expect(ahead).not.toContain('2027年1月1日');
  });
};
