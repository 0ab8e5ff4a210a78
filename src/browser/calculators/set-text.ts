/** Changes the words of an element. Words that are put there again may be read out again. */
export const setText = (element: Element | null, words: string): void => {
  if (element && element.textContent !== words) element.textContent = words;
};
