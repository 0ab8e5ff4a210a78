import { EVIDENCE_LEVELS, type EvidenceLevel } from '../schema/citation.ts';
import type { Fact } from '../schema/fact.ts';

type Value = Fact['values'][number];

/** The strongest evidence of a value. */
export const strongestEvidence = (value: Value): EvidenceLevel =>
  EVIDENCE_LEVELS.find((level) => value.cite.some((cite) => cite.evidence === level))!;

/** Weak values are marked wherever they are shown. */
export const isWeakValue = (fact: Fact, value: Value): boolean =>
  fact.certainty === 'likely' || strongestEvidence(value) === 'reprinted';
