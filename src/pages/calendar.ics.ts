import type { APIRoute } from 'astro';
import { calendarEvents } from '../data/calendar.ts';
import { icalendar } from '../data/icalendar.ts';
import { pageWords } from '../data/page-texts.ts';
import { siteDate } from '../data/site.ts';
import { SITE_NAME } from '../core/wording/site-name.ts';
import { formatDate } from '../core/wording/unit-formats.ts';

export const GET: APIRoute = async ({ site }) => {
  const words = await pageWords('calendar');
  const date = await siteDate();
  return new Response(
    icalendar(
      {
        site: site!,
        title: `${SITE_NAME}：${words.data.label}`,
        description: words.plain('subscription', { date: formatDate(date) }),
        date,
      },
      await calendarEvents(),
    ),
    { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } },
  );
};
