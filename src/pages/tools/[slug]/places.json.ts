import type { APIRoute } from 'astro';
import { entries } from '../../../data/content.ts';
import { placeFiguresOf } from '../../../data/calculator-places.ts';

/** The figures of places that a calculator fetches when its field for a place is entered. */
export const getStaticPaths = async () => {
  const found = (await entries('tools')).map(async ({ id }) => ({
    params: { slug: id },
    props: { figures: await placeFiguresOf(id) },
  }));
  return (await Promise.all(found)).filter(({ props }) => props.figures !== undefined);
};

export const GET: APIRoute<{ figures: object }> = ({ props }) => Response.json(props.figures);
