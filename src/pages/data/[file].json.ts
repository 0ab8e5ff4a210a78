import type { APIRoute } from 'astro';
import { openDataFiles } from '../../data/open-data.ts';

/** The open data; each file names its JSON Schema. */
export const getStaticPaths = async () =>
  Object.keys(await openDataFiles(new URL(import.meta.env.SITE))).map((file) => ({
    params: { file },
  }));

export const GET: APIRoute = async ({ params, site }) =>
  Response.json((await openDataFiles(site!))[params['file']!]);
