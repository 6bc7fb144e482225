import { callerIs, listTarget, may } from '../access/index.ts';
import { visibleIn } from '../delivery/project-target.ts';
import { openContests } from '../delivery/waiting.readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { TodaySource } from './today.ts';

/** Contests that wait for an answer, for who may give it: not who contested, nor anybody of their body. */
export const contestsToAnswer: TodaySource<Context> = async (ctx) => {
  if (!may(ctx.caller, 'contest.answer', listTarget)) return [];
  const others = (await openContests(ctx.tx)).filter(
    (one) =>
      !callerIs(ctx.caller, one.contestedBy) &&
      (one.organisation === undefined || one.organisation !== ctx.caller.organisation),
  );
  return (await visibleIn(ctx, 'contest.answer', others, 'owner')).map((one) => ({
    why: 'contest-to-answer',
    line: {
      about: one.id,
      title: one.reason,
      project: one.project,
      projectTitle: one.projectTitle,
      since: one.contestedOn,
      act: 'answer-contest',
    },
  }));
};
