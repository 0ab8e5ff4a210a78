import type { CollectionName } from './index.ts';

/** A tag that authors may use in a body: what it takes, where it may stand, what it shows. */
export interface Shortcode {
  readonly required?: readonly string[];
  /** Undefined: whatever the component takes. */
  readonly optional?: readonly string[] | undefined;
  /** What stands between its tags: paragraphs, words of a sentence, nothing. */
  readonly holds: 'blocks' | 'words' | 'nothing';
  /** The only collection whose pages can draw it. */
  readonly only?: CollectionName;
  /** Facts that it shows by itself. */
  readonly facts?: readonly string[];
  /** Its `id` names a fact that it shows. */
  readonly showsFact?: true;
}

/** Every shortcode by its name; the components are in `src/components/mdx/index.ts`. */
export const SHORTCODES: Readonly<Record<string, Shortcode>> = {
  Fact: { required: ['id'], optional: [], holds: 'words', showsFact: true },
  FactTable: { required: ['id', 'caption'], optional: [], holds: 'nothing', showsFact: true },
  Answer: { optional: [], holds: 'blocks' },
  Steps: { optional: [], holds: 'blocks' },
  Step: { required: ['id', 'title'], optional: [], holds: 'blocks' },
  Note: { optional: [], holds: 'blocks' },
  Warning: { optional: [], holds: 'blocks' },
  Example: { optional: ['title'], holds: 'blocks' },
  Channels: { holds: 'nothing' },
  Compared: { optional: [], holds: 'nothing', only: 'comparisons' },
  Diagram: { optional: [], holds: 'nothing', only: 'guides' },
  Eligibility: { optional: [], holds: 'nothing', only: 'comparisons' },
  FirstBatch: { holds: 'nothing', facts: ['kuasheng-first-batch-list'] },
  LapseStrips: {
    optional: [],
    holds: 'nothing',
    facts: ['medical-wait-months'],
  },
  LateStartTable: {
    optional: [],
    holds: 'nothing',
    facts: ['retirement-schedule', 'minimum-months', 'resident-pension-threshold'],
  },
  LawOverview: { required: ['event'], optional: [], holds: 'nothing' },
  MinimumYears: { holds: 'nothing', facts: ['minimum-months'] },
  PensionTable: {
    optional: [],
    holds: 'nothing',
    only: 'tools',
    facts: ['basic-pension-rate', 'pension-account-rate', 'payment-months'],
  },
  RetirementLines: {
    optional: [],
    holds: 'nothing',
    facts: ['retirement-schedule'],
  },
  RetirementTable: {
    optional: [],
    holds: 'nothing',
    only: 'tools',
    facts: ['retirement-schedule'],
  },
  SurvivorMonths: {
    optional: [],
    holds: 'nothing',
    facts: ['survivor-months', 'survivor-part-years', 'survivor-months-limit'],
  },
  SurvivorTable: {
    optional: [],
    holds: 'nothing',
    only: 'tools',
    facts: ['survivor-months-floor'],
  },
};
