import { EVIDENCE_LEVELS, type EvidenceLevel } from '../schema/citation.ts';
import type { Fact } from '../schema/fact.ts';
import type { Foundation } from './figure-answer.ts';

type Value = Fact['values'][number];

/** The strongest evidence of a value. */
export const strongestEvidence = (value: Value): EvidenceLevel =>
  EVIDENCE_LEVELS.find((level) => value.cite.some((cite) => cite.evidence === level))!;

/** Weak values are marked wherever they are shown. */
export const isWeakValue = (fact: Fact, value: Value): boolean =>
  fact.certainty === 'likely' || strongestEvidence(value) === 'reprinted';

/** How well founded a value of a fact is. */
export const foundationOf = (fact: Fact, value: Value): Foundation => ({
  level: strongestEvidence(value),
  weak: isWeakValue(fact, value),
});

/** How well founded is what follows from two things: as the weaker of them. */
export const weakerOf = (one: Foundation, other: Foundation = one): Foundation => ({
  level:
    EVIDENCE_LEVELS.indexOf(one.level) > EVIDENCE_LEVELS.indexOf(other.level)
      ? one.level
      : other.level,
  weak: one.weak || other.weak,
});
