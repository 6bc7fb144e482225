import { type LocalizedText, ok, type Result } from '../../kernel/index.ts';
import { followedTexts, legalTextsByRef } from '../../law/readers.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { visibleIn } from '../project-target.ts';
import { dutyState, goLiveOf } from './duty.rules.ts';
import { dutyLines } from './duty.store.ts';
import type { DutyLine, DutyState, GoLive } from './duty.ts';
import { textBlocks } from './text-blocks.ts';

/** A duty as it is shown, with the title of its text where that is in the register. */
export type Duty = DutyLine & { state: DutyState; textTitle?: LocalizedText };

/** What legal texts ask of projects that the caller may read: of one text, or of one project. */
export async function textDuties(
  ctx: Context,
  asked: { text?: string | undefined; project?: string | undefined },
): Promise<Result<{ items: Duty[] }>> {
  const lines = await visibleIn(ctx, 'project.read', await dutyLines(ctx.tx, asked, ctx.today));
  const texts = await legalTextsByRef(ctx.tx, [...new Set(lines.map((one) => one.text))]);
  const titles = new Map(texts.map((one) => [one.ref, one.title]));
  return ok({
    items: lines.map((one) => {
      const textTitle = titles.get(one.text);
      return { ...one, state: dutyState(one), ...(textTitle ? { textTitle } : {}) };
    }),
  });
}

/**
 * announced  texts that were followed here on their way · published: those of them that came to the bulletin
 * blocked    projects that a text holds back · goLive: by text, of the projects that went live
 */
export type LawFigures = {
  announced: number;
  published: number;
  blocked: number;
  goLive: (GoLive & { title?: LocalizedText })[];
};

/** The figures of the law, over the projects that the caller may read. */
export async function lawFigures(ctx: Context): Promise<Result<LawFigures>> {
  const duties = await textDuties(ctx, {});
  const blocks = await textBlocks(ctx, {});
  if (!duties.ok) return duties;
  if (!blocks.ok) return blocks;
  const titles = new Map(duties.value.items.map((one) => [one.text, one.textTitle]));
  return ok({
    ...(await followedTexts(ctx.tx)),
    blocked: new Set(blocks.value.items.flatMap((one) => (one.holds ? [one.project] : []))).size,
    goLive: goLiveOf(duties.value.items).map((one) => {
      const title = titles.get(one.text);
      return { ...one, ...(title ? { title } : {}) };
    }),
  });
}
