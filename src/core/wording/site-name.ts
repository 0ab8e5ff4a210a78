export const SITE_NAME = '参保手册';

/** Address of the image that stands for the site where a link is shared. */
export const SHARE_IMAGE_PATH = '/share.png';
