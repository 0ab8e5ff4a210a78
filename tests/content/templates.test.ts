import { expect, test } from 'vitest';
import {
  checkContent,
  knownAddresses,
  type ContentFile,
} from '../../src/tools/check-content/index.ts';
import { COLLECTIONS } from '../../src/core/collections/index.ts';
import { CONTENT_FILES as files } from '../real-content.ts';

const templates = files.filter(({ path }) => path.includes('/_template'));
const copied = Object.values(COLLECTIONS)
  .map(({ files: { folder, file, extension } }) => ({ folder, file, extension }))
  .filter(({ file, extension }) => file === '*' || extension === 'yaml');

test.each(copied.filter(({ folder }) => !['search', 'words', ''].includes(folder)))(
  'there is a template for $folder (.$extension)',
  ({ folder, extension }) => {
    expect(templates.map(({ path }) => path)).toContain(`${folder}/_template.${extension}`);
  },
);

test.each(templates)('$path parses and matches its schema', (template) => {
  expect(checkContent([template])).toEqual([]);
});

test('a template that does not parse is a problem', () => {
  const [first] = templates.filter(({ path }) => path === 'terms/_template.yaml');
  const broken: ContentFile = {
    path: 'terms/_template.yaml',
    text: `${first?.text ?? ''}\nfoo: 1\n`,
  };
  expect(checkContent([broken]).map(({ path }) => path)).toEqual(['foo']);
});

test('a template makes no page', () => {
  expect([...knownAddresses(templates)].filter((address) => address.includes('template'))).toEqual(
    [],
  );
});
