import type { APIRoute } from 'astro';
import { COMPARED_TOPICS, type ComparedTopic } from '../../../core/schema/compared-topics.ts';
import { localTopicCsv } from '../../../data/local-topic-tables.ts';

export const getStaticPaths = () => COMPARED_TOPICS.map((topic) => ({ params: { topic } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(await localTopicCsv(params['topic'] as ComparedTopic), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
