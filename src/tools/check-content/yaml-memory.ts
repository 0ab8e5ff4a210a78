import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deserialize, serialize } from 'node:v8';

const { version } = createRequire(import.meta.url)('yaml/package.json') as { version: string };
const parser = readFileSync(new URL('./yaml.ts', import.meta.url));

const hashOf = (...parts: readonly (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url');
};

/** Data of another version of the parser, or of another Node, is not used. */
const FILE = `yaml-${hashOf(version, process.version, parser).slice(0, 16)}`;

/** Where checks and builds keep it. */
export const YAML_MEMORY = new URL('../../../.astro/cache/check-content/', import.meta.url);

let known: ReadonlyMap<string, Buffer> = new Map();
const used = new Map<string, Buffer>();

/**
 * The value of a YAML text that was parsed without an error before, as a copy of its own; undefined
 * for any other text.
 */
export const recallYaml = (source: string): { readonly value: unknown } | undefined => {
  const key = hashOf(source);
  const kept = used.get(key) ?? known.get(key);
  if (kept === undefined) return undefined;
  used.set(key, kept);
  return { value: deserialize(kept) as unknown };
};

/** Remembers the value of a text that has no error. */
export const rememberYaml = (source: string, value: unknown): void => {
  used.set(hashOf(source), serialize(value));
};

/** Reads what the last check kept in this folder; missing or incomplete files are ignored. */
export const loadYamlMemory = (folder: URL): void => {
  try {
    known = deserialize(readFileSync(new URL(FILE, folder))) as ReadonlyMap<string, Buffer>;
  } catch {
    known = new Map();
  }
};

/** Keeps in this folder what was parsed or recalled in this process, and nothing else. */
export const saveYamlMemory = (folder: URL): void => {
  mkdirSync(folder, { recursive: true });
  // Another check may be at work: only whole files get the name.
  const next = new URL(`next-${process.pid}`, folder);
  writeFileSync(next, serialize(used));
  renameSync(next, new URL(FILE, folder));
  for (const name of readdirSync(folder))
    if (name.startsWith('yaml-') && name !== FILE) rmSync(new URL(name, folder), { force: true });
};
