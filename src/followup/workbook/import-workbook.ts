import { instanceTarget, may } from '../../access/index.ts';
import { fileByHash } from '../../documents/readers.ts';
import { ok, type Result, refused } from '../../kernel/index.ts';
import { customFieldsOf } from '../../platform/custom-field/readers.ts';
import type { FileStore } from '../../platform/files.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { MOST_BYTES } from '../tracker/sheet.read.ts';
import { columnsOf } from './columns.ts';
import { enterRows } from './enter.ts';
import { registerName } from './export-workbook.ts';
import { type Planned, planOf, type Take } from './plan.ts';
import { type BookRead, readWorkbook } from './read-workbook.ts';
import type { Entering } from './workbook.ts';

export type WorkbookInput = { file: string; take: Take };

/** What importing a workbook would do. `remarks` are what was left out and stops nothing. */
export type WorkbookPreview = Entering & {
  lang: string;
  exportedAt: string;
  rows: number;
  remarks: BookRead['remarks'];
};

type Looked = { read: BookRead; planned: Planned };

async function look(ctx: Context, { file, take }: WorkbookInput): Promise<Result<Looked>> {
  const kept = await fileByHash(ctx.tx, file);
  if (!kept) return refused('file.unknown', { sha256: file });
  if (kept.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', instanceTarget))
    return refused('file.restricted', { ground: kept.ground });
  const bytes = await bytesOf(ctx.files, file);
  if (!bytes.ok) return bytes;
  const customs = await customFieldsOf(ctx.tx, 'project');
  const read = await readWorkbook(bytes.value, (kind, lang) => columnsOf(kind, lang, customs));
  if (!read.ok) return read;
  const { origin, wanted, problems } = read.value;
  const register = await registerName(ctx);
  if (origin.register !== register)
    return refused('workbook.other-register', { theirs: origin.register, ours: register });
  return ok({ read: read.value, planned: await planOf(ctx, origin.lang, wanted, take, problems) });
}

async function bytesOf(files: FileStore, sha256: string): Promise<Result<Buffer>> {
  const stream = files.open(sha256);
  if (!stream) return refused('file.unknown', { sha256 });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return refused('tracker.file-too-large', { most: MOST_BYTES / 1024 / 1024 });
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/**
 * What importing a workbook of ours would change, and what stands in the way; nothing is entered.
 *
 * refuses  'workbook.not-ours' (a list kept elsewhere: that is a tracker) · what reading it refuses
 */
export async function previewWorkbook(ctx: Context, input: WorkbookInput): Promise<Result<WorkbookPreview>> {
  const looked = await look(ctx, input);
  if (!looked.ok) return looked;
  const { read, planned } = looked.value;
  const { moves, conflicts, problems, already, seen } = planned;
  return ok({
    lang: read.origin.lang,
    exportedAt: read.origin.at,
    rows: read.rows,
    moves,
    conflicts,
    problems,
    already,
    seen,
    remarks: read.remarks,
  });
}

export type EnteredBook = { entered: number; kept: number; already: number };

/**
 * Imports a workbook as previewed, whole or not at all. Importing it again changes nothing.
 *
 * seen     what the preview answered
 * refuses  'workbook.problems' (with each) · 'workbook.changed-since-preview' · what `previewWorkbook` and the verbs refuse
 */
export async function importWorkbook(
  ctx: Context,
  { seen, ...input }: WorkbookInput & { seen: string },
): Promise<Result<EnteredBook>> {
  const looked = await look(ctx, input);
  return looked.ok ? enterPlanned(ctx, looked.value.planned, seen, input.take) : looked;
}

/** Enters what was planned, if it is still what was shown. */
export async function enterPlanned(
  ctx: Context,
  planned: Planned,
  seen: string,
  take: Take,
): Promise<Result<EnteredBook>> {
  const { problems, moves, conflicts, already, rows } = planned;
  if (problems.length > 0) return refused('workbook.problems', { count: problems.length, problems });
  if (planned.seen !== seen) return refused('workbook.changed-since-preview');
  const done = await enterRows(ctx, planned, rows);
  if (!done.ok) return done;
  const taken = take === 'file' ? conflicts.length : 0;
  return ok({ entered: moves.length + taken, kept: conflicts.length - taken, already });
}
