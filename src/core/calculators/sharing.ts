import { firstDay } from '../dates/timeline.ts';
import {
  amount,
  figure,
  statement,
  type Amount,
  type Calculator,
  type Context,
  type ResultFigure,
  type Statement,
} from './outcome.ts';
import { separateAuthorityOf, type Place } from './place.ts';

export interface SharingInput {
  /** Where the giver is insured. */
  readonly from: Place;
  /** Where the receiver is insured. */
  readonly to: Place;
  readonly relation:
    'spouse' | 'parent' | 'child' | 'sibling' | 'grandparent' | 'grandchild' | 'in-law' | 'other';
  readonly giver: InsuredAs;
  readonly receiver: InsuredAs;
  readonly purpose:
    'care' | 'resident-premium' | 'ltci-premium' | 'commercial' | 'wellness' | 'cash';
}
/** What somebody is insured as, in the medical insurance. */
type InsuredAs = 'employee' | 'resident' | 'none';
type Verdict = 'yes' | 'no' | 'check';

/** The finding on one condition; after `yes` the next condition decides. */
interface Finding {
  readonly verdict: Verdict;
  readonly said: readonly Statement[];
  readonly mechanism?: 'in-province' | 'wallet';
  /** It holds only with a reservation, which the reader must see even if another finding decides. */
  readonly conditional?: boolean;
}
const finding = (verdict: Verdict, ...said: Statement[]): Finding => ({ verdict, said });

const relation = ({ relation: who }: SharingInput): Finding =>
  who === 'in-law' || who === 'other'
    ? finding('no', statement(`relation-${who}`))
    : finding('yes', statement('relation-near', { value: amount(who, 'choice') }));

const giver = ({ giver: has }: SharingInput): Finding =>
  finding(has === 'employee' ? 'yes' : 'no', statement(`giver-${has}`));

/** Premiums of the residents' insurance may be paid for somebody who is not insured yet. */
const receiver = ({ receiver: has, purpose }: SharingInput): Finding => {
  const isPremium = purpose === 'resident-premium';
  if (has === 'employee' && isPremium) return finding('check', statement('receiver-other'));
  if (has !== 'none') return finding('yes', statement('receiver-insured'));
  if (isPremium) return finding('yes', statement('receiver-premium'));
  if (purpose === 'ltci-premium') return finding('check', statement('receiver-ltci'));
  return finding('no', statement('receiver-none'));
};

const PURPOSES: Readonly<Record<SharingInput['purpose'], Verdict>> = {
  care: 'yes',
  'resident-premium': 'yes',
  'ltci-premium': 'yes',
  commercial: 'check',
  wellness: 'no',
  cash: 'no',
};
const purpose = ({ purpose: what }: SharingInput): Finding => ({
  ...finding(PURPOSES[what], statement(`purpose-${what}`)),
  conditional: what === 'ltci-premium',
});

const place = ({ from, to }: SharingInput, { provinces, date }: Context): Finding => {
  const ends = [provinces[from.province], provinces[to.province]].map((end) => {
    if (!end) throw new RangeError(`No province “${from.province}” or “${to.province}”`);
    return end;
  });
  const outside = ends.find(({ covered }) => !covered);
  if (outside)
    return finding('no', statement('place-outside', { value: amount(outside.short, 'name') }));
  const separateAuthority = [from, to]
    .map((end) => separateAuthorityOf(end, provinces)?.name)
    .find((name) => name !== undefined);
  if (separateAuthority !== undefined) {
    const value = amount(separateAuthority, 'name');
    const found = finding('check', statement('place-insured-separately', { value }));
    return from.province === to.province ? found : { ...found, mechanism: 'wallet' };
  }
  if (from.province === to.province) {
    const value = amount(ends[0]?.short ?? '', 'name');
    return { ...finding('yes', statement('place-same', { value })), mechanism: 'in-province' };
  }
  const open = ends.flatMap((end) =>
    end.open && firstDay(end.open.on) <= date ? [{ short: end.short, ...end.open }] : [],
  );
  const said = open.map(({ short, on, fact }) =>
    statement('place-open', { value: amount(on, 'date'), province: amount(short, 'name') }, fact),
  );
  const unreported = ends
    .filter(({ short }) => !open.some((end) => end.short === short))
    .map(({ short }) => statement('place-unreported', { value: amount(short, 'name') }));
  if (unreported.length > 0)
    return {
      ...finding('check', ...said, ...unreported, statement('place-unconfirmed')),
      mechanism: 'wallet',
    };
  return { ...finding('yes', ...said), mechanism: 'wallet' };
};

/** In the order in which they decide. */
const CONDITIONS = { relation, giver, receiver, purpose, place };

/** The fields that each of them asks for. */
const ASKS: Readonly<Record<keyof typeof CONDITIONS, readonly (keyof SharingInput)[]>> = {
  relation: ['relation'],
  giver: ['giver'],
  receiver: ['receiver', 'purpose'],
  purpose: ['purpose'],
  place: ['from', 'to'],
};
const FIELDS = [...new Set(Object.values(ASKS).flat())];

/** What both of them have to do, and what each has to do: the steps in the guide to each way. */
const TODO = {
  'in-province': { you: ['channel', 'find-channel', 'add-relative', 'check-result'] },
  wallet: {
    both: ['both-sides', 'open-app', 'open-wallet', 'check-place'],
    you: ['set-quota'],
    family: ['pay'],
  },
} as const;
/** Whoever is treated or buys medicine has to show something; premiums are paid without it. */
const WITH_OWN_CODE = { family: ['own-code'] };

/** Somebody who lacks only an insurance may get one. */
const INSURE = ['insure-where', 'insure-fee', 'insure-wait'];

/** Steps of several people, each with who does it. */
const stepsOf = (
  people: Readonly<Record<string, readonly string[]>>,
  values: Readonly<Record<string, Amount>>,
): Statement[] =>
  Object.entries(people).flatMap(([by, keys]) =>
    keys.map((key) => ({ ...statement(key, values), by })),
  );

const todoOf = (
  mechanism: keyof typeof TODO | undefined,
  verdict: Verdict,
  values: Readonly<Record<string, Amount>>,
  isOnlyUninsured: boolean,
  { relation: who, purpose: what }: SharingInput,
): Statement[] => [
  ...(who === 'in-law' ? [statement('own-child')] : []),
  ...(isOnlyUninsured ? INSURE.map((key) => statement(key)) : []),
  ...(verdict === 'check' ? [statement('ask')] : []),
  ...stepsOf(mechanism ? TODO[mechanism] : {}, values),
  ...stepsOf(mechanism === 'in-province' && what === 'care' ? WITH_OWN_CODE : {}, values),
];

/**
 * Whether the money of a personal account may be used for somebody, and which condition decides. `check` if
 * neither the rules nor reports settle it.
 */
export const sharing: Calculator<SharingInput> = {
  facts: {},
  compute(input, context) {
    const findings: (readonly [string, Finding])[] = [];
    for (const [name, decide] of Object.entries(CONDITIONS)) {
      findings.push([name, decide(input, context)]);
      if (findings[findings.length - 1]?.[1].verdict !== 'yes') break;
    }
    const [condition, { verdict, mechanism }] = findings[findings.length - 1]!;
    const steps = findings.flatMap(([, { said }]) => said);
    const notes = findings
      .filter(([name, { conditional }]) => name === condition || conditional)
      .flatMap(([, { said }]) => said);
    const figures: ResultFigure[] = [
      figure('verdict', verdict, 'key'),
      figure('condition', condition, 'key'),
      ...(mechanism ? [figure('mechanism', mechanism, 'key')] : []),
    ];
    // The place is not asked for where an earlier condition decides.
    const { province = '' } = (input.from as Place | undefined) ?? {};
    const values = {
      value: amount(context.provinces[province]?.short ?? '', 'name'),
      id: amount(province, 'name'),
    };
    const isOnlyUninsured =
      condition === 'receiver' && verdict === 'no' && PURPOSES[input.purpose] !== 'no';
    const todo = todoOf(mechanism, verdict, values, isOnlyUninsured, input);
    return { cases: [{ key: 'only', figures, notes, todo, steps }], notes: [] };
  },
  unneededFields(given) {
    const asked = new Set<keyof SharingInput>();
    for (const [name, fields] of Object.entries(ASKS)) {
      for (const field of fields) asked.add(field);
      if (name === 'place' || fields.some((field) => given[field] === undefined)) return [];
      const decide = CONDITIONS[name as Exclude<keyof typeof CONDITIONS, 'place'>];
      if (decide(given as SharingInput).verdict !== 'yes') break;
    }
    return FIELDS.filter((field) => !asked.has(field));
  },
};
