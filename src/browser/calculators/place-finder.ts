import type { showPlaceChoices } from './place-choices.ts';

/** Places, loaded when they are needed, for calculators with a field for one. */
export interface PlaceFinder {
  readonly find: (typed: string) => unknown;
  /** Resolves when places can be found by name, or when the list of names could not be loaded. */
  load(): Promise<void>;
  /** Full names of the places that the input may mean, if there are several. */
  choices(typed: string): readonly string[];
  /**
   * What there is to say of a place that is not found, where it is not simply unknown; nothing (an empty
   * text) while names are still to come.
   */
  problem(typed: string): string | undefined;
  /** Lets the reader press one of several names below a message; none removes them. */
  readonly offer: typeof showPlaceChoices;
  /** Loads them when a field for a place is first entered. */
  watch(form: HTMLFormElement, update: () => void): void;
}
