import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

const schema = readFileSync(new URL('../../fixtures/atom.rng', import.meta.url), 'utf8');

/** What libxml2 finds wrong with an Atom feed. */
export const feedProblems = async (feed: string): Promise<string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'changes.xml', contents: feed },
    schema: [{ fileName: 'atom.rng', contents: schema }],
    extension: 'relaxng',
  });
  return errors.map(({ message }) => message);
};
