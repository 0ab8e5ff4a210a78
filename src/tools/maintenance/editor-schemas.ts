import { jsonSchema } from '../../core/schema/json-schema.ts';
import { COLLECTION_NAMES, collectionOf } from '../../core/collections/index.ts';

/** Collections of plain YAML files, for which an editor can complete fields and values. */
const YAML_COLLECTIONS = COLLECTION_NAMES.filter(
  (name) => collectionOf(name).files.extension === 'yaml',
);

/** Folder of the generated schemas inside `content/`; hidden, so that no check takes it for words. */
export const SCHEMA_FOLDER = '.schema';

/** The JSON Schemas of what authors write, by file name. */
export const editorSchemas = (): Record<string, string> =>
  Object.fromEntries(
    YAML_COLLECTIONS.map((name) => [
      `${name}.json`,
      `${JSON.stringify(jsonSchema(collectionOf(name).schema, 'input'), null, 2)}\n`,
    ]),
  );

/** Which files of the project each schema is for, as the YAML extension of VS Code wants it. */
export const filesOfSchemas = (): Record<string, string[]> =>
  Object.fromEntries(
    YAML_COLLECTIONS.map((name) => {
      const { folder, depth, file } = collectionOf(name).files;
      const path = ['content', folder, ...(depth === 2 ? ['*'] : []), `${file}.yaml`];
      const template = depth === 2 ? [`content/${folder}/_template.yaml`] : [];
      return [
        `./content/${SCHEMA_FOLDER}/${name}.json`,
        [path.filter(Boolean).join('/'), ...template],
      ];
    }),
  );
