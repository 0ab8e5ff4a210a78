/**
 * Buttons for what somebody may have meant, below the message of a field; no names remove them. One
 * that is pressed fills in the field.
 */
export const showPlaceChoices = (
  field: HTMLInputElement,
  message: Element,
  names: readonly string[],
  filled: () => void,
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
    button.addEventListener('click', () => {
      field.value = name;
      filled();
      // The button is gone by now; a phone need not bring up its keyboard for the field.
      const around = field.closest<HTMLElement>('.field')!;
      around.tabIndex = -1;
      around.focus({ preventScroll: true });
    });
    list.append(button);
  }
  message.after(list);
};
