import { contentEdition } from '../tools/dev-server/live-content.ts';

/** What is worked out from the content once a build; in development, once after each edit. */
export const memoize = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined;
  let madeIn: number;
  return () => {
    const edition = contentEdition();
    if (made && madeIn === edition) return made;
    madeIn = edition;
    return (made = make());
  };
};
