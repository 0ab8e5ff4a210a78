import { expect, test } from 'vitest';
import { checkSiteUrl } from '../../../src/tools/build/check-site-url.ts';
import { UserFacingError } from '../../../src/tools/build/user-facing-error.ts';

test.each([undefined, '', ' '])('a release without an address (%j) is refused', (siteUrl) => {
  expect(() => checkSiteUrl(siteUrl, true)).toThrow(UserFacingError);
  expect(() => checkSiteUrl(siteUrl, true)).toThrow('SITE_URL');
});

test('any other build without one says what follows', () => {
  expect(checkSiteUrl(undefined, false)).toContain('http://localhost:4321/');
});

test('with an address there is nothing to say', () => {
  for (const isRelease of [true, false])
    expect(checkSiteUrl('https://example.org', isRelease)).toBeUndefined();
});
