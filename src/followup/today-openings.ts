import { instanceTarget, listTarget, may } from '../access/index.ts';
import { isSamePerson } from '../delivery/index.ts';
import { signatureOf } from '../delivery/on-file.ts';
import { visibleIn } from '../delivery/project-target.ts';
import { openingsWaiting } from '../delivery/waiting.readers.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { TodaySource } from './today.ts';

/** Papers that somebody proposed to open: for who may confirm it, and for who proposed it to be known. */
export const openingsToConfirm: TodaySource<Context> = async (ctx) => {
  const found = await openingsWaiting(ctx.tx);
  if (found.length === 0) return [];
  const me = signatureOf(ctx);
  const own = found.filter((one) => isSamePerson(one.proposedBy, me));
  const others = may(ctx.caller, 'opening.confirm', listTarget) ? found.filter((one) => !own.includes(one)) : [];
  const inProjects = await visibleIn(
    ctx,
    'opening.confirm',
    others.flatMap((one) => (one.project ? [{ ...one, project: one.project }] : [])),
    'owner',
  );
  const ofNoProject = may(ctx.caller, 'opening.confirm', instanceTarget) ? others.filter((one) => !one.project) : [];
  const lineOf = ({ id, sha256, project, projectTitle, title, proposedOn }: (typeof found)[number]) => ({
    about: id,
    paper: sha256,
    kind: 'opening',
    since: proposedOn,
    ...(title ? { title } : {}),
    ...(project ? { project } : {}),
    ...(projectTitle ? { projectTitle } : {}),
  });
  return [
    ...[...inProjects, ...ofNoProject].map((one) => ({
      why: 'to-confirm' as const,
      line: { ...lineOf(one), act: 'confirm-opening' },
    })),
    ...own.map((one) => ({ why: 'recorded' as const, line: lineOf(one) })),
  ];
};
