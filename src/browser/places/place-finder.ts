import type { Place } from '../../core/calculators/place.ts';
import type { showPlaceChoices } from './place-choices.ts';

/** Finds the place that was typed into a field. The names of places are loaded when they are needed. */
export interface PlaceFinder {
  readonly find: (typed: string) => Place | undefined;
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
  /** Loads the names when a field for a place is first entered. */
  watch(form: HTMLFormElement, update: () => void): void;
}

/** Figures of places, for forms that need them: they are loaded together with the names. */
export interface PlaceFiguresLoader {
  /** Resolves when the figures are there. */
  load(fetchJson: (address: string) => Promise<unknown>): Promise<void>;
  /** A place with the figures; undefined before they have come. */
  attach(place: Place | undefined): Place | undefined;
  /** The message for a place if they did not load. */
  readonly problem: string;
}
