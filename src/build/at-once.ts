/** How many files the end of a build has in work at once; more would only hold more in memory. */
export const AT_ONCE = 8;
