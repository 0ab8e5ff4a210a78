import type { APIRoute } from 'astro';
import { SITE_CONTACT } from '../../settings/site-settings.ts';
import { securityText } from '../../data/security.ts';
import { siteDate } from '../../data/site.ts';

/** Where to report a hole (RFC 9116). */
export const GET: APIRoute = async ({ site }) =>
  new Response(securityText(site!, await siteDate(), SITE_CONTACT), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
