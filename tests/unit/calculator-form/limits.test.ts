import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { CALCULATORS } from '../../../src/core/calculators/index.ts';
import { toolSchema } from '../../../src/core/schema/tool.ts';

const folder = join(import.meta.dirname, '../../../content/tools');
const tools = readdirSync(folder).filter((name) => !name.startsWith('_'));

// The calculator takes them too, so a weak one is named at the result.
test.each(tools)('%s: a limit that is law is a rule of the calculator', (name) => {
  const file = readFileSync(join(folder, name), 'utf8');
  const { inputs } = toolSchema.parse(parse(file.split('---\n')[1] ?? ''));
  const rules = Object.values(CALCULATORS[basename(name, '.mdx')]!.facts);
  const limits = inputs.flatMap((input) => (input.limits ? [input.limits.fact] : []));
  expect(limits.filter((fact) => !rules.includes(fact))).toEqual([]);
});
