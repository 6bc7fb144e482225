import { type LocalizedText, ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { judgingBody } from '../judging-body.ts';
import { signedBy } from '../signed-by.ts';
import { heldStudy, moveOf, type StudyStands, takeStudyStep } from './record-study.ts';
import { studyMoves } from './study.rules.ts';
import { noteFindings, reviewVersion, versionById } from './study.store.ts';

type Findings = { findings?: LocalizedText | undefined; recommends?: LocalizedText | undefined };

/**
 * Writes down what a version finds and recommends, in our own words. What was reviewed stays as it was reviewed.
 *
 * refuses  'study.version-unknown' · 'study.version-reviewed' · 'study.findings-missing'
 */
export async function noteStudyFindings(
  ctx: Context,
  { version: id, ...said }: Findings & { version: string },
): Promise<Result<StudyStands>> {
  const found = await heldVersion(ctx, id);
  if (!found.ok) return found;
  const { study, version } = found.value;
  if (version.review !== 'waiting') return refused('study.version-reviewed', { status: version.review });
  if (!said.findings && !said.recommends) return refused('study.findings-missing', { number: version.number });
  await noteFindings(ctx.tx, id, said);
  return ok(
    await takeStudyStep(ctx, study, study.stage, { act: 'note', effectiveOn: ctx.today, ofVersion: version.number }),
  );
}

/**
 * Accepts a version, with what it finds, or returns it with the reason; by nobody of the body that brought it. From its acceptance
 * on, evidence for the criteria that name the study can be accepted.
 *
 * refuses  'study.version-unknown' · 'study.version-reviewed' · 'study.findings-missing' · what `studyMoves` and `judgingBody` refuse
 */
export async function reviewStudy(
  ctx: Context,
  act: 'accept' | 'return',
  { version: id, words, ...said }: Findings & { version: string; words?: LocalizedText | undefined },
): Promise<Result<StudyStands>> {
  const found = await heldVersion(ctx, id);
  if (!found.ok) return found;
  const { study, version } = found.value;
  if (version.review !== 'waiting') return refused('study.version-reviewed', { status: version.review });
  const moved = studyMoves(act, await moveOf(ctx, study, { on: ctx.today, words }));
  if (!moved.ok) return moved;
  if (act === 'accept' && !version.findings && !said.findings)
    return refused('study.findings-missing', { number: version.number });
  const body = await judgingBody(ctx, {
    organisation: version.organisation,
    persons: [version.broughtBy, ...version.broughtFor],
  });
  if (!body.ok) return body;
  const { organisation, independence } = body.value;
  const by = signedBy(ctx, organisation);
  if (said.findings || said.recommends) await noteFindings(ctx.tx, id, said);
  await reviewVersion(ctx.tx, id, {
    review: act === 'accept' ? 'accepted' : 'returned',
    reviewedBy: by.byPerson,
    reviewedFor: by.forPersons,
    reviewedOn: ctx.today,
    reviewOrganisation: organisation,
    independence,
    ...(words ? { reason: words } : {}),
  });
  const step = { act, effectiveOn: ctx.today, ofVersion: version.number, ...(words ? { words } : {}), ...by };
  return ok(await takeStudyStep(ctx, study, moved.value, step));
}

/** A version, read again once its study is held. refuses 'study.version-unknown' */
async function heldVersion(ctx: Context, id: string) {
  const of = await versionById(ctx.tx, id);
  if (!of) return refused('study.version-unknown', { version: id });
  const held = await heldStudy(ctx, of.study);
  if (!held.ok) return held;
  return ok({ study: held.value, version: (await versionById(ctx.tx, id))!.version });
}
