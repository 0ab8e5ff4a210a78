import { movedPages, type MovedPage } from '../core/redirects.ts';
import { movedAddresses } from './content.ts';

/** Pages that moved to another address. */
export const redirectPages = async (): Promise<MovedPage[]> => movedPages(await movedAddresses());
