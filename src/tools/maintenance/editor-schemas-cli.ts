/** `npm run schemas`: writes the JSON Schemas with which editors complete fields. */
import { mkdir, writeFile } from 'node:fs/promises';
import { SCHEMA_FOLDER, editorSchemas } from './editor-schemas.ts';

const folder = new URL(`../../../content/${SCHEMA_FOLDER}/`, import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(editorSchemas()))
  await writeFile(new URL(name, folder), text);
console.log(`写好了 content/${SCHEMA_FOLDER}/ 里的 ${Object.keys(editorSchemas()).length} 份`);
