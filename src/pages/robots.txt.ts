import type { APIRoute } from 'astro';
import { absoluteAddress, withBase } from '../core/site-paths.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: ${withBase('/search/', site!.pathname)}\nSitemap: ${absoluteAddress('/sitemap-index.xml', site!)}\n`,
  );
