/*
 * A strict reader of the part of RFC 5545 that the calendar uses: whatever it does not know is a
 * problem.
 */

const PROPERTIES: Record<'VCALENDAR' | 'VEVENT', Record<string, RegExp>> = {
  VCALENDAR: {
    VERSION: /^VERSION:2\.0$/,
    PRODID: /^PRODID:.+$/,
    CALSCALE: /^CALSCALE:GREGORIAN$/,
    METHOD: /^METHOD:PUBLISH$/,
    NAME: /^NAME:(?:[^\\;,]|\\[\\;,nN])+$/,
    'X-WR-CALNAME': /^X-WR-CALNAME:(?:[^\\;,]|\\[\\;,nN])+$/,
    DESCRIPTION: /^DESCRIPTION:(?:[^\\;,]|\\[\\;,nN])+$/,
    URL: /^URL:https?:\/\/\S+$/,
    SOURCE: /^SOURCE;VALUE=URI:https?:\/\/\S+$/,
    'REFRESH-INTERVAL': /^REFRESH-INTERVAL;VALUE=DURATION:P\d+D$/,
  },
  VEVENT: {
    UID: /^UID:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    DTSTAMP: /^DTSTAMP:\d{8}T\d{6}Z$/,
    DTSTART: /^DTSTART;VALUE=DATE:\d{8}$/,
    DTEND: /^DTEND;VALUE=DATE:\d{8}$/,
    RRULE: /^RRULE:FREQ=YEARLY$/,
    SUMMARY: /^SUMMARY:(?:[^\\;,]|\\[\\;,nN])+$/,
    DESCRIPTION: /^DESCRIPTION:(?:[^\\;,]|\\[\\;,nN])+$/,
    URL: /^URL:https?:\/\/\S+$/,
    TRANSP: /^TRANSP:(?:TRANSPARENT|OPAQUE)$/,
  },
};
const REQUIRED = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'],
} as const;

/** The lines of a file as they were before folding. */
export const unfold = (file: string): string[] =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');

/** The events of a file: their properties by name, parameters left out. */
export const eventsOf = (file: string): Record<string, string>[] =>
  unfold(file)
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((event) =>
      Object.fromEntries(
        event
          .split('\nEND:VEVENT')[0]!
          .split('\n')
          .map((line) => [/^[A-Z-]*/.exec(line)![0], line.slice(line.indexOf(':') + 1)]),
      ),
    );

/** A day written `YYYYMMDD`, in milliseconds; undefined where there is no such day. */
const dayOf = (compact: string): number | undefined => {
  const day = compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day)
    ? date.valueOf()
    : undefined;
};

const dayProblems = ({ UID: id, DTSTART: start = '', DTEND: end = '' }: Record<string, string>) => {
  const [first, after] = [dayOf(start), dayOf(end)];
  if (first === undefined || after === undefined) return [`no such day: ${start}, ${end}`];
  return after > first ? [] : [`${id} ends before it begins`];
};

/** What is wrong with an iCalendar file. */
export const calendarProblems = (file: string): string[] => {
  const problems: string[] = [];
  if (!file.endsWith('\r\n')) problems.push('the last line has no end');
  if (/\r(?!\n)|(?<!\r)\n/.test(file)) problems.push('a line break that is not CRLF');
  for (const line of file.split('\r\n'))
    if (Buffer.byteLength(line) > 75) problems.push(`more than 75 octets: ${line}`);
  const open: { name: keyof typeof PROPERTIES; seen: Set<string> }[] = [];
  for (const line of unfold(file)) {
    const [, edge, component] = /^(BEGIN|END):(VCALENDAR|VEVENT)$/.exec(line) ?? [];
    const current = open.at(-1);
    if (edge === 'BEGIN') {
      const belongs = component === 'VEVENT' ? open.length === 1 : open.length === 0;
      if (!belongs) problems.push(`${component} stands in the wrong place`);
      open.push({ name: component as keyof typeof PROPERTIES, seen: new Set() });
    } else if (edge === 'END') {
      if (current?.name !== component) problems.push(`${component} ends that is not open`);
      for (const name of REQUIRED[component as keyof typeof REQUIRED])
        if (!current?.seen.has(name)) problems.push(`${component} has no ${name}`);
      open.pop();
    } else {
      const name = /^[A-Z-]+/.exec(line)?.[0] ?? '';
      if (!current || !PROPERTIES[current.name][name]?.test(line)) problems.push(`wrong: ${line}`);
      if (current?.seen.has(name)) problems.push(`twice: ${line}`);
      current?.seen.add(name);
    }
  }
  if (open.length > 0) problems.push('something is left open');
  const events = eventsOf(file);
  if (new Set(events.map((event) => event['UID'])).size < events.length)
    problems.push('two events have one UID');
  return [...problems, ...events.flatMap(dayProblems)];
};
