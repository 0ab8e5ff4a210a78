import type { APIRoute } from 'astro';
import { termSet } from '../../data/json-ld.ts';

export const GET: APIRoute = async ({ site }) => Response.json(await termSet(site!));
