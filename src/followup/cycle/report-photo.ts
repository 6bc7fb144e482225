import { fileByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { listReports, stepsOf } from './report.store.ts';

/**
 * The file of a photo that a report names, or that the caller brought and is about to name. Naming a file opens nothing:
 * it is a picture that one of the report's own writers brought, and of no restricted class.
 *
 * refuses  'file.unknown'
 */
export async function reportPhoto(
  ctx: Context,
  { report, sha256 }: { report: string; sha256: string },
): Promise<Result<{ sha256: string; mediaType: string; size: number }>> {
  const file = await fileByHash(ctx.tx, sha256);
  const [found] = await listReports(ctx.tx, { id: report });
  const isNamed = found?.content.photos?.some((one) => one.sha256 === sha256) ?? false;
  const writers = isNamed ? (await stepsOf(ctx.tx, report)).map((one) => one.byPerson) : [];
  const brought = [...writers, ctx.caller.person].includes(file?.broughtBy ?? '');
  if (!file?.mediaType.startsWith('image/') || file.class === 'restricted' || !brought)
    return refused('file.unknown', { sha256 });
  const { mediaType, size } = file;
  return ok({ sha256, mediaType, size });
}
