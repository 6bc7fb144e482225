import { may } from '../../access/index.ts';
import { narrowFile } from '../../documents/narrow-file.ts';
import { type Day, type LocalizedText, ok, type Result, refused, textIn } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { boundParties } from '../agreement.rules.ts';
import { agreementsByRefs } from '../agreement.store.ts';
import { bodiesOf } from '../bodies.ts';
import { knownFile } from '../record-agreement.ts';
import { signedBy } from '../signed-by.ts';
import { heldStudy, moveOf, type StudyStands, takeStudyStep } from './record-study.ts';
import { studyMoves } from './study.rules.ts';
import { addVersion, versionsOfStudies } from './study.store.ts';
import type { Study, StudyVersion } from './study.ts';
import { studyTarget } from './study-file.ts';

export type BringStudyVersion = {
  study: string;
  version: number;
  file: string;
  title: LocalizedText;
  dated: Day;
  class?: StudyVersion['class'] | undefined;
  findings?: LocalizedText | undefined;
  recommends?: LocalizedText | undefined;
};

/**
 * Brings a version of a study: as who does it, who pays for it, a body bound by its agreement, the owner of its project, or the
 * delivery unit. The study is then delivered, and its review is awaited.
 *
 * refuses  'study.unknown' · 'conflict.changed' · 'study.not-your-study' · 'study.review-waits' · 'study.version-known'
 *          · 'file.unknown' · what `studyMoves` refuses
 */
export async function bringStudyVersion(
  ctx: Context,
  { study: ref, version, class: asked, findings, recommends, ...brought }: BringStudyVersion,
): Promise<Result<StudyStands & { id: string; number: number }>> {
  const held = await heldStudy(ctx, ref, version);
  if (!held.ok) return held;
  const study = held.value;
  const organisation = await bringerOf(ctx, study);
  if (organisation === undefined) return refused('study.not-your-study', { ref });
  const moved = studyMoves('bring', await moveOf(ctx, study, { on: brought.dated }));
  if (!moved.ok) return moved;
  const versions = (await versionsOfStudies(ctx.tx, [ref])).get(ref) ?? [];
  if (versions.some((one) => one.review === 'waiting')) return refused('study.review-waits', { ref });
  const same = versions.find((one) => one.file === brought.file);
  if (same) return refused('study.version-known', { number: same.number });
  const known = await knownFile(ctx, brought.file);
  if (!known.ok) return known;
  const id = ctx.newId();
  const number = versions.length + 1;
  const by = signedBy(ctx, organisation);
  const kept = asked ?? 'internal';
  await addVersion(ctx.tx, ref, {
    ...brought,
    id,
    number,
    class: kept,
    organisation,
    broughtBy: by.byPerson,
    broughtFor: by.forPersons,
    broughtOn: ctx.today,
    ...(findings ? { findings } : {}),
    ...(recommends ? { recommends } : {}),
    review: 'waiting',
    reviewedFor: [],
  });
  await narrowFile(ctx, brought.file, { class: kept, ground: textIn(brought.title, 'ar').text });
  const stands = await takeStudyStep(ctx, study, moved.value, {
    act: 'bring',
    effectiveOn: brought.dated,
    ofVersion: number,
    ...by,
  });
  return ok({ ...stands, id, number });
}

async function bringerOf(ctx: Context, study: Study): Promise<string | undefined> {
  const [agreement] = study.agreement ? await agreementsByRefs(ctx.tx, [study.agreement]) : [];
  const sides = [
    ...[study.contractor, study.funder].flatMap((one) => one ?? []),
    ...boundParties(agreement?.parties ?? []).map((one) => one.organisation),
    ...(await ownerOf(ctx, study.project)),
  ];
  const bodies = bodiesOf(ctx.caller);
  const side = sides.find((one) => bodies.includes(one));
  if (side !== undefined) return side;
  return may(ctx.caller, 'study.edit', await studyTarget(ctx, study.ref)) ? bodies[0] : undefined;
}

async function ownerOf(ctx: Context, project: string | undefined): Promise<string[]> {
  if (project === undefined) return [];
  const found = await ctx.tx.query<{ owner: string | null }>('select owner from project where ref = $1', [project]);
  return found.rows.flatMap((row) => row.owner ?? []);
}
