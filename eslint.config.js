import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** The layers, innermost first: which imports a folder refuses, and where such a line belongs. */
const LAYERS = [
  {
    files: ['src/schema/**'],
    forbid: ['astro', 'astro:*', 'node:*', '../**'],
    message: 'src/schema imports only zod and its own files.',
  },
  {
    files: ['src/domain/**'],
    forbid: [
      'astro',
      'astro/**',
      'astro:*',
      'node:*',
      '../data/**',
      '../components/**',
      '../pages/**',
    ],
    message: 'src/domain is pure: load content in src/data and pass it in.',
    typesOnly: ['**/schema/**'],
  },
  {
    files: ['src/components/{evidence,mdx}/**'],
    forbid: ['astro:*', '**/pages/**'],
    message: 'Shortcodes may load from src/data, never from astro:content.',
  },
  {
    files: ['src/components/{compare,lapse,page,region}/**', 'src/layouts/**'],
    forbid: ['astro:*', '**/pages/**'],
    message: 'Load in the page and pass it in as props.',
    typesOnly: ['**/data/**', '**/schema/**'],
  },
  {
    files: ['src/components/tools/**'],
    forbid: ['astro:*', '**/pages/**'],
    message: 'Load in the page and pass it in as props.',
    typesOnly: ['**/data/**', '!**/data/units.ts', '**/schema/**'],
  },
  {
    files: ['src/search/**', 'src/places/**'],
    forbid: ['astro', 'astro:*', '**/data/**', '**/components/**', '**/pages/**'],
    message: 'Places and search are given their data by src/data.',
  },
  {
    files: ['src/pages/**'],
    forbid: ['astro:content', '**/schema/**'],
    message: 'Pages are thin: put loading into src/data and shapes into src/schema.',
  },
];

const layerRule = ({ files, forbid, message, typesOnly = [] }) => ({
  files,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: forbid, message },
          ...(typesOnly.length > 0
            ? [
                {
                  group: typesOnly,
                  allowTypeImports: true,
                  message: 'Only types: the values come in as arguments or props.',
                },
              ]
            : []),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', '.build/', '.astro/', 'node_modules/', 'test-results/'] },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  ...astro.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  ...LAYERS.map(layerRule),
  {
    files: ['src/domain/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'process', 'fetch', 'localStorage'].map((name) => ({
          name,
          message: 'src/domain runs anywhere and knows no surroundings.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'src/domain has no clock: take a date as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'src/domain has no clock: take a date as an argument.',
        },
      ],
    },
  },
  {
    files: ['tests/**', 'src/build/**', 'src/{content,prose}-check/cli.ts', 'src/upkeep/*-cli.ts'],
    rules: { 'no-console': 'off' },
  },
);
