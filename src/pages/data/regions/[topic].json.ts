import type { APIRoute } from 'astro';
import { COMPARED_TOPICS, type ComparedTopic } from '../../../core/schema/compared-topics.ts';
import { localTopicData } from '../../../data/open-data.ts';

export const getStaticPaths = () => COMPARED_TOPICS.map((topic) => ({ params: { topic } }));

export const GET: APIRoute = async ({ params, site }) =>
  Response.json(await localTopicData(params['topic'] as ComparedTopic, site!));
