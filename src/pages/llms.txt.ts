import type { APIRoute } from 'astro';
import { llmsText } from '../data/llms.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(await llmsText(site!), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
