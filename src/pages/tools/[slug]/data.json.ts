import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { entries } from '../../../data/content.ts';
import { formDataFileOf } from '../../../data/tools.ts';

/** What the script of a calculator fetches before it starts. */
export const getStaticPaths = async () => {
  const found = (await entries('tools')).map(async (tool) => ({
    params: { slug: tool.id },
    props: { file: await formDataFileOf(tool) },
  }));
  return Promise.all(found);
};

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  // Hints stand in the form; the script has no use for them.
  new Response(
    JSON.stringify(props.file, (key, value: unknown) => (key === 'hint' ? undefined : value)),
    { headers: { 'Content-Type': 'application/json' } },
  );
