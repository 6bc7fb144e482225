import { type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { addMark, listMarks, marksInForce, reviseMarkRow } from './holding.store.ts';
import type { MarkCode } from './mark.ts';

export type SetMark = { code: MarkCode; value: string; reason: LocalizedText; version?: number | undefined };

/**
 * Sets a mark for this country. A sum is highly concentrated from a higher index on than concentrated.
 *
 * refuses  'mark.order' · 'conflict.changed'
 */
export async function setMark(
  ctx: Context,
  { code, value, reason, version }: SetMark,
): Promise<Result<{ version: number }>> {
  const marks = { ...(await marksInForce(ctx.tx)), [code]: Number(value) };
  if (marks.concentrated >= marks['highly-concentrated']) return refused('mark.order');
  const set = { value, reason, setBy: ctx.caller.person!, setOn: ctx.today };
  const current = (await listMarks(ctx.tx)).find((one) => one.code === code);
  if (!current && version === undefined) {
    await addMark(ctx.tx, { code, ...set, version: 1 });
    return ok({ version: 1 });
  }
  return reviseMarkRow(ctx.tx, code, version ?? 0, set);
}
