import type { APIRoute } from 'astro';
import { regionsCsv } from '../../data/open-regions.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await regionsCsv(site!), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
