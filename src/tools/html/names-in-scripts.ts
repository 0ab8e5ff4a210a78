import { posix } from 'node:path';

/** The sources of what readers' browsers run, as text, by file. */
const sources = import.meta.glob<string>('../../browser/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const IMPORT = /^(?:import|export) (?!type).*? from '(\.[^']*)'|\bimport\('(\.[^']*)'\)/gms;
const NOT_RUN = /^import .*$|\/\*[^]*?\*\/|^\s*\/\/.*$/gm;
/** How scripts put a class or an element into a page. */
const FORMS = [
  /\bclass="([^"]*)"/g,
  /\bclassName = '([^']*)'/g,
  /\bclassList\.\w+\(([^)]*)\)/g,
  /\bcreateElement\('([^']*)'\)/g,
  /<([a-z][a-z\d]*)(?=[\s>$])/g,
  // Handed to a function that does so.
  /[(:|,] ?'([a-z][\w-]*)'(?=[,)]| \|)/g,
];

/** The classes and elements that a script may put into a page, as far as it names them whole. */
export const namesInScript = (source: string): string[] => {
  const run = source.replace(NOT_RUN, '');
  return FORMS.flatMap((form) =>
    [...run.matchAll(form)].flatMap((match) => match[1]!.match(/[\w-]+/g) ?? []),
  );
};

/** A file and all that it imports, itself or by way of others. */
const withImports = (file: string, found = new Set<string>()): ReadonlySet<string> => {
  const source = sources[file];
  if (source === undefined || found.has(file)) return found;
  found.add(file);
  for (const [, from, later] of source.matchAll(IMPORT))
    withImports(posix.join(posix.dirname(file), (from ?? later)!), found);
  return found;
};

const namesOf = (files: Iterable<string>): ReadonlySet<string> =>
  new Set([...files].flatMap((file) => namesInScript(sources[file]!)));

/** What scripts may put on any page: those that every page brings, and the service worker. */
export const NAMES_ON_PAGES = namesOf(
  Object.keys(sources).filter((file) => /\/browser\/(?:page|offline)\//.test(file)),
);

/** What the scripts of search draw on the page of results. */
export const NAMES_IN_RESULTS = namesOf(
  Object.keys(sources).filter((file) => file.includes('/browser/search/')),
);

/** What pages with a field for the rules of a place fetch. */
const LOCAL_RULE = '../../browser/calculators/local-rule.ts';

const byCalculator = new Map<string, ReadonlySet<string>>();

/** What the script of a calculator may draw besides. Throws where there is no such script. */
export const namesInCalculator = (slug: string): ReadonlySet<string> => {
  const entry = `../../browser/calculators/entries/${slug}.ts`;
  if (!(entry in sources)) throw new Error(`No calculator has the script ${entry}`);
  const names =
    byCalculator.get(slug) ?? namesOf([...withImports(entry), ...withImports(LOCAL_RULE)]);
  byCalculator.set(slug, names);
  return names;
};
