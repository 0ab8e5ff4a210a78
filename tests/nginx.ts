import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { apt } from './browser.ts';
import { freePort } from './free-port.ts';

const NGINX = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether Debian's nginx with its brotli module is there. */
export const hasNginx = (): boolean => existsSync(NGINX) && existsSync(BROTLI);

/** Installs it where that is possible. */
export const ensureNginx = (): void => {
  if (hasNginx()) return;
  if (!apt('nginx', 'libnginx-mod-http-brotli-static'))
    console.warn('No nginx here, and none could be installed: its tests fail');
};

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];

export interface Nginx {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

const rootFor = (dist: string, folder: string, base: string): string => {
  if (base === '/') return dist.replace(/\/$/, '');
  const place = join(folder, 'root', base);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(dist.replace(/\/$/, ''), place.replace(/\/$/, ''));
  return join(folder, 'root');
};

/**
 * The shipped configuration with another folder and port. `base` is where the site lies on its host:
 * below a path, the root is a folder that has it under that name.
 */
const configure = (dist: string, port: number, folder: string, base: string): string =>
  readFileSync(new URL('deploy/nginx.conf', import.meta.url), 'utf8')
    .replace('root /srv/handbook/dist;', () => `root ${rootFor(dist, folder, base)};`)
    .replaceAll('/srv/handbook/dist', dist.replace(/\/$/, ''))
    .replace('listen 8080', `listen 127.0.0.1:${port}`)
    .replace(
      'http {',
      `http {\naccess_log off;\n${TEMPORARY.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}`,
    );

const answers = async (origin: string, child: ChildProcess, log: () => string): Promise<void> => {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx did not start: ${log()}`);
    try {
      await fetch(origin, { method: 'HEAD' });
      return;
    } catch {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
};

/** Starts nginx on a folder with the configuration that the README names. */
export const startNginx = async (dist: string, base = '/'): Promise<Nginx> => {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-nginx-'));
  const port = await freePort();
  const config = join(folder, 'nginx.conf');
  writeFileSync(config, configure(dist, port, folder, base));
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const globals = `${user}daemon off; pid ${folder}/pid; error_log stderr warn;`;
  const child = spawn(NGINX, ['-p', folder, '-c', config, '-e', 'stderr', '-g', globals]);
  let log = '';
  child.stderr.on('data', (data: Buffer) => (log += data.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://localhost:${port}`;
  await answers(origin, child, () => log);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
