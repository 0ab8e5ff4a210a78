import { absoluteAddress } from '../core/site-paths.ts';

/**
 * `security.txt` (RFC 9116): valid for a year from the day the site speaks for, so that two builds
 * of one commit agree. `contact` is a mail address or a web address; where it is empty the page
 * about the handbook stands in.
 */
export const securityText = (site: URL, date: string, contact: string): string => {
  const expires = new Date(`${date}T00:00:00Z`);
  expires.setUTCFullYear(expires.getUTCFullYear() + 1);
  const target = contact
    ? contact.includes(':')
      ? contact
      : `mailto:${contact}`
    : absoluteAddress('/about/', site);
  return [
    `Contact: ${target}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: zh, en',
    `Canonical: ${absoluteAddress('/.well-known/security.txt', site)}`,
    '',
  ].join('\n');
};
