/** The value of an environment variable, which must match a pattern or be empty. */
const configured = (name: string, shape: RegExp, example: string): string => {
  const value = process.env[name]?.trim() ?? '';
  if (value !== '' && !shape.test(value))
    throw new Error(`${name}: found ${JSON.stringify(value)}, expected ${example} or nothing`);
  return value;
};

/** Where the site is published, with a slash at the end; it may lie below a path of its host. */
export const SITE_URL = `${
  configured(
    'SITE_URL',
    /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~-]+)*\/?$/,
    'https://example.org or https://example.org/handbook',
  ).replace(/\/$/, '') || 'http://localhost:4321'
}/`;

/** The path of the site on its host, with a slash at both ends. */
export const SITE_BASE = new URL(SITE_URL).pathname;

/** Where mistakes are reported: a mail address or an issue form. Empty: no link is shown. */
export const REPORT_URL = configured(
  'REPORT_URL',
  /^(?:mailto:[^\s@?]+@[^\s@?]+|https:\/\/\S+)$/,
  'mailto:someone@example.org or https://…/issues/new',
);

/** ICP 备案 number of the site. Empty: none is shown. */
export const ICP_NUMBER = configured('ICP_NUMBER', /ICP[备证]\d+号/, '京ICP备12345678号-1');

/**
 * Where to report a security hole, for security.txt. Empty: the same as for mistakes, or the page about the
 * handbook.
 */
export const SITE_CONTACT =
  configured(
    'SITE_CONTACT',
    /^(?:(?:mailto:)?[^\s@?]+@[^\s@?]+|https:\/\/\S+)$/,
    'someone@example.org or https://…',
  ) || REPORT_URL;

/** `off`: nothing is offered for reading offline, and what phones have is taken away again. */
export const OFFLINE = configured('OFFLINE', /^(?:on|off)$/, 'on or off') !== 'off';

/** Threads that render beside the process of a build. Empty: one for each further core. */
export const RENDER_THREADS = configured('RENDER_THREADS', /^\d$/, 'a digit such as 0 or 2');
