import { expect, test } from 'vitest';
import { speakOfStudents } from '../../../src/core/local-rules/payment-answers.ts';
import type { LocalFigure } from '../../../src/core/schema/local-figures.ts';

type Premium = LocalFigure<'resident-premium'>;
const premium = (
  groups: Premium['groups'],
  onlyInText?: Premium['groups'],
): readonly [Premium, Premium] => [
  { year: 2026, groups: ['senior'], amount: 500 },
  { year: 2026, groups, amount: 400, onlyInText },
];

test('premiums that name students, or have a text that does, speak of them', () => {
  expect(speakOfStudents(premium(['child', 'student']))).toBe(true);
  expect(speakOfStudents(premium(['university']))).toBe(true);
  expect(speakOfStudents(premium(['child'], ['university']))).toBe(true);
});

test('premiums of everyone, or of other people, do not', () => {
  expect(speakOfStudents(premium(['everyone']))).toBe(false);
  expect(speakOfStudents(premium(['adult', 'child'], ['senior']))).toBe(false);
  expect(speakOfStudents([])).toBe(false);
});
