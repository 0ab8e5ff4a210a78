import type { ComparedPlace } from '../../../src/core/calculators/compare-places.ts';
import {
  placeAnswersFile,
  type PlaceWithAnswers,
} from '../../../src/core/calculators/place-answers-file.ts';
import type { ComparedAnswer } from '../../../src/core/local-rules/compare-answers.ts';

/** An answer with a number, or with words alone. */
export const answer = (
  value: number | undefined,
  more: Partial<ComparedAnswer> = {},
): ComparedAnswer => ({
  fact: 'some-fact',
  words: value === undefined ? '只有话' : `说的是${String(value)}`,
  origin: '2026年7月起，当地，依据：',
  evidence: '文件原文',
  value,
  year: undefined,
  stale: false,
  ...more,
});

/** Places of which this much is known, and the file that holds them. */
export const COMPARED_PLACES: Record<string, PlaceWithAnswers> = {
  hebei: {
    short: '河北',
    address: '/regions/hebei/',
    hasSections: true,
    answers: { 'minimum-wage': [answer(2200, { origin: '2026年7月起，全省，依据：' })] },
  },
  'hebei/baoding': {
    short: '保定',
    address: '/regions/hebei/baoding/',
    hasSections: true,
    answers: {
      'minimum-wage': [answer(2200, { origin: '2026年7月起，全省，依据：' })],
      'base-limits': [answer(4000, { year: 2025, stale: true })],
      'flexible-rates': [answer(0.085)],
      'reference-wage': [answer(7000, { year: 2026 })],
      'medical-years': [answer(25)],
      'medical-lapse': [answer(6)],
      unemployment: [answer(1500), answer(undefined), answer(1400), answer(undefined)],
      'resident-premium': [answer(400)],
    },
  },
  shanghai: {
    short: '上海',
    address: '/regions/shanghai/',
    hasSections: true,
    answers: {
      'minimum-wage': [answer(2740, { evidence: '待核实' })],
      'base-limits': [answer(7546, { year: 2026 })],
      'flexible-rates': [answer(0.1)],
      'reference-wage': [answer(12577, { year: 2026 })],
      'medical-years': [answer(15)],
      'medical-lapse': [answer(3)],
    },
  },
  xinjiang: {
    short: '新疆',
    address: '/regions/xinjiang/',
    hasSections: true,
    answers: {},
  },
  'xinjiang/shihezi': {
    short: '石河子',
    address: '/regions/xinjiang/#shihezi',
    hasSections: false,
    answers: {
      unemployment: [answer(1400)],
      'resident-premium': [answer(400)],
      'flexible-rates': [answer(0.08)],
    },
  },
};
export const FILE = placeAnswersFile(COMPARED_PLACES);
/** One of them as the calculator is handed it, found under a name. */
export const comparedPlace = (id: string, name = id): ComparedPlace => {
  const [province = '', locality] = id.split('/');
  return { province, locality, name, answers: FILE };
};
