import type { Field } from '../../core/calculators/calculator-data.ts';

/** Values of the fields that have been read, by name. */
type Values = Readonly<Record<string, unknown>>;

/** What fields say about one another; only calculators with such fields bring it along. */
export interface FieldRelations {
  /**
   * Whether a field is asked for, by what those before it hold; one that may stay empty by them is not
   * asked for while it is.
   */
  isAsked(field: Field, values: Values, typed?: string): boolean;
  /** What is said where a field and the one that it names are more together than can be. */
  problem(field: Field, values: Values): string | undefined;
  /** Shows the fields that are asked for and hides the rest; what was typed there stays. */
  reveal(form: HTMLFormElement, fields: readonly Field[], values: Values): void;
}

const isAsked: FieldRelations['isAsked'] = ({ onlyBelow, optionalFor }, values, typed = '') =>
  (!onlyBelow || Number(values[onlyBelow.field]) < onlyBelow.limit) &&
  !(optionalFor && typed.trim() === '' && values[optionalFor.field] === optionalFor.is);

export const fieldRelations: FieldRelations = {
  isAsked,
  problem: ({ name, together }, values) =>
    together && Number(values[name]) + Number(values[together.field]) > together.max
      ? together.wrong
      : undefined,
  reveal(form, fields, values) {
    for (const field of fields)
      if (field.onlyBelow)
        form.querySelector(`[name="${field.name}"]`)!.closest<HTMLElement>('.field')!.hidden =
          !isAsked(field, values);
  },
};
