import { expect, test } from 'vitest';
import { hashSourceOf, readPagePolicy } from '../../../src/tools/html/content-security-policy.ts';
import { joinInlineScripts } from '../../../src/tools/html/join-inline-scripts.ts';

const policyFor = (...scripts: string[]): string =>
  `<meta http-equiv="content-security-policy" content="script-src 'self' ${scripts.map(hashSourceOf).join(' ')}">`;
const page = (first: string, ...modules: string[]): string =>
  `${policyFor(first, ...modules)}<script>${first}</script>` +
  modules.map((text) => `<p>一</p><script type="module">${text}</script>`).join('');
const scriptsIn = (html: string): string[] =>
  [...html.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map((match) => match[1]!);

/** Runs a script as a browser does a classic one, each listener whatever another throws; returns what it does at once, and what when the page is read. */
const run = (script: string): { early: string[]; late: string[] } => {
  const said: string[] = [];
  const waiting: (() => void)[] = [];
  const listen = (name: string, act: () => void): void => {
    if (name === 'DOMContentLoaded') waiting.push(act);
  };
  new Function('say', 'addEventListener', script)((word: string) => said.push(word), listen);
  const early = [...said];
  for (const act of waiting)
    try {
      act();
    } catch (error) {
      said.push(String(error));
    }
  return { early, late: said.slice(early.length) };
};

test('one script does what several did, each with names of its own, and the policy allows it', () => {
  const joined = joinInlineScripts(page('say("first")', 'var e="a";say(e)', 'var e=e||"b";say(e)'));
  const [script, ...others] = scriptsIn(joined);
  expect(others).toEqual([]);
  expect(run(script!)).toEqual({ early: ['first'], late: ['a', 'b'] });
  expect(readPagePolicy(joined).get('script-src')).toContain(hashSourceOf(script!));
});

test('a script runs whatever the one before it throws', () => {
  const [script] = scriptsIn(joinInlineScripts(page('say("first")', 'throw "a"', 'say("b")')));
  expect(run(script!).late).toEqual(['a', 'b']);
});

test('the words of the page stay', () => {
  expect(joinInlineScripts(page('say("first")', 'say("a")', 'say("b")'))).toContain(
    '</script><p>一</p><p>一</p>',
  );
});

test.each([
  'import"./a.js";',
  'import{a}from"./a.js";',
  'import e from"./a.js";',
  'import e,{a}from"./a.js";',
  'import*as e from"./a.js";',
  'export{};',
  'say(import.meta.url)',
  'await say("a")',
  'await(say("a"))',
  'say("a")//',
])('what only a module may say stays one: %s', (text) => {
  const html = page('say("first")', text);
  expect(joinInlineScripts(html)).toBe(html);
});

test('a module that waits within a function is joined', () => {
  const [script] = scriptsIn(
    joinInlineScripts(page('say("first")', '(async()=>{await 0;say("a")})()')),
  );
  expect(script).toContain('await 0');
});

test('a module that imports later is joined', () => {
  const [script] = scriptsIn(joinInlineScripts(page('say("first")', 'say("a");import("./a.js")')));
  expect(script).toContain('import("./a.js")');
});

test('a page without modules stays as it is', () => {
  expect(joinInlineScripts(page('say("first")'))).toBe(page('say("first")'));
});
