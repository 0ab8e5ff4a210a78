/** One rule for the title of a result: the page, then the heading on it. */

/** 社保断缴了会怎样：失业. */
export const resultTitle = (page: string, heading = page): string =>
  heading === page || page === '' ? heading : `${page.replace(/？$/u, '')}：${heading}`;

/** The address of the page that a section stands on. */
export const pageAddress = (address: string): string => address.replace(/#.*$/, '');
