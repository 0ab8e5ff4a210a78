import type { APIRoute } from 'astro';
import { COMPARED_TOPICS, type ComparedTopic } from '../../../core/schema/compared-topics.ts';
import { topicData } from '../../../data/open-data.ts';

export const getStaticPaths = () => COMPARED_TOPICS.map((topic) => ({ params: { topic } }));

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(await topicData(params['topic'] as ComparedTopic, site!));
