import type { Partnership, StandingOn } from '../../src/followup/partnership.ts';
import { addDays, type Day } from '../../src/kernel/index.ts';
import type { FollowedCohort, Step, StepStands } from '../../src/people/index.ts';
import type { FollowedService, FollowedSystem } from '../../src/services/index.ts';
import { type Chance, chance } from './random.ts';
import { dayGap, type Truth } from './story.ts';

/**
 * What happens in an invented year between the State and its partners, and with the money: told without looking at the rules. Each
 * thing has a day from which it is owed or known and a day on which it is settled; what is settled in good time is no fault.
 */
export type Bond = { what: Truth['kind']; ref: string; from: Day; until: Day } & (
  | { kind: 'obligation'; dueOn: Day }
  | { kind: 'transfer'; step: number }
  | { kind: 'study' }
  | { kind: 'budget'; unfunded: number }
  | { kind: 'layer'; share: number }
  | { kind: 'cohort'; dueOn: Day }
  | { kind: 'jump'; by: number }
  | { kind: 'pair'; apart: number }
  | { kind: 'promise'; dueOn: Day }
  | { kind: 'stay'; usual?: number }
  | { kind: 'review'; dueOn: Day }
  | { kind: 'phase'; dueOn: Day }
  | { kind: 'fall'; by: number }
  | { kind: 'migration'; dueOn: Day }
  | { kind: 'hosting' }
  | { kind: 'service'; above: number }
  | { kind: 'envelope'; lastOn: Day; payments: { on: Day; share: number }[]; successorOn?: Day }
);
export type Bonds = { bonds: Bond[]; truths: Truth[] };

const NEVER = '9999-12-31' as Day;

/** The bonds of one year, from a stream of chances of their own: the stories of projects stay what they are. */
export function bondsOf(seed: number, first: Day, last: Day): Bonds {
  const luck = chance(seed * 15_485_863 + 101);
  const bonds: Bond[] = [];
  const truths: Truth[] = [];
  const tell = (
    bond: Bond,
    truth: Omit<Truth, 'kind' | 'subject' | 'from' | 'until'> & { from?: Day; until?: Day } = {},
  ) => {
    bonds.push(bond);
    truths.push({ kind: bond.what, subject: bond.ref, from: bond.from, until: bond.until, ...truth });
  };
  for (let n = 1; n <= 24; n++) tellObligation(luck, n, first, tell);
  for (let n = 1; n <= 10; n++) tellTransfer(luck, n, first, last, tell);
  for (let n = 1; n <= 8; n++) {
    const from = addDays(first, luck.between(-60, 250));
    const wait = luck.happens(0.6) ? luck.between(0, 25) : luck.happens(0.7) ? luck.between(70, 260) : 9999;
    tell({ kind: 'study', what: 'study-idle', ref: `S${n}`, from, until: addDays(from, Math.min(wait, 2000)) });
  }
  for (let n = 1; n <= 12; n++) {
    const from = addDays(first, luck.between(-100, 300));
    const unfunded = luck.happens(0.5) ? 0 : luck.happens(0.3) ? luck.between(1, 4) : luck.between(9, 70);
    const until = addDays(from, luck.between(20, 300));
    tell({ kind: 'budget', what: 'budget-unfunded', ref: `B${n}`, from, until, unfunded }, { size: unfunded });
  }
  for (let n = 1; n <= 12; n++) {
    const from = addDays(first, luck.between(-200, 250));
    const share = luck.between(20, 100);
    const until = luck.happens(0.3) ? from : luck.happens(0.5) ? addDays(from, luck.between(30, 300)) : NEVER;
    const size = until > from ? share : 0;
    tell({ kind: 'layer', what: 'one-holder', ref: `H${n}`, from, until, share }, { size });
  }
  for (let n = 1; n <= 4; n++) tellEnvelope(luck, n, first, tell);
  tellCohorts(luck, first, tell);
  tellLaw(chance(seed * 32_452_843 + 7), first, tell);
  tellServices(luck, first, tell);
  tellAssets(chance(seed * 49_979_687 + 11), first, tell);
  return { bonds, truths };
}

type Tell = (bond: Bond, truth?: Partial<Truth>) => void;

/** Something owed on a day: brought long before, just in time, late, or never. */
function tellObligation(luck: Chance, n: number, first: Day, tell: Tell): void {
  const dueOn = addDays(first, luck.between(-40, 420));
  const signed = addDays(dueOn, -luck.between(40, 500));
  const draw = luck.next();
  const early = Math.min(luck.between(80, 160), dayGap(signed, dueOn));
  const wait = draw < 0.35 ? -early : draw < 0.6 ? -luck.between(0, 20) : draw < 0.9 ? luck.between(15, 200) : 2000;
  const until = addDays(dueOn, wait);
  tell({ kind: 'obligation', what: 'obligation-late', ref: `O${n}`, from: signed, until, dueOn }, { due: dueOn });
}

/** Steps of a transfer: each takes some months; one in three waits for a very long time before the next. */
function tellTransfer(luck: Chance, n: number, first: Day, last: Day, tell: Tell): void {
  let on = addDays(first, -luck.between(0, 250));
  for (let step = 0; step < 5 && on < last; step++) {
    const wait = luck.happens(0.7) ? luck.between(40, 150) : luck.between(210, 420);
    tell({ kind: 'transfer', what: 'transfer-idle', ref: `T${n}`, from: on, until: addDays(on, wait), step });
    on = addDays(on, wait);
  }
}

/** Two years of monthly payments at a pace of its own, with a word about what follows that comes early, late or never. */
function tellEnvelope(luck: Chance, n: number, first: Day, tell: Tell): void {
  const lastOn = addDays(first, luck.between(60, 360));
  const from = addDays(lastOn, -730);
  const whole = luck.happens(0.5) ? luck.between(97, 104) / 100 : luck.between(35, 80) / 100;
  const payments: { on: Day; share: number }[] = [];
  let paid = 0;
  for (let month = 1; month <= 24; month++) {
    const wobble = luck.between(60, 140) / 100;
    const share = Math.min(1 - paid, (whole / 24) * (month === 24 ? 1 : wobble));
    paid += share;
    payments.push({ on: addDays(from, month * 30), share });
  }
  const successorOn = luck.happens(0.4) ? addDays(lastOn, -luck.between(200, 400)) : undefined;
  const more = successorOn ? { successorOn } : {};
  tell(
    { kind: 'envelope', what: 'envelope-unpaid', ref: `E${n}`, from, until: lastOn, lastOn, payments, ...more },
    { due: lastOn, size: Math.round((1 - paid) * 100) },
  );
  const until = successorOn ?? NEVER;
  tell(
    { kind: 'envelope', what: 'envelope-open', ref: `E${n}`, from, until, lastOn, payments, ...more },
    { due: lastOn },
  );
}

/** Cohorts: counts that come in time, late or never; counts made anew, near or far; pairs that are alike, looked at or not. */
function tellCohorts(luck: Chance, first: Day, tell: Tell): void {
  for (let n = 1; n <= 16; n++) {
    const dueOn = addDays(first, luck.between(-60, 300));
    const wait = luck.happens(0.5) ? luck.between(1, 18) : luck.happens(0.8) ? luck.between(50, 220) : 2000;
    tell({ kind: 'cohort', what: 'cohort-silent', ref: `C${n}`, from: dueOn, until: addDays(dueOn, wait), dueOn });
  }
  for (let n = 1; n <= 10; n++) {
    const from = addDays(first, luck.between(0, 270));
    const by = luck.happens(0.5) ? luck.between(1, 14) : luck.between(26, 90);
    const until = addDays(from, luck.between(30, 85));
    tell({ kind: 'jump', what: 'count-jump', ref: `J${n}`, from, until, by }, { size: by });
  }
  for (let n = 1; n <= 10; n++) {
    const from = addDays(first, luck.between(-50, 250));
    const apart = luck.happens(0.5) ? luck.between(0, 1) : luck.between(4, 40);
    const until = luck.happens(0.4) ? NEVER : addDays(from, luck.between(20, 200));
    tell({ kind: 'pair', what: 'same-people', ref: `D${n}`, from, until, apart }, { size: 100 - apart });
  }
}

/** Texts promised for a day, or that stay where they are, in a hurry or not; and reviews of AI systems that come in time, late or never. */
function tellLaw(luck: Chance, first: Day, tell: Tell): void {
  for (let n = 1; n <= 10; n++) {
    const dueOn = addDays(first, luck.between(-60, 250));
    // published before its day, long after it, or never
    const wait = luck.happens(0.5) ? -luck.between(1, 40) : luck.happens(0.7) ? luck.between(40, 200) : 2000;
    const from = addDays(dueOn, -60);
    tell(
      { kind: 'promise', what: 'text-late', ref: `T${n}`, from, until: addDays(dueOn, wait), dueOn },
      { from: dueOn, ...(wait < 0 ? { until: dueOn } : {}) },
    );
  }
  for (let n = 1; n <= 10; n++) {
    const from = addDays(first, luck.between(-250, 120));
    // where others stay for a year, half a year is nothing
    const usual = luck.happens(0.3) ? 365 : undefined;
    const wait = luck.happens(0.5) ? luck.between(10, 140) : luck.happens(0.7) ? luck.between(230, 330) : 2000;
    tell(
      { kind: 'stay', what: 'text-idle', ref: `U${n}`, from, until: addDays(from, wait), ...(usual ? { usual } : {}) },
      { usual: usual ?? 180 },
    );
  }
  for (let n = 1; n <= 10; n++) {
    const dueOn = addDays(first, luck.between(-60, 250));
    const wait = luck.happens(0.5) ? -luck.between(1, 40) : luck.happens(0.7) ? luck.between(40, 200) : 2000;
    const from = addDays(dueOn, -60);
    tell(
      { kind: 'review', what: 'ai-unreviewed', ref: `V${n}`, from, until: addDays(dueOn, wait), dueOn },
      { from: dueOn, ...(wait < 0 ? { until: dueOn } : {}) },
    );
  }
}

/** Phases that are in use before their day, long after it or never; and MW that are reported lower than before, by little or by much. */
function tellAssets(luck: Chance, first: Day, tell: Tell): void {
  for (let n = 1; n <= 10; n++) {
    const dueOn = addDays(first, luck.between(-60, 250));
    const wait = luck.happens(0.4) ? -luck.between(1, 60) : luck.happens(0.7) ? luck.between(60, 220) : 2000;
    const from = addDays(dueOn, -90);
    tell(
      { kind: 'phase', what: 'phase-late', ref: `D${n}`, from, until: addDays(dueOn, wait), dueOn },
      { from: dueOn, ...(wait < 0 ? { until: dueOn } : {}) },
    );
  }
  for (let n = 1; n <= 8; n++) {
    const from = addDays(first, luck.between(10, 300));
    const by = luck.happens(0.5) ? luck.between(0, 3) : luck.between(9, 70);
    // the report is returned, or another follows it
    const until = addDays(from, luck.between(10, 90));
    tell({ kind: 'fall', what: 'power-falls', ref: `P${n}`, from, until, by }, { size: by });
  }
}

const counted = (step: Step, total: number, countedOn: Day): StepStands => ({
  step,
  is: 'verified',
  total,
  countedOn,
  splits: {},
});

/** Cohorts as the loader would paint them; a pair stays after somebody wrote down what was found. */
function cohortsOn(open: readonly Bond[], known: readonly Bond[]): Pick<Partnership, 'cohorts' | 'overlaps'> {
  const seen = (ref: string, institute: string): FollowedCohort => ({
    ref,
    strategy: 'plan',
    organisation: 'BODY',
    programme: ref.replace(/-.*$/, ''),
    credential: 'graduate',
    institute,
    intake: '2026',
    stands: [],
    jumps: [],
  });
  return {
    cohorts: [
      ...open.flatMap((one): FollowedCohort[] => {
        if (one.kind === 'cohort') return [{ ...seen(one.ref, 'I'), late: { step: 'enrolled', dueOn: one.dueOn } }];
        if (one.kind !== 'jump') return [];
        return [
          {
            ...seen(one.ref, 'I'),
            jumps: [{ step: 'enrolled', from: 100, to: 100 + one.by, by: one.by, on: one.from }],
          },
        ];
      }),
      ...known.flatMap((one): FollowedCohort[] => {
        if (one.kind !== 'pair') return [];
        const of = (total: number) => ({ stands: [counted('certified', total, one.from)], lastOn: one.from });
        return [
          { ...seen(one.ref, 'I'), ...of(1000) },
          { ...seen(`${one.ref}-b`, 'K'), ...of(1000 - one.apart * 10) },
        ];
      }),
    ],
    overlaps: known.flatMap((one) =>
      one.kind === 'pair' && !open.includes(one) ? [{ first: one.ref, second: `${one.ref}-b` }] : [],
    ),
  };
}

/** Systems that move in time, late or never; hosting that is mended soon or not; medians near the legal delay and far above it. */
function tellServices(luck: Chance, first: Day, tell: Tell): void {
  for (let n = 1; n <= 12; n++) {
    const dueOn = addDays(first, luck.between(-60, 300));
    const wait = luck.happens(0.5) ? luck.between(0, 9) : luck.happens(0.7) ? luck.between(40, 200) : 2000;
    tell({ kind: 'migration', what: 'migration-late', ref: `G${n}`, from: dueOn, until: addDays(dueOn, wait), dueOn });
  }
  for (let n = 1; n <= 12; n++) {
    const from = addDays(first, luck.between(-40, 280));
    const wait = luck.happens(0.5) ? luck.between(1, 18) : luck.between(50, 300);
    tell({ kind: 'hosting', what: 'hosting-poor', ref: `Q${n}`, from, until: addDays(from, wait) });
  }
  for (let n = 1; n <= 12; n++) {
    const from = addDays(first, luck.between(0, 280));
    const above = luck.happens(0.4)
      ? luck.between(-60, 0)
      : luck.happens(0.4)
        ? luck.between(1, 3)
        : luck.between(11, 150);
    tell(
      { kind: 'service', what: 'service-slow', ref: `V${n}`, from, until: addDays(from, 90), above },
      { size: above },
    );
  }
}

/** Systems and services as the loader would paint them while something stands open of them. */
function servicesOn(open: readonly Bond[]): Pick<Partnership, 'systems' | 'services'> {
  const held = ({ ref }: Bond) => ({ ref, strategy: 'plan', organisation: 'BODY' });
  return {
    systems: open.flatMap((one): FollowedSystem[] => {
      if (one.kind === 'migration') return [{ ...held(one), way: 'overdue', due: one.dueOn, does: 'yes' }];
      return one.kind === 'hosting' ? [{ ...held(one), way: 'none', does: 'no', noSince: one.from }] : [];
    }),
    services: open.flatMap((one): FollowedService[] =>
      one.kind === 'service'
        ? [
            {
              ...held(one),
              title: { authentic: 'en', en: one.ref },
              last: { period: '2030-Q1', median: 60 * (1 + one.above / 100), days: 60, on: one.from },
            },
          ]
        : [],
    ),
  };
}

/** What is known of all bonds on a day, as the loader would paint it. */
export function partnershipOn(bonds: readonly Bond[], today: Day): Partnership {
  const known = bonds.filter((one) => one.from <= today);
  const open = known.filter((one) => one.until > today);
  const held = (one: Bond) => ({ ref: one.ref, strategy: 'plan' });
  const of = <Kind extends Bond['kind']>(list: readonly Bond[], kind: Kind) =>
    list.filter((one): one is Extract<Bond, { kind: Kind }> => one.kind === kind);
  return {
    ...cohortsOn(open, known),
    texts: [
      ...of(open, 'promise').map((one) => ({ ref: one.ref, promisedOn: one.dueOn })),
      ...of(open, 'stay').map((one) => ({
        ref: one.ref,
        stay: { station: 'sgg', from: one.from, ...(one.usual ? { usual: one.usual } : {}) },
      })),
    ],
    aiSystems: of(open, 'review').map((one) => ({ ...held(one), organisation: 'BODY', reviewDue: one.dueOn })),
    ...servicesOn(open),
    assets: [
      ...of(open, 'phase').map((one) => ({
        ...held(one),
        organisation: 'BODY',
        late: one.dueOn < today ? [{ phase: 1, dueOn: one.dueOn }] : [],
        falls: [],
      })),
      ...of(open, 'fall').map((one) => ({
        ...held(one),
        late: [],
        falls: [{ measure: 'installed' as const, from: '100', to: String(100 - one.by), by: one.by, on: one.from }],
      })),
    ],
    obligations: of(open, 'obligation').map((one) => ({
      ...held(one),
      agreement: 'A',
      kind: 'counterpart-funds',
      side: 'state',
      debtor: 'BODY',
      creditor: 'PARTNER',
      title: { authentic: 'en', en: one.ref },
      state: 'open',
      dueOn: one.dueOn,
      recordedOn: one.from,
    })),
    transfers: of(open, 'transfer').map((one) => ({ ...held(one), step: one.step, movedOn: one.from })),
    studies: of(open, 'study').map((one) => ({ ...held(one), since: one.from })),
    budgets: of(open, 'budget').map((one) => ({ ...held(one), approvedOn: one.from, unfunded: one.unfunded })),
    standing: of(known, 'layer').map(
      (one): StandingOn => ({
        project: one.ref,
        strategy: 'plan',
        partners: new Set(['FIRM']),
        since: one.from,
        fundings: [],
        holdings: [
          {
            layer: 'chips',
            organisation: 'FIRM',
            share: (one.share / 100).toFixed(2),
            ...(one.until <= today ? { substitute: 'OTHER', testedOn: one.until } : {}),
            recordedOn: one.from,
          },
        ],
      }),
    ),
    envelopes: of(known, 'envelope')
      .filter((one) => one.what === 'envelope-unpaid' && one.lastOn >= today)
      .map((one) => {
        const made = one.payments.filter(({ on }) => on <= today);
        const sum = (list: typeof made): number => list.reduce((total, { share }) => total + share * 1000, 0);
        const lately = addDays(today, -365);
        return {
          ...held(one),
          firstOn: one.from,
          lastOn: one.lastOn,
          available: 1000,
          ...(made.length > 0 ? { paid: sum(made), paidLately: sum(made.filter(({ on }) => on > lately)) } : {}),
          hasSuccessor: one.successorOn !== undefined && one.successorOn <= today,
        };
      }),
  };
}
