/** The thread of `validate-beside.ts`: checks a content folder and says what came of it. */
import { parentPort, workerData } from 'node:worker_threads';
import { YAML_MEMORY, loadYamlMemory, saveYamlMemory } from '../check-content/yaml-memory.ts';
import { validateContent } from './validate-content.ts';
import type { Validated } from './validate-beside.ts';

const check = async (): Promise<Validated> => {
  try {
    return { addresses: await validateContent(new URL(workerData as string)) };
  } catch (error) {
    // A clone would lose the hint.
    const { message, stack, hint } = error as Error & { hint?: string };
    return { error: { message, stack, hint } };
  }
};

loadYamlMemory(YAML_MEMORY);
const validated = await check();
saveYamlMemory(YAML_MEMORY);
parentPort!.postMessage(validated);
