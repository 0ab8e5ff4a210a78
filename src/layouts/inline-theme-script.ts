import { createHash } from 'node:crypto';

/**
 * Runs before the first paint and puts the reader's kept choices on `<html>`, so that no page
 * flashes: `elder` is 1, 2 or 3 (24, 27, 30 px), `theme` is `dark` or `light`, empty where the
 * system rules. The style of 长辈版 is fetched only by those who use it; written by the parser, it
 * holds up the first paint, which a link added later would not. The switches call `look` too.
 */
export const boot = (elderStyle: string): { code: string; hash: `sha256-${string}` } => {
  const code =
    '(function(d,l){' +
    "look=function(e,t){d.className='js'+(e?' elder e'+e:'')+(t?' '+t:'');if(e&&!l){" +
    `l='<link rel="stylesheet" href="${elderStyle}">';` +
    "document.body?document.head.insertAdjacentHTML('beforeend',l):document.write(l)}};" +
    'try{look(+localStorage.elder,localStorage.theme)}catch(e){look()}})(document.documentElement)';
  return { code, hash: `sha256-${createHash('sha256').update(code).digest('base64')}` };
};
