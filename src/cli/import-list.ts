import fs from 'node:fs';
import type { ListPreview } from '../followup/money-import/import-list.ts';
import { type ListFieldName, type ListKind, type ListMapping, listKinds } from '../followup/money-import/list.ts';
import type { ListProposal } from '../followup/money-import/propose-list.ts';
import { ask, keep } from './client.ts';
import { Complaint } from './command.ts';

type Said = { code: string; sentence?: string };
type Told = Omit<ListPreview, 'problems'> & { problems: (ListPreview['problems'][number] & Said)[] };

/** The kind of list that a word of the command line names; money is transactions. */
export const listNamed = (word: string | undefined): ListKind | undefined =>
  word === 'money' ? 'transactions' : listKinds.find((kind) => kind === word);

/**
 * A list of money or agreements in CSV or Excel: understood, looked through, then entered whole, with how fast it went.
 *
 * --mapping NAME   a mapping kept before · --usual FIELD=VALUE  what stands where no cell says it · --provider BODY  who pays, the same
 */
export async function importMoneyList(kind: ListKind, args: readonly string[]): Promise<number> {
  const [file] = args;
  if (!file || !fs.existsSync(file)) throw new Complaint(`The file ${file ?? ''} cannot be read.`);
  const option = (name: string): string | undefined => args[args.indexOf(name) + 1 || args.length];
  const asked = { file: await keep(fs.readFileSync(file)), sheet: option('--sheet') };
  const proposal = await ask<ListProposal>('propose-list-mapping', { ...asked, kind, mapping: option('--mapping') });
  for (const { letter, meaning, sure } of proposal.columns)
    if (!sure) console.log(`  ${letter} ${meaning.header}: left out`);
  const mapping: ListMapping = {
    columns: proposal.columns.map(({ meaning, sure }) => (sure ? meaning : { ...meaning, field: 'leave' })),
    decisions: [...(proposal.kept?.decisions ?? []), ...usualIn(args)],
  };
  const input = { ...asked, sheet: proposal.sheet || undefined, mapping };
  const preview = await ask<Told>(`preview-${kind}`, input);
  console.log(
    `${preview.rows} rows: ${preview.recorded} new, ${preview.repeated} there already, ${preview.wrong} errors` +
      (preview.asides.length > 0 ? `; left out as totals or remarks: ${preview.asides.join(', ')}` : ''),
  );
  for (const one of preview.problems)
    console.error(`! ${one.column}${one.row} ${one.header}: ${one.value || '-'}: ${one.sentence ?? one.code}`);
  if (preview.wrong > 0) return 1;
  if (args.includes('--preview')) return 0;
  const began = performance.now();
  const done = await ask<Pick<ListPreview, 'rows' | 'recorded' | 'repeated'>>(`import-${kind}`, input);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${done.recorded} ${kind} recorded, ${done.repeated} there already, in ${seconds.toFixed(1)} s (${Math.round(done.rows / seconds)} rows per second)`,
  );
  return 0;
}

/** What stands where no cell says it, as the command line has it. example  --usual provider=MEF --usual currency=MAD */
function usualIn(args: readonly string[]): ListMapping['decisions'] {
  return args.flatMap((arg, at) => {
    const next = args[at + 1] ?? '';
    const said = arg === '--usual' ? next : arg === '--provider' ? `provider=${next}` : '';
    const [field, ...value] = said.split('=');
    return said && value.length > 0 ? [{ field: field as ListFieldName, value: '', refs: [value.join('=')] }] : [];
  });
}
