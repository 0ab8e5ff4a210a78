import { ESLint, type Linter } from 'eslint';

const ROOT = new URL('../../../', import.meta.url).pathname;
/** One for all tests: loading the configuration and its parsers takes seconds. */
const eslint = new ESLint({ cwd: ROOT });

/** What the project's rules say of a text that would stand in this file of `src`. */
export const lintText = async (file: string, code: string): Promise<Linter.LintMessage[]> => {
  const [result] = await eslint.lintText(code, { filePath: `${ROOT}src/${file}` });
  return result?.messages ?? [];
};
