import { once } from 'node:events';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { exportLedger } from '../../ledger/export.ts';
import { listFileRoutes } from '../../list-files.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { askFile } from '../client.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

const WORKBOOK = ['lang', 'strategy', 'owner', 'stage', 'place', 'q'] as const;
/** Lists of the desk by name, with the filters each takes. */
const lists: ReadonlyMap<string, readonly string[]> = new Map(
  listFileRoutes.map(({ verb, input }) => [
    verb.replace(/-file$/, ''),
    Object.keys((input as unknown as { shape: object }).shape).filter((name) => name !== 'format'),
  ]),
);

export const run: Command['run'] = async ([what = '', ...more]) => {
  if (what === 'workbook') return save('export-workbook', more, WORKBOOK);
  if (what === 'money') return exportMoney(more);
  const filters = lists.get(what);
  if (filters) return save(`${what}-file`, more, filters);
  if (what !== 'ledger' || more.some((each) => each !== '--full'))
    throw new Complaint(
      `export knows: ledger [--full] > FILE · workbook FILE · money --csv > FILE · ${[...lists.keys()].join(', ')} FILE`,
    );
  return exportTheLedger(more.length > 0 ? 'full' : 'hashes');
};

async function exportTheLedger(how: 'full' | 'hashes'): Promise<number> {
  const opened = await openWorld(readConfig(), silentLog, { beside: true });
  try {
    const { owner, signer } = opened.held.machine;
    if ((await owner.query('select 1 from ledger_leaf limit 1')).rowCount === 0)
      throw new Complaint('The ledger is empty: no act has been accepted yet.');
    const write = async (line: string) => {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    };
    const { leaves, entries } = await exportLedger(owner, signer, write, how);
    console.error(`${leaves} leaves, ${entries} records`);
    return 0;
  } finally {
    await opened.close();
  }
}

/** Every transaction that one may see, as CSV on standard output or as a list into a file. */
async function exportMoney(more: readonly string[]): Promise<number> {
  const filters = lists.get('transactions')!;
  if (more[0] !== '--csv') return save('transactions-file', more, filters);
  const bytes = await askFile('transactions-file', { ...filtersOf(more.slice(1), filters), format: 'csv' });
  await pipeline(bytes, process.stdout, { end: false });
  return 0;
}

function filtersOf(more: readonly string[], filters: readonly string[]): Record<string, string> {
  const input: Record<string, string> = {};
  for (let at = 0; at < more.length; at += 2) {
    const name = filters.find((one) => more[at] === `--${one}`);
    const value = more[at + 1];
    if (!name || value === undefined)
      throw new Complaint(`"${more[at]}" says nothing here. Filters: ${filters.map((one) => `--${one}`).join(' ')}`);
    input[name] = value;
  }
  return input;
}

/** Asks for a file as it is filtered, and writes it; a list as its name ends, .csv or .xlsx. */
async function save(verb: string, [file, ...more]: readonly string[], filters: readonly string[]): Promise<number> {
  if (!file || file.startsWith('--'))
    throw new Complaint(`Say where to: export ${verb.replace(/^export-|-file$/g, '')} FILE`);
  const input = filtersOf(more, filters);
  if (verb.endsWith('-file')) input.format = /\.csv$/i.test(file) ? 'csv' : 'xlsx';
  await pipeline(await askFile(verb, input), fs.createWriteStream(file));
  console.log(`${file}: ${fs.statSync(file).size} bytes`);
  return 0;
}
