import { z } from 'zod';
import { next, pageHead } from './page-head.ts';
import { customIssue, slug, text } from './primitives.ts';

/** A cell: the value of a rule or fact for the row's subject, or the author's words on a fact. */
const cell = z
  .strictObject({
    /** Words of the cell; `{value}` stands for what `rule` gives, with its unit. */
    text,
    /** Name of a rule in `src/core/rules/comparison-rules.ts`. */
    rule: slug.optional(),
    /** Fact that the words rest on. */
    fact: slug,
  })
  .refine((entry) => entry.text.includes('{value}') === (entry.rule !== undefined), {
    path: ['text'],
    message: '写了 rule 的格子要有 {value}，没有 rule 的不能有',
  });

const months = z.number().int().nonnegative();

/** A comparison of several choices, row by row. */
export const comparisonSchema = z
  .strictObject({
    ...pageHead,
    next,
    subjects: z.array(z.strictObject({ id: slug, label: text, /** Months paid. */ months })).min(2),
    /** Assumptions of the worked figures, each said on the page. */
    assumptions: z.strictObject({
      /** 计发基数, yuan a month. */
      base: z.number().positive(),
      /** Average contribution index; must lie within the fact `index-limits`. */
      index: z.number().positive(),
      /** Retirement age in months. */
      retirementAge: months,
      /** Months of pension drawn before the death that the survivor rows speak of. */
      pensionMonths: months,
    }),
    /** First and last bar of the chart, in months paid; one bar a year. */
    chart: z
      .strictObject({ from: months.positive(), to: months })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'to 应大于 from' }),
    rows: z
      .array(
        z.strictObject({
          id: slug,
          label: text,
          /** One for each subject in turn, or a single one that holds for all. */
          cells: z.array(cell).min(1),
          /** What a reader must know about the row; without figures. */
          note: text.optional(),
        }),
      )
      .min(1),
  })
  .superRefine(({ subjects, rows }, context) => {
    rows.forEach(({ cells }, i) => {
      if (cells.length === subjects.length || (cells.length === 1 && !cells[0]?.rule)) return;
      context.addIssue(
        customIssue(
          ['rows', i, 'cells'],
          '这一行的格数不对',
          `${subjects.length} 格，或一格不带 rule 的通用说明`,
        ),
      );
    });
  });
export type Comparison = z.infer<typeof comparisonSchema>;
