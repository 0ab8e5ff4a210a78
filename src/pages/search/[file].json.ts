import type { APIRoute } from 'astro';
import { searchFiles } from '../../data/search.ts';

/** The files of the instant layer, fetched by the search page. */
export const getStaticPaths = async () =>
  Object.entries(await searchFiles()).map(([name, body]) => ({
    params: { file: name.replace(/\.json$/, '') },
    props: { body },
  }));

export const GET: APIRoute<{ body: string }> = ({ props }) =>
  new Response(props.body, { headers: { 'Content-Type': 'application/json' } });
