import { movedPages, type MovedPage } from '../core/redirects.ts';
import { entries } from './content.ts';

/** Pages that moved to another address. */
export const redirectPages = async (): Promise<MovedPage[]> =>
  (await entries('redirects')).flatMap(({ data }) => movedPages(data.moved));
