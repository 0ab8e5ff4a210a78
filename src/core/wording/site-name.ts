/** Name of the handbook. */
export const SITE_NAME = '参保手册';
