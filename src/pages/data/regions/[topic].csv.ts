import type { APIRoute } from 'astro';
import { TABLE_TOPICS, type TableTopic } from '../../../core/schema/table-topics.ts';
import { localTopicCsv } from '../../../data/local-topic-tables.ts';

export const getStaticPaths = () => TABLE_TOPICS.map((topic) => ({ params: { topic } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await localTopicCsv(params['topic'] as TableTopic), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
