import { instanceTarget, may } from '../../access/index.ts';
import { fileByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { layoutOf } from './layout.rules.ts';
import type { Layout } from './layout.ts';
import { readSheet } from './sheet.read.ts';
import type { SheetRead } from './sheet.ts';
import { trackerWords } from './tracker-words.ts';

export type TrackerFile = { file: string; sheet?: string | undefined };
export type TrackerRead = { sheet: SheetRead; layout: Layout };

const SHEETS_TRIED = 8;

/**
 * Reads a kept file as a table: the sheet asked for, or the first visible one that has projects in it.
 *
 * refuses  'file.unknown' · 'file.restricted' · what `readSheet` refuses · 'tracker.no-header'
 */
export async function readTracker(ctx: Context, { file, sheet }: TrackerFile): Promise<Result<TrackerRead>> {
  const kept = await fileByHash(ctx.tx, file);
  if (!kept) return refused('file.unknown', { sha256: file });
  if (kept.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', instanceTarget))
    return refused('file.restricted', { ground: kept.ground });
  const first = await readSheet(ctx.files, file, sheet);
  if (!first.ok) return first;
  const others =
    sheet === undefined ? first.value.sheets.filter((one) => !one.hidden && one.name !== first.value.sheet) : [];
  let best: TrackerRead | undefined;
  for (const name of [undefined, ...others.slice(0, SHEETS_TRIED).map((one) => one.name)]) {
    const read = name === undefined ? first : await readSheet(ctx.files, file, name);
    if (!read.ok) return read;
    const layout = layoutOf(read.value, trackerWords());
    if (layout && layout.rows.length > (best?.layout.rows.length ?? 0)) best = { sheet: read.value, layout };
    // a list of projects is rarely behind a longer one: the first that looks like one is taken
    if (best && best.layout.columns.length >= 3) break;
  }
  return best ? ok(best) : refused('tracker.no-header', { sheet: first.value.sheet });
}
