import { entries } from './content.ts';

/** Local facts that say where a province's people set up sharing. */
export const channelFacts = async () =>
  (await entries('facts'))
    .filter(
      ({ id, data }) =>
        /-channel$/.test(id) &&
        data.appliesTo !== 'national' &&
        data.appliesTo.every((place) => !place.includes('/')),
    )
    .toSorted((a, b) => a.id.localeCompare(b.id));
