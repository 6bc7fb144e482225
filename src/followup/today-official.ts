import { callerIs, listTarget, may } from '../access/index.ts';
import { addDays } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { listLetters, stepsOfLetters } from './letter/letter.store.ts';
import { letterTransition, othersSide } from './letter/letter.workflow.ts';
import { letterScopes, scopesOfBodies } from './letter/letter-target.ts';
import { listQuestions, stepsOfQuestions } from './question/question.store.ts';
import { authorsOf } from './question/question.workflow.ts';
import { targetOfAddressee, visibleRecommendations } from './recommendation/recommendation-file.ts';
import { bodiesOf } from './stocktake/seat.rules.ts';
import type { TodaySource } from './today.ts';

type Source = TodaySource<Context>;

/** Days ahead that an answer is told of before its day. */
const DAYS_AHEAD = 7;

/** Letters that the caller may sign and did not write, and letters that came in and whose answer is due within the week. */
export const lettersWaiting: Source = async (ctx) => {
  const bodies = bodiesOf(ctx.caller);
  if (bodies.length === 0 || !may(ctx.caller, 'letter.read', listTarget)) return [];
  const soon = addDays(ctx.today, DAYS_AHEAD);
  const open = [
    ...(await listLetters(ctx.tx, { state: 'drafted', direction: 'outgoing' })),
    ...(await listLetters(ctx.tx, { state: 'received', direction: 'incoming' })),
  ].filter(
    (one) =>
      bodies.includes(one.body) && (one.direction === 'outgoing' || (one.dueOn !== undefined && one.dueOn <= soon)),
  );
  if (open.length === 0) return [];
  const scopes = await letterScopes(ctx, open);
  const steps = await stepsOfLetters(
    ctx.tx,
    open.map((one) => one.id),
  );
  return open.flatMap((one): Awaited<ReturnType<Source>> => {
    const target = { scopes: scopes.get(one.id)! };
    const line = { about: one.id, kind: 'letter', title: one.subject };
    if (one.direction === 'incoming')
      return may(ctx.caller, 'letter.write', target)
        ? [{ why: 'to-answer', line: { ...line, since: one.dueOn!, due: one.dueOn!, act: 'record-letter' } }]
        : [];
    const taken = steps.get(one.id) ?? [];
    const wrote = othersSide(letterTransition('approve', one)!, taken);
    if (!may(ctx.caller, 'letter.sign', target) || wrote.some((person) => callerIs(ctx.caller, person))) return [];
    return [{ why: 'to-sign', line: { ...line, since: taken.at(-1)?.day ?? one.day, act: 'approve-letter' } }];
  });
};

/** Questions of parliament that the caller's body has to reply to, and replies that somebody else of it wrote. */
export const questionsWaiting: Source = async (ctx) => {
  const bodies = bodiesOf(ctx.caller);
  if (bodies.length === 0 || !may(ctx.caller, 'question.read', listTarget)) return [];
  const open = [
    ...(await listQuestions(ctx.tx, { state: 'received' })),
    ...(await listQuestions(ctx.tx, { state: 'written' })),
  ].filter((one) => bodies.includes(one.body));
  if (open.length === 0) return [];
  const scopes = await scopesOfBodies(ctx, [...new Set(open.map((one) => one.body))]);
  const steps = await stepsOfQuestions(
    ctx.tx,
    open.map((one) => one.id),
  );
  return open.flatMap((one): Awaited<ReturnType<Source>> => {
    const target = { scopes: scopes.get(one.body) ?? [] };
    const line = { about: one.id, kind: 'question', title: one.subject };
    if (one.state === 'received')
      return may(ctx.caller, 'question.reply', target)
        ? [{ why: 'to-answer', line: { ...line, since: one.dueOn, due: one.dueOn, act: 'write-reply' } }]
        : [];
    const taken = steps.get(one.id) ?? [];
    const wrote = authorsOf(taken);
    if (!may(ctx.caller, 'question.approve', target) || wrote.some((person) => callerIs(ctx.caller, person))) return [];
    return [{ why: 'to-sign', line: { ...line, since: taken.at(-1)?.day ?? one.receivedOn, act: 'approve-reply' } }];
  });
};

/** Recommendations that the caller's body has to answer within the week, and answers of others that wait for a judge. */
export const recommendationsWaiting: Source = async (ctx) => {
  if (!may(ctx.caller, 'recommendation.read', listTarget)) return [];
  const bodies = bodiesOf(ctx.caller);
  const soon = addDays(ctx.today, DAYS_AHEAD);
  return (await visibleRecommendations(ctx, {})).flatMap((one): Awaited<ReturnType<Source>> => {
    const target = targetOfAddressee(one.addressee);
    const line = { about: one.ref, kind: 'recommendation', title: one.words };
    if (one.waits && one.answer) {
      const { byPerson, forPersons, day } = one.answer;
      const answered = [byPerson, ...forPersons].some((person) => callerIs(ctx.caller, person));
      if (answered || ctx.caller.organisation === one.addressee || !may(ctx.caller, 'recommendation.judge', target))
        return [];
      return [{ why: 'to-sign', line: { ...line, since: day, act: 'judge-recommendation' } }];
    }
    const isOpen = one.state !== 'done' && one.state !== 'not-followed';
    if (!isOpen || one.dueOn > soon || !bodies.includes(one.addressee)) return [];
    return may(ctx.caller, 'recommendation.answer', target)
      ? [{ why: 'to-answer', line: { ...line, since: one.dueOn, due: one.dueOn, act: 'answer-recommendation' } }]
      : [];
  });
};
