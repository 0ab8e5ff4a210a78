import { expect, test } from 'vitest';
import { sentencesHeading } from '../../../src/browser/calculators/draw-answers.ts';
import { answer } from '../calculators/compared-places.ts';

const own = answer(1);
const fromCity = answer(1, { toldBy: 'city' });

test.each([
  ['its own', [own], '赣州的规定'],
  ['what a city tells', [fromCity, fromCity], '没有查到赣州的规定，只查到省里一个市的说法'],
  [
    'what a county tells',
    [answer(1, { toldBy: 'county' })],
    '没有查到赣州的规定，只查到省里一个县的引用',
  ],
  ['both, each with its origin', [own, fromCity], '赣州的规定'],
])('the sentences about a place are headed by whose they are: %s', (_, answers, heading) =>
  expect(sentencesHeading('赣州', answers)).toBe(heading),
);
