import { defineMiddleware } from 'astro:middleware';

const HAN = '[\\u3000-\\u303f\\u4e00-\\u9fff\\uff01-\\uff5e\\u2060“”‘’—…]';
const INLINE = '(?:</?(?:a|b|q|small|span|sup)\\b[^>]*>)*';
const AFTER_HAN = new RegExp(`(${HAN}${INLINE})\\s*\\n\\s*`, 'g');
const BEFORE_HAN = new RegExp(`\\s*\\n\\s*(${INLINE}${HAN})`, 'g');

/**
 * Chinese has no spaces, so a line break in a source file beside a Chinese character is none
 * either; browsers would show it as a gap in the middle of a sentence.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  const html = (await response.text()).replace(AFTER_HAN, '$1').replace(BEFORE_HAN, '$1');
  return new Response(html, response);
});
