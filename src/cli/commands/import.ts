import fs from 'node:fs';
import type { Imported } from '../../followup/tracker/import-tracker.ts';
import type { Decision } from '../../followup/tracker/mapping.ts';
import type { TrackerPreview } from '../../followup/tracker/preview-tracker.ts';
import type { MappingProposal } from '../../followup/tracker/propose-tracker-mapping.ts';
import type { EnteredBook, WorkbookPreview } from '../../followup/workbook/import-workbook.ts';
import { isOurs } from '../../followup/workbook/read-workbook.ts';
import { ask, keep } from '../client.ts';
import { type Command, Complaint } from '../command.ts';
import { importMoneyList, listNamed } from '../import-list.ts';

type Said = { code: string; sentence?: string };
type Named = { items: { ref: string }[] };
type Told<T> = T & { problems: Said[]; remarks: Said[] };

export const run: Command['run'] = async (args) => {
  const kind = listNamed(args[0]);
  if (kind) return importMoneyList(kind, args.slice(1));
  const [file] = args.filter((arg, at) => !arg.startsWith('--') && !takesValue.has(args[at - 1] ?? ''));
  if (!file || !fs.existsSync(file)) throw new Complaint(`The file ${file ?? ''} cannot be read.`);
  const bytes = fs.readFileSync(file);
  const sha256 = await keep(bytes);
  if (await isOurs(bytes)) return importOurs(sha256, args);
  const strategy = option(args, '--strategy') ?? (await onlyStrategy());
  const asked = { file: sha256, strategy, sheet: option(args, '--sheet') };
  const proposal = await ask<MappingProposal>('propose-tracker-mapping', {
    ...asked,
    mapping: option(args, '--mapping'),
  });
  const decisions: Decision[] = proposal.kept?.decisions ?? [];
  const mapping = { columns: proposal.columns.map((one) => one.meaning), decisions };
  const input = { ...asked, sheet: proposal.sheet || undefined, mapping, leaveOut: args.includes('--leave-out') };
  const preview = await ask<TrackerPreview>('preview-tracker', input);
  console.log(
    `${preview.counts.new} new, ${preview.counts.changed} changed, ${preview.counts.same} unchanged; ` +
      `cells: ${preview.cells.taken} taken over, ${preview.cells.left} left out, ${preview.cells.silent} with nothing to say`,
  );
  for (const one of preview.remarks as Said[]) console.log(`  ${one.sentence ?? one.code}`);
  for (const one of preview.problems as Said[]) console.error(`! ${one.sentence ?? one.code}`);
  if (preview.problems.length > 0) return 1;
  if (args.includes('--preview')) return 0;
  const done = await ask<Imported>('import-tracker', { ...input, seen: preview.seen });
  console.log(`${done.created.length} projects recorded, ${done.changed.length} revised, ${done.unchanged} unchanged`);
  return 0;
};

const takesValue = new Set(['--strategy', '--mapping', '--sheet', '--take']);

async function onlyStrategy(): Promise<string> {
  const { items } = await ask<Named>('strategies', {});
  if (items.length === 1) return items[0]!.ref;
  throw new Complaint(`Say for which strategy: --strategy ${items.map((one) => one.ref).join(' | ')}`);
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : undefined;
}

/** A workbook exported here: it knows its own rows. */
async function importOurs(file: string, args: readonly string[]): Promise<number> {
  const take = option(args, '--take') === 'file' ? 'file' : 'register';
  const looked = await ask<Told<WorkbookPreview>>('preview-workbook', { file, take });
  const { moves, conflicts, problems, remarks, already, seen } = looked;
  console.log(`${moves.length} changes, ${conflicts.length} conflicts, ${already} already so`);
  for (const one of moves) console.log(`  ${placeOf(one)} ${one.title}: ${one.before ?? '-'} > ${one.after ?? '-'}`);
  for (const one of conflicts)
    console.log(
      `? ${placeOf(one)} ${one.title}: ${one.before ?? '-'} when exported, ${one.now ?? '-'} now` +
        ` (${[one.by, one.on?.slice(0, 16)].filter(Boolean).join(', ')}), ${one.after ?? '-'} in the file`,
    );
  if (conflicts.length > 0 && take === 'register')
    console.log('  What others changed stays; --take file puts the values of the file in its place.');
  for (const one of remarks) console.log(`  ${one.sentence ?? one.code}`);
  for (const one of problems) console.error(`! ${one.sentence ?? one.code}`);
  if (problems.length > 0) return 1;
  const wouldEnter = moves.length + (take === 'file' ? conflicts.length : 0);
  if (args.includes('--preview') || wouldEnter === 0) return 0;
  const done = await ask<EnteredBook>('import-workbook', { file, take, seen });
  console.log(`${done.entered} changes entered, ${done.kept} left as others changed them, ${done.already} already so`);
  return 0;
}

const placeOf = ({ at, key }: { at?: { sheet: string; cell: string } | undefined; key: string }): string =>
  at ? `${at.sheet}!${at.cell}` : key;
