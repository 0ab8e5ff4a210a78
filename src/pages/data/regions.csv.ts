import type { APIRoute } from 'astro';
import { regionsCsv } from '../../data/regions-open-data.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await regionsCsv(site!), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
