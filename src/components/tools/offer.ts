/** Buttons for what somebody may have meant, below the message of a field; none removes them. */
export const offer = (
  message: Element,
  names: readonly string[],
  choose: (name: string) => void,
): void => {
  const before = message.nextElementSibling;
  if (before?.matches('.places')) before.remove();
  if (names.length === 0) return;
  const list = document.createElement('div');
  list.className = 'places';
  for (const name of names) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () => choose(name));
    list.append(button);
  }
  message.after(list);
};
