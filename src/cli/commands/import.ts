import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Imported } from '../../followup/tracker/import-tracker.ts';
import type { Decision } from '../../followup/tracker/mapping.ts';
import type { TrackerPreview } from '../../followup/tracker/preview-tracker.ts';
import type { MappingProposal } from '../../followup/tracker/propose-tracker-mapping.ts';
import { type Command, Complaint } from '../command.ts';

type Said = { code: string; sentence?: string };
type Named = { items: { ref: string }[] };

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--strategy REF] [--mapping NAME] [--sheet NAME] [--leave-out] [--preview]',
  summary:
    'Import a list of projects (.xlsx, CSV) as a kept or proposed mapping understands it, with the token in MUTABAA_TOKEN.',
  run: async (args) => {
    const [file] = args.filter((arg, at) => !arg.startsWith('--') && !takesValue.has(args[at - 1] ?? ''));
    if (!file || !fs.existsSync(file)) throw new Complaint(`The file ${file ?? ''} cannot be read.`);
    const sha256 = await keep(fs.readFileSync(file));
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
    console.log(
      `${done.created.length} projects recorded, ${done.changed.length} revised, ${done.unchanged} unchanged`,
    );
    return 0;
  },
};

const takesValue = new Set(['--strategy', '--mapping', '--sheet']);
const base = (): string =>
  (process.env.MUTABAA_URL ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, '');

/** The language of the terminal, when it is one we speak. */
const headers = (): Record<string, string> => ({
  'Accept-Language': /^(ar|fr)/.exec(process.env.LANG ?? '')?.[1] ?? 'en',
  ...(process.env.MUTABAA_TOKEN ? { Authorization: `Bearer ${process.env.MUTABAA_TOKEN}` } : {}),
});

async function send<T>(address: string, init: RequestInit): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(`${base()}/api/v1/${address}`, { ...init, headers: { ...headers(), ...init.headers } });
  } catch {
    throw new Complaint(`Nothing answers at ${base()}. Start Mutabaa, or set MUTABAA_URL.`);
  }
  const value = (await answer.json().catch(() => undefined)) as (T & { detail?: string }) | undefined;
  if (!answer.ok || value === undefined) throw new Complaint(value?.detail ?? `The server answered ${answer.status}.`);
  return value;
}

const ask = <T>(verb: string, input: object): Promise<T> =>
  send<T>(verb, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(input) });

async function keep(bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await send(`files/${sha256}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return sha256;
}

async function onlyStrategy(): Promise<string> {
  const { items } = await send<Named>('strategies', {});
  if (items.length === 1) return items[0]!.ref;
  throw new Complaint(`Say for which strategy: --strategy ${items.map((one) => one.ref).join(' | ')}`);
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at >= 0 ? args[at + 1] : undefined;
}
