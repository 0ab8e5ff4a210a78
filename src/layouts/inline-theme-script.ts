import { createHash } from 'node:crypto';

/**
 * The script that runs before the first paint, and its hash for the Content-Security-Policy. It
 * applies the reader's saved choices to `<html>`, so that pages do not flash: `elder` is 1, 2 or 3
 * (24, 27, 30 px), `theme` is `dark` or `light`, and empty where the system decides. The style of
 * 长辈版 is fetched only by readers who use it. `document.write` makes it block the first paint, which
 * a link added later would not. It defines `applyTheme`, which the theme switches call too.
 */
export const inlineThemeScript = (
  elderStyle: string,
): { code: string; hash: `sha256-${string}` } => {
  const code =
    '(function(d,l){' +
    "applyTheme=function(e,t){d.className='js'+(e?' elder e'+e:'')+(t?' '+t:'');if(e&&!l){" +
    `l='<link rel="stylesheet" href="${elderStyle}">';` +
    "document.body?document.head.insertAdjacentHTML('beforeend',l):document.write(l)}};" +
    'try{applyTheme(+localStorage.elder,localStorage.theme)}catch(e){applyTheme()}})(document.documentElement)';
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
};
