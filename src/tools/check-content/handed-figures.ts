import { fieldsHandedOn, type Tool, type ToolInput } from '../../core/schema/tool.ts';
import { problemInData, validOf, type Entry } from './entry.ts';
import { nearestWord } from './nearest-word.ts';
import type { Finding, Problem } from './problem.ts';

const CALCULATOR = /^\/tools\/([a-z0-9-]+)\/#/;

/** What is wrong with one figure that is handed on to a calculator with these fields. */
const wrongFigure = (
  field: string,
  value: string,
  inputs: readonly ToolInput[],
): Finding | undefined => {
  const names = inputs.map(({ name }) => name);
  const found = inputs.find(({ name }) => name === field);
  if (!found)
    return {
      message: '交数过去的那个计算器没有这一格',
      found: field,
      expected: nearestWord(field, new Set(names)) ?? names.join('、'),
    };
  const choices = found.choices.map((choice) => choice.value);
  const isOpen = value.startsWith('{') || choices.length === 0 || choices.includes(value);
  return isOpen
    ? undefined
    : { message: '那一格没有这个选项', found: value, expected: choices.join('、') };
};

/** Figures that the sentences of calculators hand on to fields that the other one has not. */
export const handedFigureProblems = (entries: readonly Entry[]): Problem[] => {
  const tools = validOf(entries, 'tools');
  const inputsOf = new Map<string, Tool['inputs']>(tools.map(({ id, data }) => [id, data.inputs]));
  return tools.flatMap((entry) =>
    Object.entries(entry.data.sentences).flatMap(([key, { link = '' }]) => {
      // An address that leads nowhere is reported as such.
      const inputs = inputsOf.get(CALCULATOR.exec(link)?.[1] ?? '');
      if (!inputs) return [];
      return fieldsHandedOn(link).flatMap(([field, value]) => {
        const finding = wrongFigure(field, value, inputs);
        return finding ? [problemInData(entry, ['sentences', key, 'link'], finding)] : [];
      });
    }),
  );
};
