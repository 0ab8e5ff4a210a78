import { withoutBase } from '../../core/site-paths.ts';
import { SITE_BASE } from '../../settings/site-settings.ts';

/** Address of the page that a request is for, without the path that the site may have on its host. */
export const addressOfPage = (url: string): string => withoutBase(new URL(url).pathname, SITE_BASE);
