/**
 * ARIA combobox with a listbox (editable, list autocomplete) on an input that works without it.
 * The focus stays in the input; `aria-activedescendant` names the option. Knows nothing of search.
 */
export interface Option {
  title: string;
  address: string;
  /** Short words after the title. */
  notes: readonly string[];
  why?: string | undefined;
}

export interface Combobox {
  /** Shows the options, or hides the list when there are none; `said` is announced. */
  show: (options: readonly Option[], said: string) => void;
  hide: () => void;
}

const LIST_ID = 'suggestions';

const part = (name: string, className: string, text: string): HTMLElement => {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
};

const optionNode = ({ title, notes, why }: Option, at: number): HTMLElement => {
  const node = part('li', '', '');
  node.id = `${LIST_ID}-${String(at)}`;
  node.setAttribute('role', 'option');
  node.setAttribute('aria-selected', 'false');
  node.append(part('span', '', title));
  for (const note of notes) node.append(' ', part('span', 'kind', note));
  if (why !== undefined) node.append(' ', part('small', 'why', why));
  return node;
};

const isSame = (one: Option, other: Option | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Turns the input into a combobox; `go` opens the address of an option. */
export const createCombobox = (
  input: HTMLInputElement,
  label: string,
  go: (address: string) => void,
): Combobox => {
  const list = part('ul', 'suggestions', '');
  list.id = LIST_ID;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  const status = part('p', 'vh', '');
  status.setAttribute('role', 'status');
  (input.form ?? input.parentElement)?.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', LIST_ID);
  input.setAttribute('aria-expanded', 'false');

  let options: readonly Option[] = [];
  /** -1: none, the input itself. */
  let active = -1;
  /** Escape closed the list: only typing or an arrow key brings it back. */
  let dismissed = false;

  const choose = (at: number): void => {
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

  const open = (is: boolean): void => {
    if (!is) choose(-1);
    list.hidden = !is;
    input.setAttribute('aria-expanded', String(is));
  };

  /** Past either end comes the input itself. */
  const step = (by: 1 | -1): void => {
    const places = options.length + 1;
    choose(((active + 1 + by + places) % places) - 1);
  };

  const onArrow = (by: 1 | -1, alone: boolean): void => {
    dismissed = false;
    if (options.length === 0) return;
    const wasOpen = !list.hidden;
    open(alone ? by === 1 : true);
    if (!alone) step(wasOpen || by === -1 ? by : 1);
  };

  const KEYS: Record<string, (event: KeyboardEvent) => boolean> = {
    ArrowDown: (event) => {
      onArrow(1, event.altKey);
      return true;
    },
    ArrowUp: (event) => {
      onArrow(-1, event.altKey);
      return true;
    },
    Enter: () => {
      const chosen = list.hidden ? undefined : options[active];
      if (!chosen) return false;
      go(chosen.address);
      return true;
    },
    Escape: () => {
      if (list.hidden) return false;
      dismissed = true;
      open(false);
      return true;
    },
  };

  input.addEventListener('keydown', (event) => {
    // Keys belong to the input method while it composes.
    if (event.isComposing) return;
    if (KEYS[event.key]?.(event)) event.preventDefault();
  });
  input.addEventListener('input', () => {
    dismissed = false;
  });
  input.addEventListener('blur', () => {
    open(false);
  });
  // A press on an option must not take the focus from the input.
  list.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const node = target instanceof Element ? target.closest('[role=option]') : null;
    const chosen = node ? options[[...list.children].indexOf(node)] : undefined;
    if (chosen) go(chosen.address);
  });

  return {
    show: (next, said) => {
      // Files that come late may add options: what is chosen stays chosen.
      const kept = options[active]?.address;
      choose(-1);
      // What stays is the same element: a finger may be on it.
      next.forEach((option, at) => {
        const old = list.children[at];
        if (old && isSame(option, options[at])) return;
        if (old) old.replaceWith(optionNode(option, at));
        else list.append(optionNode(option, at));
      });
      while (list.children.length > next.length) list.lastChild?.remove();
      options = next;
      open(options.length > 0 && !dismissed && document.activeElement === input);
      if (!list.hidden && kept !== undefined)
        choose(options.findIndex(({ address }) => address === kept));
      if (status.textContent !== said) status.textContent = said;
    },
    hide: () => {
      open(false);
    },
  };
};
