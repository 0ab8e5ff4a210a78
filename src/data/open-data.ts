import { OPEN_DATA, type OpenData, type OpenDataKind } from '../core/schema/open-data.ts';
import { addressOfEntry } from '../core/collections/index.ts';
import { jsonSchema } from '../core/schema/json-schema.ts';
import type { TableTopic } from '../core/schema/table-topics.ts';
import { LOCAL_TOPIC_LABELS } from '../core/schema/local-topic-labels.ts';
import { comparisonView } from './comparisons.ts';
import { entries } from './content.ts';
import { factsById } from './facts.ts';
import { dueDayOfFact } from './freshness.ts';
import { regionsAsOpenData } from './regions-open-data.ts';
import { answersByPlace } from './local-topic-tables.ts';
import { siteDate } from './site.ts';
import { sourcePages } from './sources.ts';
import { pagesByFact } from './usage.ts';
import { absoluteAddress } from '../core/site-paths.ts';

const head = async (kind: OpenDataKind, site: URL) => ({
  $schema: absoluteAddress(`/data/schema/${kind}.json`, site),
  site: site.href,
  date: await siteDate(),
});

const facts = async (site: URL): Promise<OpenData<'facts'>> => {
  const pages = await pagesByFact();
  const url = (address: string): string => absoluteAddress(address, site);
  return {
    ...(await head('facts', site)),
    facts: await Promise.all(
      [...(await factsById()).values()].map(async (fact) => ({
        id: fact.id,
        address: url(`/facts/${fact.id}/`),
        topic: fact.folder,
        label: fact.data.title,
        due: await dueDayOfFact(fact),
        pages: (pages.get(fact.id) ?? []).map(({ label, address }) => ({
          label,
          address: url(address),
        })),
        fact: fact.data,
      })),
    ),
  };
};

const parameters = async (site: URL): Promise<OpenData<'parameters'>> => ({
  ...(await head('parameters', site)),
  parameters: [...(await factsById()).values()].flatMap(({ id, data }) => {
    if (data.kind !== 'quantity') return [];
    const { title, appliesTo, unit, columns, values } = data;
    const address = absoluteAddress(`/facts/${id}/`, site);
    const dated = values.map(({ from, value, rows }) => ({ from, value, rows }));
    return [{ id, address, title, appliesTo, unit, columns, values: dated }];
  }),
});

const sources = async (site: URL): Promise<OpenData<'sources'>> => ({
  ...(await head('sources', site)),
  sources: (await sourcePages()).map(({ id, data, facts }) => ({
    id,
    address: absoluteAddress(`/sources/${id}/`, site),
    source: data,
    facts: facts.map((fact) => fact.id),
  })),
});

const corrections = async (site: URL): Promise<OpenData<'corrections'>> => ({
  ...(await head('corrections', site)),
  corrections: (await entries('corrections')).map(({ id, data }) => ({
    id,
    address: absoluteAddress(addressOfEntry('corrections', id, data), site),
    correction: data,
  })),
});

const regions = async (site: URL): Promise<OpenData<'regions'>> => ({
  ...(await head('regions', site)),
  regions: (await regionsAsOpenData()).map((region) => ({
    ...region,
    address: absoluteAddress(region.address, site),
  })),
});

const comparisons = async (site: URL): Promise<[string, OpenData<'comparison'>][]> =>
  Promise.all(
    (await entries('comparisons')).map(async ({ id, data }) => {
      const view = await comparisonView(data);
      const file: OpenData<'comparison'> = {
        ...(await head('comparison', site)),
        id,
        address: absoluteAddress(`/compare/${id}/`, site),
        title: data.title,
        subjects: data.subjects,
        assumptions: data.assumptions,
        rows: view.rows.map((row) => ({
          ...row,
          cells: row.cells.map(({ text, fact, result }) => ({ text, fact, value: result?.value })),
        })),
      };
      return [`comparison-${id}`, file] as [string, OpenData<'comparison'>];
    }),
  );

/** The JSON files of `/data/`, by name without extension. */
export const openDataFiles = async (site: URL): Promise<Record<string, object>> => ({
  facts: await facts(site),
  parameters: await parameters(site),
  regions: await regions(site),
  sources: await sources(site),
  corrections: await corrections(site),
  ...Object.fromEntries(await comparisons(site)),
});

/** The data of `/data/regions/<topic>.json`. */
export const localTopicData = async (topic: TableTopic, site: URL): Promise<OpenData<'topic'>> => ({
  ...(await head('topic', site)),
  topic,
  title: LOCAL_TOPIC_LABELS[topic].label,
  places: (await answersByPlace(topic)).map(({ id, name, address, answers }) => ({
    id,
    name,
    address: absoluteAddress(address, site),
    answers: answers.map(({ fact, words, value, year, since, level, weak, own }) => ({
      fact,
      address: absoluteAddress(`/facts/${fact}/`, site),
      text: words,
      value,
      year,
      from: since,
      evidence: level,
      weak,
      own,
    })),
  })),
});

/** The JSON Schemas of those files, by kind. */
export const openDataSchemas = (site: URL): Record<string, object> =>
  Object.fromEntries(
    Object.entries(OPEN_DATA).map(([kind, schema]) => [
      kind,
      { $id: absoluteAddress(`/data/schema/${kind}.json`, site), ...jsonSchema(schema, 'output') },
    ]),
  );
