import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectionOfFile } from '../../src/tools/check-content/collection-of-file.ts';
import {
  SCHEMA_FOLDER,
  editorSchemas,
  filesOfSchemas,
} from '../../src/tools/maintenance/editor-schemas.ts';
import { CONTENT_FILES as files } from '../real-content.ts';

const root = new URL('../../', import.meta.url);
const schemas = Object.entries(editorSchemas());

test.each(schemas)('%s in content/.schema is of today (npm run schemas)', async (name, text) => {
  const url = new URL(`content/${SCHEMA_FOLDER}/${name}`, root);
  expect(await readFile(url, 'utf8')).toBe(text);
});

test('VS Code is told which schema is for which files (npm run schemas)', async () => {
  const settings = JSON.parse(await readFile(new URL('.vscode/settings.json', root), 'utf8')) as {
    'yaml.schemas': Record<string, string[]>;
  };
  const told = settings['yaml.schemas'];
  expect(told).toEqual(filesOfSchemas());
  expect(told['./content/.schema/terms.json']).toEqual(['content/terms/*.yaml']);
  expect(told['./content/.schema/facts.json']).toEqual([
    'content/facts/*/*.yaml',
    'content/facts/_template.yaml',
  ]);
});

test.each(schemas)('every file, template included, matches %s', (name, text) => {
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(
    JSON.parse(text) as object,
  );
  const own = files.filter(({ path }) => `${collectionOfFile(path)?.name ?? ''}.json` === name);
  expect(own.length).toBeGreaterThan(0);
  for (const { path, text: yaml } of own) {
    validate(parse(yaml));
    expect(validate.errors ?? [], path).toEqual([]);
  }
});

test('an unknown field and a wrong value are seen', () => {
  const text = schemas.find(([name]) => name === 'facts.json')?.[1] ?? '';
  const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(
    JSON.parse(text) as object,
  );
  const fact = parse(
    files.find(({ path }) => path === 'facts/_template.yaml')?.text ?? '',
  ) as object;
  expect(validate(fact)).toBe(true);
  expect(validate({ ...fact, certanty: 'verified' })).toBe(false);
  expect(validate({ ...fact, certainty: 'sure' })).toBe(false);
});
