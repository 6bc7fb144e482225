import { rolesToConfirm } from '../access/account.readers.ts';
import { callerIs, instanceTarget, listTarget, may, type Right } from '../access/index.ts';
import { isSamePerson, personsOf } from '../delivery/index.ts';
import { signatureOf } from '../delivery/on-file.ts';
import { rememberScopes, visibleIn } from '../delivery/project-target.ts';
import { conditionsOwed, evidenceWaiting, gatesReady, unsettledActs } from '../delivery/waiting.readers.ts';
import { addDays, type Day, daysBetween, ok, type Result } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { recordsToPublish } from '../portal/waiting.readers.ts';
import { stocktakesWaiting } from './stocktake/readers.ts';
import { grouped } from './today.rules.ts';
import type { Today, TodaySource } from './today.ts';
import { contestsToAnswer } from './today-contests.ts';
import { lexiconToConfirm } from './today-lexicon.ts';
import { obligationsWaiting } from './today-obligations.ts';
import { lettersWaiting, questionsWaiting, recommendationsWaiting } from './today-official.ts';
import { openingsToConfirm } from './today-openings.ts';
import { reportsToAct } from './today-reports.ts';
import { warningsWaiting } from './today-warnings.ts';

/** Days ahead that a condition is told of before its day. */
const DAYS_AHEAD = 7;

type Source = TodaySource<Context>;

/** Verb and right by which a second person settles each kind of act. */
const settling: Record<string, { act: string; right: Right }> = {
  decision: { act: 'confirm-decision', right: 'decision.confirm' },
  baseline: { act: 'confirm-baseline', right: 'baseline.confirm' },
  'take-over': { act: 'confirm-take-over', right: 'takeover.confirm' },
  'higher-instruction': { act: 'confirm-higher-instruction', right: 'instruction.confirm' },
  suspension: { act: 'confirm-suspension', right: 'state.confirm' },
  resumption: { act: 'confirm-resumption', right: 'state.confirm' },
  cancellation: { act: 'confirm-cancellation', right: 'state.confirm' },
};

const holds = (ctx: Context, right: Right): boolean => may(ctx.caller, right, listTarget);

const evidence: Source = async (ctx) => {
  if (!holds(ctx, 'evidence.judge')) return [];
  const me = signatureOf(ctx);
  const others = (await evidenceWaiting(ctx.tx)).filter((one) => !isSamePerson(one.broughtBy, me));
  return (await visibleIn(ctx, 'evidence.judge', others, 'owner')).map((one) => ({
    why: 'to-judge',
    line: {
      about: one.id,
      title: one.title,
      project: one.project,
      projectTitle: one.projectTitle,
      since: one.broughtOn,
      act: 'accept-evidence',
    },
  }));
};

const settlements: Source = async (ctx) => {
  const rights = [...new Set(Object.values(settling).map((one) => one.right))].filter((right) => holds(ctx, right));
  const me = signatureOf(ctx);
  const found = await unsettledActs(ctx.tx);
  const own = found.filter((one) => isSamePerson(one.recordedBy, me));
  const others = found.filter((one) => !own.includes(one));
  const seen = await Promise.all(
    rights.map((right) =>
      visibleIn(
        ctx,
        right,
        others.filter((one) => settling[one.kind]!.right === right),
        'owner',
      ),
    ),
  );
  const lineOf = ({ id, recordedBy: _, on: __, ...one }: (typeof found)[number]) => ({ about: id, ...one });
  return [
    ...seen.flat().map((one) => ({
      why: 'to-confirm' as const,
      line: { ...lineOf(one), act: settling[one.kind]!.act },
    })),
    ...own.map((one) => ({ why: 'recorded' as const, line: lineOf(one) })),
  ];
};

const gates: Source = async (ctx) => {
  if (!holds(ctx, 'decision.record')) return [];
  const me = personsOf(signatureOf(ctx));
  const open = (await gatesReady(ctx.tx)).filter(
    (one) => !me.some((person) => one.bringers.includes(person) || one.acceptorsApart.includes(person)),
  );
  return (await visibleIn(ctx, 'decision.record', open, 'owner')).map((one) => ({
    why: 'to-decide',
    line: {
      about: one.gate,
      project: one.project,
      projectTitle: one.projectTitle,
      gate: one.gate,
      since: one.since,
      act: 'record-decision',
    },
  }));
};

const conditions: Source = async (ctx) => {
  if (!holds(ctx, 'evidence.bring') && !holds(ctx, 'condition.meet')) return [];
  const me = personsOf(signatureOf(ctx));
  const owed = await conditionsOwed(ctx.tx, addDays(ctx.today, DAYS_AHEAD));
  const lineOf = ({ id, title, project, projectTitle, gate, dueOn }: (typeof owed)[number]) => ({
    about: id,
    title,
    project,
    projectTitle,
    gate,
    due: dueOn,
  });
  const bare = owed.filter((one) => !one.acceptedOn && !one.isBrought);
  const proved = owed.filter((one) => one.acceptedOn && !me.some((person) => one.bringers.includes(person)));
  return [
    ...(await visibleIn(ctx, 'evidence.bring', bare)).map((one) => ({
      why: 'condition-due' as const,
      line: { ...lineOf(one), since: one.dueOn, act: 'bring-evidence' },
    })),
    ...(await visibleIn(ctx, 'condition.meet', proved, 'owner')).map((one) => ({
      why: 'to-meet' as const,
      line: { ...lineOf(one), since: one.acceptedOn!, act: 'meet-condition' },
    })),
  ];
};

/** Publishing is a matter of the whole register: who holds it in a part only has no queue to go to. */
const publication: Source = async (ctx) => {
  const mayPublish = (['publication.publish', 'publication.read'] as const).every((right) =>
    may(ctx.caller, right, instanceTarget),
  );
  if (!mayPublish) return [];
  return (await recordsToPublish(ctx)).map((one) => ({
    why: 'to-publish',
    line: { about: one.ref, kind: one.kind, title: one.title, since: one.clearedOn, act: 'publish-records' },
  }));
};

const roles: Source = async (ctx) => {
  if (!may(ctx.caller, 'role.grant', instanceTarget)) return [];
  const found = await rolesToConfirm(ctx, {});
  return (found.ok ? found.value.proposed : [])
    .filter((one) => !callerIs(ctx.caller, one.givenBy) && !callerIs(ctx.caller, one.person))
    .map((one) => ({
      why: 'role-to-confirm',
      line: { about: one.id, person: one.person, role: one.role, since: one.from, act: 'confirm-role' },
    }));
};

const stocktakes: Source = async (ctx) => (await stocktakesWaiting(ctx)).map(({ why, ...line }) => ({ why, line }));

const sources: readonly Source[] = [
  conditions,
  warningsWaiting,
  contestsToAnswer,
  reportsToAct,
  lettersWaiting,
  questionsWaiting,
  recommendationsWaiting,
  stocktakes,
  obligationsWaiting,
  settlements,
  openingsToConfirm,
  lexiconToConfirm,
  gates,
  evidence,
  publication,
  roles,
];

/**
 * What waits for the caller: only what the caller may act on, here, as the policy and the rule of four eyes have it; in groups by
 * what matters most, the oldest first, the `most` oldest of each group. A handful of queries, whatever the number of projects.
 */
export async function getToday(ctx: Context, { most }: { most: number }): Promise<Result<Today>> {
  rememberScopes(ctx);
  const found = (await Promise.all(sources.map((source) => source(ctx)))).flat();
  const daysOf = ({ since }: { since: Day }): number => daysBetween(since, ctx.today);
  return ok(
    grouped(
      found.map(({ line, ...one }) => ({ ...one, line: { ...line, days: daysOf(line) } })),
      most,
    ),
  );
}
