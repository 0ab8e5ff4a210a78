import type { APIRoute } from 'astro';
import { TABLE_TOPICS, type TableTopic } from '../../../core/schema/table-topics.ts';
import { localTopicData } from '../../../data/open-data.ts';

export const getStaticPaths = () => TABLE_TOPICS.map((topic) => ({ params: { topic } }));

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(await localTopicData(params['topic'] as TableTopic, site!));
