import { announce, SETTLING_MS } from './announce.ts';

/** Says which section the address leads to, for those who do not see the page move. */
const announceTarget = (): void => {
  const target = document.querySelector(':target');
  if (target?.matches('h2,h3,li'))
    announce('已到：' + (target.querySelector('b') ?? target).textContent.slice(0, 30));
};

/** Announces the section that the address leads to now, and each one that it leads to later. */
export const announceTargets = (): void => {
  addEventListener('hashchange', announceTarget);
  setTimeout(announceTarget, SETTLING_MS);
};
