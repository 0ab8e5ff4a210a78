import type { APIRoute } from 'astro';
import lock from '../../package-lock.json' with { type: 'json' };
import { licencesText } from '../data/licences.ts';

/** Licences of the packages that the site is made with. */
export const GET: APIRoute = () =>
  new Response(licencesText(lock), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
