/** An element with a class and words; an empty class is none. */
export const createElement = (name: string, className = '', text = ''): HTMLElement => {
  const node = document.createElement(name);
  if (className !== '') node.className = className;
  node.textContent = text;
  return node;
};
