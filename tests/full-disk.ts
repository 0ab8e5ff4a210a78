/**
 * Imported into every process and thread of a build (`--import`): from the first file on whose path
 * matches `FULL_AT`, its disk is full.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const full = new RegExp(process.env['FULL_AT'] ?? '(?!)');

const refuse = (path: unknown): void => {
  if (full.test(String(path)))
    throw Object.assign(new Error(`ENOSPC: no space left on device, write '${String(path)}'`), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'write',
    });
};

const { writeFileSync } = fs;
const { writeFile } = fs.promises;
fs.writeFileSync = (path, ...rest) => {
  refuse(path);
  writeFileSync(path, ...rest);
};
fs.promises.writeFile = async (path, ...rest) => {
  refuse(path);
  return writeFile(path, ...rest);
};
syncBuiltinESMExports();
