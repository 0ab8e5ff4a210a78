/** The titles of results: the page, then the heading on it. */

/** Joins a page's title and a heading: 社保断缴了会怎样：失业. */
export const resultTitle = (page: string, heading = page): string =>
  heading === page || page === '' ? heading : `${page.replace(/？$/u, '')}：${heading}`;

/**
 * The heading without its page: 失业. A correction begins with its verdict (这样说不对：“…”), which is no page.
 */
export const headingOf = (title: string): string => title.replace(/^[^：]+：(?!“)/u, '');

/** The address of the page that a section stands on: everything before `#`. */
export const pageAddress = (address: string): string => address.replace(/#.*$/, '');
