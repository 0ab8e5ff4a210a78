import { shortcodes } from './index.ts';
import Compared from './Compared.astro';
import Eligibility from './Eligibility.astro';

/** What the body of a comparison may use besides; its styles stay out of all other pages. */
export const comparisonShortcodes = { ...shortcodes, Compared, Eligibility };
