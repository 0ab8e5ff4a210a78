import type { APIRoute } from 'astro';
import { claimReviews } from '../../data/json-ld.ts';

export const GET: APIRoute = async ({ site }) => Response.json(await claimReviews(site!));
