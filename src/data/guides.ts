import { entries } from './content.ts';
import { factsInBody } from './evidence.ts';

/** Facts that a shortcode prints by itself. */
const BY_SHORTCODE: Record<string, () => Promise<string[]>> = {
  MinimumYears: () => Promise.resolve(['minimum-months']),
  RetirementTable: () => Promise.resolve(['retirement-schedule']),
  SurvivorMonths: () =>
    Promise.resolve(['survivor-months', 'survivor-part-years', 'survivor-months-limit']),
  SurvivorTable: () => Promise.resolve(['survivor-months-floor']),
  PensionTable: () =>
    Promise.resolve(['basic-pension-rate', 'pension-account-rate', 'payment-months']),
  FirstBatch: () => Promise.resolve(['kuasheng-first-batch-list']),
};

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

/** Every fact that a guide's body shows, those printed by shortcodes included. */
export const factsOfGuide = async (body = ''): Promise<string[]> => {
  const extra = Object.entries(BY_SHORTCODE)
    .filter(([name]) => body.includes(`<${name} `) || body.includes(`<${name}/`))
    .map(([, facts]) => facts());
  return [...factsInBody(body), ...(await Promise.all(extra)).flat()];
};
