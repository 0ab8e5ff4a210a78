import { z } from 'zod';
import { EVIDENCE_LEVELS } from './citation.ts';
import { TABLE_TOPICS } from './table-topics.ts';
import { comparisonSchema } from './comparison.ts';
import { correctionSchema } from './correction.ts';
import { UNITS, factSchema } from './fact.ts';
import { areaCode, day, from, regionId, slug, text } from './primitives.ts';
import { sourceSchema } from './source.ts';

/** What every file says about itself. */
const head = {
  /** Address of the JSON Schema of the file. */
  $schema: z.url(),
  /** The handbook's own address. */
  site: z.url(),
  /** Day that the data speaks for. */
  date: day,
};
const published = { id: slug, /** Where people read it. */ address: z.url() };
const page = z.strictObject({ label: text, address: z.url() });

/** A fact as its file has it, with its address, its day of rechecking and the pages that use it. */
const factsFile = z.strictObject({
  ...head,
  facts: z.array(
    z.strictObject({
      ...published,
      topic: slug,
      label: text,
      /** Day by which it must be checked again. */
      due: day,
      pages: z.array(page),
      fact: factSchema,
    }),
  ),
});

/** All quantities: what the rules and calculators of the handbook compute with. */
const parametersFile = z.strictObject({
  ...head,
  parameters: z.array(
    z.strictObject({
      ...published,
      title: text,
      appliesTo: z.union([z.literal('national'), z.array(regionId).min(1)]),
      unit: z.enum(UNITS).optional(),
      columns: z.array(z.strictObject({ id: text, label: text, unit: z.enum(UNITS) })).optional(),
      values: z.array(
        z.strictObject({
          from,
          value: z.number().nullable().optional(),
          rows: z
            .array(z.record(z.string(), z.union([z.number(), text])))
            .nullable()
            .optional(),
        }),
      ),
    }),
  ),
});

/** Every province and every locality in it that runs a fund of its own. */
const regionsFile = z.strictObject({
  ...head,
  regions: z.array(
    z.strictObject({
      id: regionId,
      address: z.url(),
      name: text,
      short: text,
      /** Province that it stands in; absent for a province. */
      province: regionId.optional(),
      level: text,
      code: areaCode.optional(),
      /** Whether the mainland's social insurance applies. */
      covered: z.boolean(),
      /** Whether it was among the first 31 areas of cross-province sharing (2024-12-02). */
      firstBatch: z.boolean(),
      /** Local facts that name it. */
      facts: z.array(slug),
    }),
  ),
});

const sourcesFile = z.strictObject({
  ...head,
  sources: z.array(z.strictObject({ ...published, source: sourceSchema, facts: z.array(slug) })),
});

const correctionsFile = z.strictObject({
  ...head,
  corrections: z.array(z.strictObject({ ...published, correction: correctionSchema })),
});

/** A comparison with the figures that its rules gave for the day. */
const comparisonFile = z.strictObject({
  ...head,
  ...published,
  title: text,
  subjects: comparisonSchema.shape.subjects,
  assumptions: comparisonSchema.shape.assumptions,
  rows: z.array(
    z.strictObject({
      id: slug,
      label: text,
      note: text.optional(),
      /** One for each subject in turn, or one that holds for all. */
      cells: z.array(z.strictObject({ text, fact: slug, value: z.number().optional() })),
    }),
  ),
});

/** One topic over all places: what holds for each, from its own rule or its province's. */
const topicFile = z.strictObject({
  ...head,
  topic: z.enum(TABLE_TOPICS),
  title: text,
  places: z.array(
    z.strictObject({
      id: regionId,
      name: text,
      address: z.url(),
      /** Empty where nothing was found. */
      answers: z.array(
        z.strictObject({
          fact: slug,
          address: z.url(),
          text,
          /** Number behind the text, for sorting: yuan, months, years or a fraction. */
          value: z.number().optional(),
          /** Year that the figures are for. */
          year: z.number().int().optional(),
          from,
          evidence: z.enum(EVIDENCE_LEVELS),
          /** Seen on weak pages only, or not checked for today. */
          weak: z.boolean(),
          /** Whether it names the place itself and not only its province. */
          own: z.boolean(),
        }),
      ),
    }),
  ),
});

/** The open data: each kind of file and its schema. */
export const OPEN_DATA = {
  facts: factsFile,
  parameters: parametersFile,
  regions: regionsFile,
  sources: sourcesFile,
  corrections: correctionsFile,
  comparison: comparisonFile,
  topic: topicFile,
} as const;
export type OpenDataKind = keyof typeof OPEN_DATA;
export type OpenData<Kind extends OpenDataKind> = z.infer<(typeof OPEN_DATA)[Kind]>;

const filesOfKind = (kind: string, comparisons: readonly string[]): string[] => {
  if (kind === 'comparison') return comparisons.map((id) => `/data/comparison-${id}.json`);
  if (kind !== 'topic') return [`/data/${kind}.json`];
  return TABLE_TOPICS.flatMap((topic) =>
    ['json', 'csv'].map((extension) => `/data/regions/${topic}.${extension}`),
  );
};

/** Feed of what changes in a province. */
export const provinceFeed = (province: string): string => `/changes/${province}.xml`;

/**
 * Addresses of published files that are no page; `comparisons` and `provinces` are the ids of those
 * there are, provinces where nothing applies left out.
 */
export const publishedFiles = (
  comparisons: readonly string[],
  provinces: readonly string[] = [],
): string[] => [
  '/changes.xml',
  ...provinces.map(provinceFeed),
  '/licences.txt',
  '/llms.txt',
  '/data/facts.csv',
  '/data/regions.csv',
  '/data/corrections.jsonld',
  '/data/terms.jsonld',
  ...Object.keys(OPEN_DATA).flatMap((kind) => [
    `/data/schema/${kind}.json`,
    ...filesOfKind(kind, comparisons),
  ]),
];
