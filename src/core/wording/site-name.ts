export const SITE_NAME = '参保手册';
