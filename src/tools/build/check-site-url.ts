import { UserFacingError } from './user-facing-error.ts';

/**
 * The warning of a build without `SITE_URL`; undefined if it is set. Throws for a release, because a wrong
 * address stays in feeds, sitemaps and quotations.
 */
export const checkSiteUrl = (
  siteUrl: string | undefined,
  isRelease: boolean,
): string | undefined => {
  if (siteUrl?.trim()) return undefined;
  if (!isRelease)
    return '[site] 没有设 SITE_URL：订阅源、站点地图和引用里的网址都是 http://localhost:4321/，只能在本机看';
  throw new UserFacingError(
    '没有设 SITE_URL',
    '发布要写明网站的地址，例如 SITE_URL=https://example.org npm run build -- --release；在 GitHub 上设仓库变量 SITE_URL。',
  );
};
