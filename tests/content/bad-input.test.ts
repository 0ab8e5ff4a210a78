import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/tools/check-content/index.ts';
import type { Case } from './cases/case.ts';
import { facts } from './cases/facts.ts';
import { figures } from './cases/figures.ts';
import { files } from './cases/files.ts';
import { ids } from './cases/ids.ts';
import { localFigures } from './cases/local-figures.ts';
import { prose } from './cases/prose.ts';
import { references } from './cases/references.ts';
import { schema } from './cases/schema.ts';
import { search } from './cases/search.ts';
import { sentences } from './cases/sentences.ts';
import { shortcodes } from './cases/shortcodes.ts';
import { syntax } from './cases/syntax.ts';
import { upkeep } from './cases/upkeep.ts';
import { lineOfChange, mutate, valid } from './mutate.ts';

const KINDS = {
  files,
  syntax,
  schema,
  references,
  facts,
  ids,
  shortcodes,
  figures,
  localFigures,
  prose,
  search,
  sentences,
  upkeep,
};

test('the fixtures are right as they stand', () => {
  expect(checkContent(valid)).toEqual([]);
});

describe.each(Object.entries(KINDS))('%s', (_, cases: readonly Case[]) => {
  test.each(cases)('$kind', (mistake) => {
    const line = `第${lineOfChange(mistake)}行`;
    const said = [mistake, ...(mistake.also ?? [])].map(({ seenIn, path, found, expected }) => ({
      file: seenIn ?? mistake.file,
      path: path ?? line,
      found,
      expected,
    }));
    const told = checkContent(mutate(mistake));
    const problems = told.map(({ file, path, found, expected }) => ({
      file,
      path,
      found,
      expected,
    }));
    expect(problems).toEqual(expect.arrayContaining(said));
    expect(problems).toHaveLength(said.length);
    // Authors read Chinese.
    for (const { message } of told) expect(message).toMatch(/\p{Script=Han}/u);
  });
});
