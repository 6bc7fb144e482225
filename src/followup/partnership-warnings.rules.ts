import { singlePartners } from '../dependence/index.ts';
import { addDays, type Day, daysBetween } from '../kernel/index.ts';
import { obligationsDue } from '../partners/index.ts';
import type { Partnership, RunningEnvelope } from './partnership.ts';
import type { Picture } from './picture.ts';
import type { ActiveCode, FoundWarning, SubjectKind, WarningRule } from './warning.ts';
import { weightOf } from './weight.rules.ts';

type Now = Pick<Picture, 'today' | 'days'>;
type Of<Part extends keyof Partnership> = Partnership[Part][number];
type Held = Pick<Of<'transfers'>, 'ref' | 'strategy' | 'organisation'>;

/** Calendar days before its end from which the pace of an envelope is looked at: before, a slow start says little. */
const PACE_SEEN = 270;
/** Calendar days that a pace is measured over, at least: a month of payments is no pace. */
const PACE_LEAST = 90;
const YEAR = 365;

const found = (
  { ref, strategy, organisation }: Held,
  rule: WarningRule,
  kind: SubjectKind,
  since: Day,
  numbers: FoundWarning['numbers'],
  beyond: number,
): FoundWarning => ({
  rule: rule.code as ActiveCode,
  subject: { kind, ref },
  strategy,
  ...(organisation ? { organisation } : {}),
  since,
  numbers,
  weight: weightOf(rule.code as ActiveCode, beyond),
});

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** Owed under an agreement, due within the threshold of calendar days or past due, and nothing brought for it. */
export function obligationDue(one: Of<'obligations'>, rule: WarningRule, { today }: Now): FoundWarning[] {
  return obligationsDue([one], today, rule.threshold).map(({ due, daysLeft, since }) => {
    const beyond = daysLeft >= 0 ? 1 : 1 - daysLeft / 20;
    const subject = { ref: one.ref, strategy: one.strategy, organisation: one.debtor };
    return found(subject, rule, 'obligation', since, { due, days: daysLeft }, beyond);
  });
}

/** No step of a transfer for longer than the threshold of working days. */
export function transferStuck(one: Of<'transfers'>, rule: WarningRule, { today, days }: Now): FoundWarning[] {
  const waited = days.between(one.movedOn, today);
  if (waited <= rule.threshold) return [];
  const since = days.after(one.movedOn, rule.threshold + 1);
  return [found(one, rule, 'transfer', since, { days: waited, step: one.step }, waited / (rule.threshold || 1))];
}

/** A study that has been signed for longer than the threshold of calendar days, and that no gate waits for. */
export function studyUnlocksNothing(one: Of<'studies'>, rule: WarningRule, { today }: Now): FoundWarning[] {
  const idle = daysBetween(one.since, today);
  if (idle <= rule.threshold) return [];
  const since = addDays(one.since, rule.threshold + 1);
  return [found(one, rule, 'study', since, { days: idle }, idle / (rule.threshold || 1))];
}

/** An envelope that ends within the threshold of calendar days, while what follows it is an open question. */
export function envelopeWithoutSuccessor(one: Of<'envelopes'>, rule: WarningRule, { today }: Now): FoundWarning[] {
  const left = daysBetween(today, one.lastOn);
  if (one.hasSuccessor || left > rule.threshold) return [];
  const since = later(addDays(one.lastOn, -rule.threshold), one.firstOn);
  return [found(one, rule, 'envelope', since, { due: one.lastOn, days: left }, 1 + Math.max(0, 1 - left / 60))];
}

/**
 * The share of an envelope that will not be paid by its last day if payments go on as in the last year.
 *
 * returns  0 to 1; undefined where no payment was reported or it has run for too short a time to have a pace
 * example  1,000 for two years, 300 paid in the first, 90 days before the end 520 paid, 300 of them in the last year → 0.41
 */
export function unpaidAtPace(one: RunningEnvelope, today: Day): number | undefined {
  const { firstOn, lastOn, available, paid, paidLately } = one;
  const seen = Math.min(YEAR, daysBetween(firstOn, today));
  if (paid === undefined || paidLately === undefined || seen < PACE_LEAST || available <= 0) return undefined;
  const left = Math.max(0, daysBetween(today, lastOn));
  return Math.max(0, 1 - (paid + (paidLately / seen) * left) / available);
}

/** An envelope of which more than the threshold (per cent) will lapse or be carried over at the pace of the last year. */
export function envelopeLapsing(one: Of<'envelopes'>, rule: WarningRule, { today }: Now): FoundWarning[] {
  const left = daysBetween(today, one.lastOn);
  const unpaid = left > PACE_SEEN ? undefined : unpaidAtPace(one, today);
  if (unpaid === undefined || unpaid * 100 <= rule.threshold) return [];
  const share = Math.round(unpaid * 100);
  const since = later(addDays(one.lastOn, -PACE_SEEN), one.firstOn);
  const numbers = { due: one.lastOn, days: left, share };
  return [found(one, rule, 'envelope', since, numbers, 1 + share / 50)];
}

/** A budget in force of which more than the threshold (per cent) has no source. */
export function budgetWithoutSource(one: Of<'budgets'>, rule: WarningRule): FoundWarning[] {
  if (one.unfunded <= rule.threshold) return [];
  const share = Math.round(one.unfunded);
  return [{ ...found(one, rule, 'project', one.approvedOn, { share }, 1 + one.unfunded / 50), project: one.ref }];
}

/** Funding or a layer of a project of which one partner carries more than the threshold (per cent), without a substitute that was tested. */
export function singlePartner(one: Of<'standing'>, rule: WarningRule): FoundWarning[] {
  const isPartner = (organisation: string): boolean => one.partners.has(organisation);
  return singlePartners(one, rule.threshold, isPartner).map((each) => {
    const share = Math.round(each.share * 100);
    const numbers = { share, layer: each.of, holder: each.organisation };
    const subject = { ref: `${each.project}/${each.of}/${each.organisation}`, strategy: one.strategy };
    const since = (each.since as Day | undefined) ?? one.since;
    return found(subject, rule, 'holding', since, numbers, share / (rule.threshold || 1));
  });
}

/** Everything that the active rules find about money and partners. */
export function partnershipWarnings(
  { partnership, ...now }: Picture,
  active: ReadonlyMap<string, WarningRule>,
): FoundWarning[] {
  const all = <Part extends keyof Partnership>(
    code: ActiveCode,
    part: Part,
    find: (one: Of<Part>, rule: WarningRule, now: Now) => FoundWarning[],
  ): FoundWarning[] => {
    const rule = active.get(code);
    return rule ? (partnership[part] as readonly Of<Part>[]).flatMap((one) => find(one, rule, now)) : [];
  };
  return [
    ...all('obligation-due', 'obligations', obligationDue),
    ...all('transfer-stuck', 'transfers', transferStuck),
    ...all('study-unlocks-nothing', 'studies', studyUnlocksNothing),
    ...all('envelope-without-successor', 'envelopes', envelopeWithoutSuccessor),
    ...all('envelope-lapsing', 'envelopes', envelopeLapsing),
    ...all('budget-without-source', 'budgets', budgetWithoutSource),
    ...all('single-partner', 'standing', singlePartner),
  ];
}
