import { allPlaces } from '../check-content/all-places.ts';
import { checkContent, formatProblems } from '../check-content/index.ts';
import { readContent } from '../check-content/read-files.ts';
import { registeredIn, type Registered } from './registered-addresses.ts';
import { Refusal } from './user-facing-error.ts';

/**
 * What a content folder says about addresses. Throws on any mistake in it: Astro's own content
 * layer logs a dangling reference or a Markdown error and carries on.
 */
export const validateContent = async (content: URL): Promise<Registered> => {
  const files = await readContent(content);
  const problems = checkContent(files, allPlaces(files));
  if (problems.length > 0)
    throw new Refusal(`content/ 里有 ${problems.length} 处问题`, formatProblems(problems));
  return registeredIn(files, content);
};
