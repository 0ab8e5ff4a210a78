import { lawEffect, type LawEffect } from '../core/dates/law-overview.ts';
import { valueAt } from '../core/dates/timeline.ts';
import { factText, factsById, type FactEntry } from './facts.ts';
import { recheckRules } from './freshness.ts';

/** How many facts a law leaves alone, changes, or does not treat. */
interface EffectCount {
  readonly effect: LawEffect;
  readonly national: number;
  readonly local: number;
}

interface ChangedFact {
  readonly id: string;
  readonly title: string;
  /** What holds from the law's first day. */
  readonly text: string;
}

interface LawOverview {
  /** The law's first day. */
  readonly from: string;
  /** Only effects that occur, in the order of the list above. */
  readonly counts: readonly EffectCount[];
  readonly changed: readonly ChangedFact[];
  readonly begins: readonly ChangedFact[];
}

const EFFECTS: readonly LawEffect[] = [
  'changed',
  'begins',
  'unchanged',
  'left-to-rules',
  'not-treated',
  'unread',
];

/** What the law of an event in `content/recheck.yaml` does to the facts. Throws where there is none. */
export const lawOverview = async (eventId: string): Promise<LawOverview> => {
  const event = (await recheckRules()).events.find(({ id }) => id === eventId);
  if (!event) throw new Error(`No event in content/recheck.yaml is called “${eventId}”`);
  const facts = [...(await factsById()).values()].map((fact) => ({
    fact,
    effect: lawEffect(fact, event),
  }));
  const having = (effect: LawEffect): FactEntry[] =>
    facts.flatMap((one) => (one.effect === effect ? one.fact : []));
  const said = ({ id, data }: FactEntry): ChangedFact => {
    const value = valueAt<FactEntry['data']['values'][number]>(data.values, event.before);
    return { id, title: data.title, text: factText(data, value) };
  };
  return {
    from: event.before,
    counts: EFFECTS.map((effect) => {
      const found = having(effect);
      const national = found.filter(({ data }) => data.appliesTo === 'national').length;
      return { effect, national, local: found.length - national };
    }).filter(({ national, local }) => national + local > 0),
    changed: having('changed').map(said),
    begins: having('begins').map(said),
  };
};
