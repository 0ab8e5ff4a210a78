import type { APIRoute } from 'astro';
import { feedEntries } from '../data/changes.ts';
import { atomFeed } from '../data/atom-feed.ts';
import { SITE_NAME } from '../core/wording/site-name.ts';

export const GET: APIRoute = async ({ site }) =>
  new Response(
    atomFeed(
      {
        site: site!,
        title: `${SITE_NAME}：规定和手册的改动`,
        subtitle: '全国性规定从哪天起，手册哪天加了或改了什么',
      },
      await feedEntries(),
    ),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
