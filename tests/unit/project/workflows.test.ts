import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = new URL('../../../', import.meta.url);
const WORKFLOWS = '.github/workflows/';
const read = (name: string): string => readFileSync(new URL(name, root), 'utf8');
const names = readdirSync(new URL(WORKFLOWS, root)).filter((name) => name.endsWith('.yml'));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly needs?: string;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly name: string;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}
const workflow = (name: string): Workflow => parse(read(WORKFLOWS + name)) as Workflow;
const stepsOf = (name: string): Step[] =>
  Object.values(workflow(name).jobs).flatMap(({ steps }) => [...steps]);

describe.each(names)('%s', (name) => {
  test('every action is pinned by its commit, with the version behind it', () => {
    const lines = read(WORKFLOWS + name)
      .split('\n')
      .filter((line) => /\buses:/.test(line));
    expect(lines).toHaveLength(stepsOf(name).filter(({ uses }) => uses).length);
    for (const line of lines)
      expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('no job may write more than it says, and none runs for ever', () => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });

  test('every npm script that it runs exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const called = stepsOf(name).flatMap(({ run = '' }) =>
      [...run.matchAll(/npm (?:run )?(?!run\b|ci\b|audit\b|sbom\b)([\w:-]+)/g)].map(
        (match) => match[1]!,
      ),
    );
    for (const script of called) expect(Object.keys(scripts)).toContain(script);
  });
});

test('one action has one commit in all workflows', () => {
  const commits = new Map<string, Set<string>>();
  for (const { uses } of names.flatMap(stepsOf)) {
    if (!uses) continue;
    const [action, commit] = uses.split('@') as [string, string];
    commits.set(action, (commits.get(action) ?? new Set()).add(commit));
  }
  expect(commits.size).toBeGreaterThan(3);
  for (const [action, found] of commits) expect([...found], action).toHaveLength(1);
});

test('the jobs of test.yml run side by side, and together they are the whole of `npm test`', () => {
  const { jobs } = workflow('test.yml');
  expect(Object.values(jobs).filter(({ needs }) => needs)).toEqual([]);
  const parts = /const PARTS = \[([^\]]+)\]/.exec(read('tests/run.ts'))![1]!.match(/\w+/g)!;
  const runs = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  for (const part of parts) expect(runs).toContain(`npm test -- ${part}`);
});

test.each(['release.yml', 'publish-to-github-pages.yml'])(
  'what %s publishes is built for its address',
  (name) => {
    const builds = stepsOf(name).filter(({ run }) => run?.startsWith('npm run build'));
    expect(builds).toHaveLength(1);
    expect(builds[0]!.run).toBe('npm run build -- --release');
    expect(builds[0]!.env).toHaveProperty('SITE_URL');
  },
);

test('issue forms are forms, and have a name and fields with names of their own', () => {
  const folder = '.github/ISSUE_TEMPLATE/';
  const forms = readdirSync(new URL(folder, root)).filter((name) => name !== 'config.yml');
  expect(forms.length).toBeGreaterThan(2);
  for (const file of forms) {
    const form = parse(read(folder + file)) as {
      name?: string;
      description?: string;
      body: { type: string; id?: string; attributes: { label?: string; value?: string } }[];
    };
    expect(form.name, file).toBeTruthy();
    expect(form.description, file).toBeTruthy();
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    expect(fields.length, file).toBeGreaterThan(0);
    for (const { type, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label, file).toBeTruthy();
    }
    expect(new Set(fields.map(({ id }) => id)).size, file).toBe(fields.length);
  }
});
