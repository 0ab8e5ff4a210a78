/** The theme switches: 长辈版 (a layout for elderly readers), its font size, and dark or light. */
const root = document.documentElement;

/** Whether the style of 长辈版 is there: the script before the first paint brings it where it is on. */
let hasElderStyle = / elder/.test(root.className);

/** Shows the page in 长辈版 of a size, or not, and in a scheme; `inline-theme-script.ts` does before the first paint. */
const applyTheme = (elder: number | '', theme: string): void => {
  root.className = `js${elder ? ` elder e${elder}` : ''}${theme ? ` ${theme}` : ''}`;
  if (!elder || hasElderStyle) return;
  hasElderStyle = true;
  document.head.insertAdjacentHTML('beforeend', elderLink);
};

const saveChoice = (key: 'elder' | 'theme', value: number | string): void => {
  try {
    localStorage[key] = value;
  } catch {
    // Storage is blocked, so the choice lasts for this page only.
  }
};
const currentSize = (): number => Number((/ e(\d)/.exec(root.className) || [0, 0])[1]);
const currentTheme = (): string => (/dark|light/.exec(root.className) || [''])[0];

/** Switches 长辈版 on or off. */
export const changeElder = (): void => {
  const next = currentSize() ? '' : 1;
  applyTheme(next, currentTheme());
  saveChoice('elder', next);
};

/** Goes to the next font size: 24, 27, 30 px, and 24 again. */
export const changeSize = (): void => {
  const next = (currentSize() % 3) + 1;
  applyTheme(next, currentTheme());
  saveChoice('elder', next);
};

/** Switches between dark and light. A choice that equals the system's setting is not kept. */
export const changeTheme = (): void => {
  const night = getComputedStyle(root).getPropertyValue('--day').trim() === 'inline';
  const system = matchMedia('(prefers-color-scheme: dark)').matches;
  const next = system === night ? (night ? 'light' : 'dark') : '';
  applyTheme(currentSize(), next);
  saveChoice('theme', next);
};
