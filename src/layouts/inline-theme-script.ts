import { createHash } from 'node:crypto';

/**
 * The script that runs before the first paint, and its hash for the Content-Security-Policy. It
 * applies the reader's saved choices to `<html>`, so that pages do not flash: `elder` is 1, 2 or 3
 * (24, 27, 30 px), `theme` is `dark` or `light`, and empty where the system decides; `theme.ts`, which
 * changes them, writes the same classes. The style of 长辈版 is fetched only by readers who use it, with the link
 * `elderLink`. `document.write` makes it block the first paint, which a link added later would not.
 */
export const inlineThemeScript = (
  elderStyle: string,
): { code: string; hash: `sha256-${string}` } => {
  const code =
    '(function(e,t){try{e=+localStorage.elder;t=localStorage.theme}catch(n){}' +
    "document.documentElement.className='js'+(e?' elder e'+e:'')+(t?' '+t:'');" +
    `elderLink='<link rel=stylesheet href=${elderStyle}>';e&&document.write(elderLink)})()`;
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
};
