import type { APIRoute } from 'astro';
import { atomFeed } from '../../data/atom-feed.ts';
import { provinceFeedEntries } from '../../data/changes.ts';
import { provinceFeed } from '../../core/schema/open-data.ts';
import { coveredProvinces } from '../../data/places.ts';
import { SITE_NAME } from '../../core/wording/site-name.ts';

export const getStaticPaths = async () =>
  (await coveredProvinces()).map(({ id, short }) => ({
    params: { province: id },
    props: { id, short },
  }));

export const GET: APIRoute<{ id: string; short: string }> = async ({ site, props }) =>
  new Response(
    atomFeed(
      {
        site: site!,
        title: `${SITE_NAME}：${props.short}的规定和页面的改动`,
        subtitle: `${props.short}和省里各地的规定从哪天起，手册哪天改了这些地方的页面`,
        page: `/changes/${props.id}/`,
        address: provinceFeed(props.id),
      },
      await provinceFeedEntries(props.id),
    ),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
