import {
  employeeLateStart,
  oldestAgeEnough,
  residentLateStart,
  type LateStart,
  type LateStartRule,
} from '../core/rules/late-start.ts';
import { RETIREMENT_GROUP_LABELS } from '../core/wording/retirement-group-labels.ts';
import { quantity } from './facts.ts';
import { siteDate } from './site.ts';

/** Ages of the tables: those of people who ask whether it is too late. */
const FIRST_AGE = 40;
const LAST_AGE = 60;
/** Where the search for the oldest age that is enough begins: the age from which people work. */
const WORKING_AGE = 16;

/** One table of the guide on late starts. */
interface LateStartTable {
  readonly label: string;
  /** What begins in the month of each row. */
  readonly begins: string;
  /** Oldest age at which a start is enough; undefined where none is. */
  readonly oldest: number | undefined;
  readonly rows: readonly ({ readonly age: number } & LateStart)[];
  /** First age of the range that has reached the pension age; undefined where none has. */
  readonly pastFrom: number | undefined;
}

const factOf = async (id: string) => ({ id, data: await quantity(id) });

const tableOf = (
  label: string,
  begins: string,
  rule: LateStartRule,
  today: string,
): LateStartTable => {
  const rows: ({ age: number } & LateStart)[] = [];
  let pastFrom: number | undefined;
  for (let age = FIRST_AGE; age <= LAST_AGE; age++) {
    const found = rule(age, today);
    if (found) rows.push({ age, ...found });
    else pastFrom ??= age;
  }
  const oldest = oldestAgeEnough(rule, today, WORKING_AGE, LAST_AGE);
  return { label, begins, oldest, rows, pastFrom };
};

/** The tables of the guide on late starts, as of the day that the site speaks for. */
export const lateStartTables = async (): Promise<{
  readonly today: string;
  readonly tables: readonly LateStartTable[];
}> => {
  const today = await siteDate();
  const facts = {
    schedule: await factOf('retirement-schedule'),
    minimum: await factOf('minimum-months'),
  };
  const resident = residentLateStart(await factOf('resident-pension-threshold'));
  const groups = ['male', 'female55', 'female50'] as const;
  return {
    today,
    tables: [
      ...groups.map((group) =>
        tableOf(RETIREMENT_GROUP_LABELS[group], '退休', employeeLateStart(group, facts), today),
      ),
      tableOf('居民养老', '开始领', resident, today),
    ],
  };
};
