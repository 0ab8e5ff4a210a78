import es from 'eslint-plugin-es-x';

/** Methods by name, whatever they are called on: types are not known to the linter. */
const METHODS = [
  'array-prototype-at',
  'array-prototype-findlast-findlastindex',
  'array-prototype-toreversed',
  'array-prototype-tosorted',
  'array-prototype-tospliced',
  'array-prototype-with',
  'string-prototype-at',
  'string-prototype-iswellformed',
  'string-prototype-replaceall',
];
/** What the build lowers (`vite.build.target`). */
const LOWERED = ['logical-assignment-operators', 'numeric-separators', 'class-instance-fields'];

const rules = (names, setting) =>
  Object.fromEntries(names.map((name) => [`es-x/no-${name}`, setting]));

/**
 * Scripts of pages run on engines of 2020 (Chrome 80, Safari 13.1). The build lowers syntax; what it
 * can't is kept out here: later methods, and lookbehind, for which Safari before 16.4 refuses the file.
 */
export const engines = {
  files: [
    // Scripts written in components and pages: their plugin hands each over as a file of its own.
    'src/**/*.astro/*.{js,ts}',
    'src/browser/**/*.ts',
    'src/core/**/*.ts',
  ],
  // These run at build only.
  ignores: [
    'src/core/{schema,collections}/**',
    'src/core/places/!(place-names).ts',
    'src/core/search/index-files/**',
    'src/core/wording/line-breaks.ts',
  ],
  plugins: { 'es-x': es },
  rules: {
    ...es.configs['flat/restrict-to-es2020'].rules,
    ...rules(METHODS, ['error', { aggressive: true }]),
    ...rules(LOWERED, 'off'),
    'es-x/no-regexp-lookbehind-assertions': 'error',
    'no-restricted-properties': [
      'error',
      { property: 'replaceChildren', message: 'Safari 13 has no replaceChildren.' },
    ],
  },
};
