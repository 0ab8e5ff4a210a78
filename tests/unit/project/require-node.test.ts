import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeProblem } from '../../require-node.ts';

const root = new URL('../../../', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');

describe('the Node that runs the tests', () => {
  test.each(['v24.0.0', 'v24.21.0', 'v26.1.0'])('%s will do', (version) => {
    expect(nodeProblem(version)).toBeUndefined();
  });

  test.each(['v20.20.2', 'v22.18.0', 'v18.0.0', 'nonsense'])(
    '%s is refused in one line',
    (version) => {
      const problem = nodeProblem(version);
      expect(problem).toContain(version);
      expect(problem).toContain('npx');
      expect(problem).not.toContain('\n');
    },
  );

  test('.node-version names the version of the npm package that scripts bring', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    expect(read('.node-version').trim()).toBe(devDependencies['node']);
    expect(nodeProblem(`v${devDependencies['node']!}`)).toBeUndefined();
  });
});
