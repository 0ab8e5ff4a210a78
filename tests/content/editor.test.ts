import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collectionOfFile } from '../../src/tools/check-content/collection-of-file.ts';
import { collectionOf } from '../../src/core/collections/index.ts';
import {
  YAML_COLLECTIONS,
  SCHEMA_FOLDER,
  editorSchemas,
} from '../../src/tools/maintenance/editor-schemas.ts';
import { CONTENT_FILES as files } from '../real-content.ts';

const root = new URL('../../', import.meta.url);
const schemas = Object.entries(editorSchemas());

/** Which files of the project each schema is for, as the YAML extension of VS Code wants it. */
const schemaPatterns = (): Record<string, string[]> =>
  Object.fromEntries(
    YAML_COLLECTIONS.map((name) => {
      const { folder, depth, file } = collectionOf(name).files;
      const path = ['content', folder, ...(depth === 2 ? ['*'] : []), `${file}.yaml`];
      const template = depth === 2 ? [`content/${folder}/_template.yaml`] : [];
      return [
        `./content/${SCHEMA_FOLDER}/${name}.json`,
        [path.filter(Boolean).join('/'), ...template],
      ];
    }),
  );

test.each(schemas)('%s in content/.schema is of today (npm run schemas)', async (name, text) => {
  const url = new URL(`content/${SCHEMA_FOLDER}/${name}`, root);
  expect(await readFile(url, 'utf8')).toBe(text);
});

test('VS Code is told which schema is for which files', async () => {
  const settings = JSON.parse(await readFile(new URL('.vscode/settings.json', root), 'utf8')) as {
    'yaml.schemas': unknown;
  };
  expect(settings['yaml.schemas']).toEqual(schemaPatterns());
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
