import type { PlaceFact } from '../rules/place-figures.ts';
import type { QuantityFact } from '../rules/quantity.ts';
import type { Tool, ToolInput } from '../schema/tool.ts';
import type { Clauses } from '../wording/clauses.ts';
import type { PlaceAnswersFile } from './place-answers-file.ts';
import type { ProvinceData } from './place.ts';

/**
 * A field as the page and its script need it: with limits in the unit of its value, and their placeholders
 * filled in.
 */
export interface Field extends Omit<ToolInput, 'limits' | 'onlyBelow'> {
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  /** The field that must lie below `limit` for this one to be asked for. */
  readonly onlyBelow?: { readonly field: string; readonly limit: number } | undefined;
}

/** The data for reading the form of a calculator. */
export interface CalculatorForm {
  readonly date: string;
  readonly inputs: readonly Field[];
  readonly provinces: Readonly<Record<string, ProvinceData>>;
}

/** The data for computing an answer and putting it into words. */
export interface AnswerData {
  readonly results: Tool['results'];
  readonly sentences: Tool['sentences'];
  readonly quantities: Readonly<Record<string, QuantityFact>>;
  readonly clauses: Clauses;
}

/** Everything that a calculator needs, as data: handed to its page and, in a file, to its script. */
export interface CalculatorData extends CalculatorForm, AnswerData {}

/** Figures of all places on the topics of a calculator. */
export interface PlaceFigures {
  readonly facts: readonly PlaceFact[];
  /** The document behind each of the facts, and how well it was read. */
  readonly clauses: Clauses;
  /** What is known of each place, for a calculator that compares places. */
  readonly answers?: PlaceAnswersFile;
}

/**
 * The data that is fetched when the field for a place is entered: the figures of places, and everything for
 * an answer, which is not needed before. `clauses` are those of both.
 */
export interface PlaceDataFile extends AnswerData, PlaceFigures {}
