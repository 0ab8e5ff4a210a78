/** The fields of a lock file that are used here. */
export interface PackageLock {
  readonly packages: Readonly<
    Record<
      string,
      {
        version?: string;
        license?: string;
        dev?: boolean;
        optional?: boolean;
        dependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** Packages whose code reaches a reader's browser; all others only build the pages. */
export const BROWSER_PACKAGES: readonly string[] = [
  'idb',
  'pagefind',
  'workbox-core',
  'workbox-expiration',
  'workbox-routing',
  'workbox-strategies',
];

interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/**
 * Packages that build the site or ship with it; tools for tests and packages for other systems are left out.
 */
export const licensedPackages = ({ packages }: PackageLock): Licensed[] =>
  Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version = '', license = '' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

const line = ({ name, version, licence }: Licensed): string => `${name} ${version} (${licence})`;

/** The list as it is published. */
export const licencesText = (lock: PackageLock): string => {
  const all = licensedPackages(lock);
  const ships = all.filter(({ name }) => BROWSER_PACKAGES.includes(name));
  const builds = all.filter(({ name }) => !BROWSER_PACKAGES.includes(name));
  return [
    'Code of others that runs in your browser:',
    ...ships.map(line),
    '',
    'Code of others that builds the pages and stays behind:',
    ...builds.map(line),
    '',
  ].join('\n');
};
