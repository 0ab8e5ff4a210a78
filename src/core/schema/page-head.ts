import { z } from 'zod';
import { address, aliases, text } from './primitives.ts';

/** What every page or section with a body says of itself; spread into its schema. */
export const pageHead = {
  /** Heading of the page or section; a question where readers ask one. */
  title: text,
  /** Short name for lists, breadcrumbs and search. */
  short: text,
  /** One sentence for lists and search engines, without figures. */
  description: text,
  aliases,
};

/** Place in its list; lower comes first. */
export const order = z.number().int();

/** Addresses of the next questions a reader has. */
export const next = z.array(address).default([]);
