import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { engines } from './.eslint/engines.js';
import { imports } from './.eslint/imports.js';
import { pure } from './.eslint/pure.js';

export default defineConfig(
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
  {
    files: ['src/**'],
    plugins: { local: { rules: { imports, pure } } },
    rules: { 'local/imports': 'error' },
  },
  { files: ['src/core/**'], rules: { 'local/pure': 'error' } },
  engines,
  {
    files: ['tests/**', 'src/tools/build/**', 'src/tools/**/{cli,*-cli}.ts'],
    rules: { 'no-console': 'off' },
  },
);
