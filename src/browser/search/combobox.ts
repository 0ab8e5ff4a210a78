import { createElement } from '../create-element.ts';
import { createStatus } from '../status.ts';

/**
 * ARIA combobox with a list box on an input that also works without it. The focus stays in the
 * input; `aria-activedescendant` names the selected option. It knows nothing about search.
 */
export interface ComboboxOption {
  title: string;
  address: string;
  /** Short labels after the title. */
  notes: readonly string[];
  why?: string | undefined;
}

export type Combobox = ReturnType<typeof createCombobox>;

const LIST_ID = 'suggestions';

const optionNode = ({ title, notes, why }: ComboboxOption, at: number): HTMLElement => {
  const node = createElement('li');
  node.id = `${LIST_ID}-${String(at)}`;
  node.setAttribute('role', 'option');
  node.setAttribute('aria-selected', 'false');
  node.append(createElement('span', '', title));
  for (const note of notes) node.append(' ', createElement('span', 'kind', note));
  if (why !== undefined) node.append(' ', createElement('small', 'why', why));
  return node;
};

/** Turns the input into a combobox. `openAddress` is called when the reader chooses an option. */
export const createCombobox = (
  input: HTMLInputElement,
  label: string,
  openAddress: (address: string) => void,
) => {
  const list = createElement('ul', 'suggestions');
  list.id = LIST_ID;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  const status = createStatus();
  input.form!.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', LIST_ID);
  input.setAttribute('aria-expanded', 'false');
  // The browser's own list would lie over this one; but what was typed is to be there for who comes back.
  input.autocomplete = 'off';
  addEventListener('pagehide', () => (input.autocomplete = 'on'));
  addEventListener('pageshow', () => (input.autocomplete = 'off'));

  let options: readonly ComboboxOption[] = [];
  /** Position of the selected option; -1 for none, which is the input itself. */
  let active = -1;
  /** After Escape only typing or an arrow key opens the list again. */
  let dismissed = false;

  const selectOption = (at: number): void => {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const node = list.children[at];
    if (!node) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    node.setAttribute('aria-selected', 'true');
    node.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', node.id);
  };

  const setOpen = (is: boolean): void => {
    if (!is) selectOption(-1);
    list.hidden = !is;
    input.setAttribute('aria-expanded', String(is));
  };

  /** Moves the selection; after the last and before the first option comes the input itself. */
  const moveSelection = (by: 1 | -1): void => {
    const positions = options.length + 1;
    selectOption(((active + 1 + by + positions) % positions) - 1);
  };

  const onArrow = (direction: 1 | -1, withAlt: boolean): void => {
    dismissed = false;
    if (options.length === 0) return;
    const wasOpen = !list.hidden;
    setOpen(withAlt ? direction === 1 : true);
    if (!withAlt) moveSelection(wasOpen || direction === -1 ? direction : 1);
  };

  /** Says whether the key was one of the list's. */
  const onKey = ({ key, altKey }: KeyboardEvent): boolean => {
    if (key === 'ArrowDown' || key === 'ArrowUp') onArrow(key === 'ArrowDown' ? 1 : -1, altKey);
    else if (list.hidden) return false;
    else if (key === 'Escape') {
      dismissed = true;
      setOpen(false);
    } else {
      const chosen = key === 'Enter' ? options[active] : undefined;
      if (!chosen) return false;
      openAddress(chosen.address);
    }
    return true;
  };

  input.addEventListener('keydown', (event) => {
    // While an input method composes text, the keys belong to it.
    if (!event.isComposing && onKey(event)) event.preventDefault();
  });
  input.addEventListener('input', () => {
    dismissed = false;
  });
  input.addEventListener('blur', () => {
    setOpen(false);
  });
  // Pressing an option must not take the focus from the input.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const node = target instanceof Element ? target.closest('[role=option]') : null;
    const chosen = node ? options[[...list.children].indexOf(node)] : undefined;
    if (chosen) openAddress(chosen.address);
  });

  return {
    /** Shows the options, or hides the list when there are none. `announcement` is for screen readers. */
    show: (next: readonly ComboboxOption[], announcement: string): void => {
      // Files that load later may change the options; the selection stays on its address.
      const selectedAddress = options[active]?.address;
      selectOption(-1);
      // Unchanged options keep their element, because a finger may be on it.
      next.forEach((option, at) => {
        const old = list.children[at];
        if (old && JSON.stringify(option) === JSON.stringify(options[at])) return;
        if (old) old.replaceWith(optionNode(option, at));
        else list.append(optionNode(option, at));
      });
      while (list.children.length > next.length) list.lastChild?.remove();
      options = next;
      setOpen(options.length > 0 && !dismissed && document.activeElement === input);
      if (!list.hidden && selectedAddress !== undefined)
        selectOption(options.findIndex(({ address }) => address === selectedAddress));
      if (status.textContent !== announcement) status.textContent = announcement;
    },
    hide: (): void => {
      setOpen(false);
    },
  };
};
