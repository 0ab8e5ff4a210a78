import type { APIRoute } from 'astro';
import { openDataSchemas } from '../../../data/open-data.ts';

export const getStaticPaths = () =>
  Object.keys(openDataSchemas(new URL(import.meta.env.SITE))).map((kind) => ({ params: { kind } }));

export const GET: APIRoute = ({ params, site }) =>
  Response.json(openDataSchemas(site!)[params['kind']!]);
