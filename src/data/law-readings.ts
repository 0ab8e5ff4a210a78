import { readingWords } from '../core/wording/law-readings.ts';
import type { FactEntry } from './facts.ts';
import { recheckRules } from './freshness.ts';
import { sourceTitles } from './sources.ts';

interface LawReadingWords {
  /** Slug of the law. */
  readonly source: string;
  readonly words: string;
}

/** In words, what was found when a fact was read against a new law; one for each law. */
export const lawReadings = async ({ id, data }: FactEntry): Promise<LawReadingWords[]> => {
  const { events } = await recheckRules();
  const titles = await sourceTitles();
  return (data.readAgainst ?? []).map((reading) => {
    const event = events.find((one) => one.id === reading.event);
    if (!event)
      throw new Error(`${id} names the event “${reading.event}”, not in content/recheck.yaml`);
    const title = titles.get(event.source);
    if (title === undefined)
      throw new Error(`The event “${event.id}” names “${event.source}”, not in content/sources`);
    const law = { title, from: event.before, ask: event.ask };
    return { source: event.source, words: readingWords(reading, law, data.values) };
  });
};
