/**
 * `npm run schemas`: writes the JSON Schemas with which editors complete fields, and tells VS Code
 * which files each is for.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { SCHEMA_FOLDER, editorSchemas, filesOfSchemas } from './editor-schemas.ts';

const folder = new URL(`../../../content/${SCHEMA_FOLDER}/`, import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(editorSchemas()))
  await writeFile(new URL(name, folder), text);

const settingsFile = new URL('../../../.vscode/settings.json', import.meta.url);
const settings = JSON.parse(await readFile(settingsFile, 'utf8')) as object;
await writeFile(
  settingsFile,
  `${JSON.stringify({ ...settings, 'yaml.schemas': filesOfSchemas() }, null, 2)}\n`,
);
console.log(`写好了 content/${SCHEMA_FOLDER}/ 里的 ${Object.keys(editorSchemas()).length} 份`);
