import type { APIRoute } from 'astro';
import { entries } from '../../../data/content.ts';
import { placeDataFileOf } from '../../../data/tools.ts';

/** What a calculator fetches when its field for a place is entered. */
export const getStaticPaths = async () => {
  const found = (await entries('tools')).map(async (tool) => ({
    params: { slug: tool.id },
    props: { file: await placeDataFileOf(tool) },
  }));
  return (await Promise.all(found)).filter(({ props }) => props.file !== undefined);
};

export const GET: APIRoute<{ file: object }> = ({ props }) => Response.json(props.file);
