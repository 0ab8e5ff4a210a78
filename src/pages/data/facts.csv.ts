import type { APIRoute } from 'astro';
import { factsCsv } from '../../data/facts-csv.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await factsCsv(site!), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
