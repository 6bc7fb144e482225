import { ok, type Result, refused } from '../kernel/index.ts';
import { Download } from '../platform/http/download.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { pagePicture } from './ingest/page-picture.ts';
import { textByHash } from './reading.store.ts';
import { visibleReadings } from './visible-readings.ts';

/**
 * A page of a document that was read, as a picture, to compare with its text.
 *
 * page     from 1
 * refuses  'reading.unknown' · 'reading.file-away' · 'reading.page-not-shown' · 'reading.page-unknown'
 */
export async function showPage(
  ctx: Context,
  { reading, page }: { reading: string; page: number },
): Promise<Result<Download>> {
  const [found] = await visibleReadings(ctx, { id: reading });
  if (!found) return refused('reading.unknown', { id: reading });
  const file = ctx.files.at(found.file);
  if (file === undefined) return refused('reading.file-away');
  if (found.mediaType !== 'application/pdf') return refused('reading.page-not-shown', { page, why: 'kind' });
  const kept = found.textSha256 === undefined ? undefined : await textByHash(ctx.tx, found.textSha256);
  if (kept?.ok && page > kept.value.blocks.filter((one) => one.kind === 'page').length)
    return refused('reading.page-unknown', { page });
  const picture = await pagePicture(file, page);
  if (!picture.ok) return picture;
  return ok(new Download(`${page}.png`, 'image/png', whole(picture.value)));
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
