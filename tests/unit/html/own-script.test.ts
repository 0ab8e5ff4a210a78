import { expect, test } from 'vitest';
import { readPagePolicy, hashSourceOf } from '../../../src/tools/html/content-security-policy.ts';
import { keepOwnScript } from '../../../src/tools/html/keep-own-script.ts';

const ALL =
  'var e=Object.assign({"./entries/lapse.ts":`/_astro/lapse-1.js`,"./entries/a-b.ts":`/_astro/a-b-2.js`});go()';
const page = (form: string, script: string) =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${hashSourceOf(script)}">${form}<script type="module">${script}</script>`;

test.each([
  ['lapse', 'var e={"./entries/lapse.ts":`/_astro/lapse-1.js`};go()'],
  ['a-b', 'var e={"./entries/a-b.ts":`/_astro/a-b-2.js`};go()'],
])('a calculator names its own script only, and its policy allows that: %s', (slug, own) => {
  const form = `<form class="calculator" data-slug="${slug}">`;
  const lean = keepOwnScript(page(form, ALL));
  expect(lean).toBe(page(form, own));
  expect(readPagePolicy(lean).get('script-src')).toContain(hashSourceOf(own));
});

test('a page with a field for the rules of a place names what shows them, and no other does', () => {
  const all = ALL.replace('})', ',"./local-rule.ts":`/_astro/local-rule-3.js`})');
  const form = '<form class="calculator" data-slug="lapse">';
  const field = `${form}<div id="local-rule"></div>`;
  const own = 'var e={"./entries/lapse.ts":`/_astro/lapse-1.js`};go()';
  const both = own.replace('}', ',"./local-rule.ts":`/_astro/local-rule-3.js`}');
  expect(keepOwnScript(page(form, all))).toBe(page(form, own));
  expect(keepOwnScript(page(field, all))).toBe(page(field, both));
});

test('a calculator without a script ends the build', () => {
  expect(() => keepOwnScript(page('<form data-slug="none">', ALL))).toThrow('none');
});

test('other pages stay as they are', () => {
  const other = page('<form action="/search/">', ALL);
  expect(keepOwnScript(other)).toBe(other);
});
