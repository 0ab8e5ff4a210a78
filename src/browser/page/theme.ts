/** The switches: 长辈版, its size, day and night. */
const root = document.documentElement;

const keep = (key: 'elder' | 'theme', value: number | string): void => {
  try {
    localStorage[key] = value;
  } catch {
    // The choice then lasts for this page.
  }
};
const size = (): number => Number((/ e(\d)/.exec(root.className) || [0, 0])[1]);
const theme = (): string => (/dark|light/.exec(root.className) || [''])[0];

/** 长辈版 or not. */
export const changeElder = (): void => {
  const next = size() ? '' : 1;
  look(next, theme());
  keep('elder', next);
};

/** 24, 27, 30 px, and round again. */
export const changeSize = (): void => {
  const next = (size() % 3) + 1;
  look(next, theme());
  keep('elder', next);
};

/** Night for day and day for night; what the system asks for anyway is not kept. */
export const changeTheme = (): void => {
  const night = getComputedStyle(root).getPropertyValue('--day').trim() === 'inline';
  const system = matchMedia('(prefers-color-scheme: dark)').matches;
  const next = system === night ? (night ? 'light' : 'dark') : '';
  look(size(), next);
  keep('theme', next);
};
