import type { Field } from '../../core/calculators/calculator-data.ts';

/** Values of the fields that have been read, by name. */
type Values = Readonly<Record<string, unknown>>;

/** Rules between fields; only calculators with such fields load this. */
export interface FieldRelations {
  /**
   * Whether a field is asked for, given the fields before it. A field that they allow to be empty is not
   * asked for while it is empty.
   */
  isAsked(field: Field, values: Values, typed?: string): boolean;
  /** The message if a field and the one that it names add up to more than is possible. */
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
