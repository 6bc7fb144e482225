import { once } from 'node:events';
import fs from 'node:fs';
import { exportLedger } from '../../ledger/export.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { askFile } from '../client.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

const FILTERS = ['lang', 'strategy', 'owner', 'stage', 'place', 'q'] as const;

export const run: Command['run'] = async ([what, ...more]) => {
  if (what === 'workbook') return exportWorkbook(more);
  if (what !== 'ledger' || more.some((each) => each !== '--full'))
    throw new Complaint('export knows: ledger [--full] > FILE · workbook FILE');
  const opened = await openWorld(readConfig(), silentLog, { beside: true });
  try {
    const { owner, signer } = opened.held.machine;
    if ((await owner.query('select 1 from ledger_leaf limit 1')).rowCount === 0)
      throw new Complaint('The ledger is empty: no act has been accepted yet.');
    const write = async (line: string) => {
      if (!process.stdout.write(line)) await once(process.stdout, 'drain');
    };
    const { leaves, entries } = await exportLedger(owner, signer, write, more.length > 0 ? 'full' : 'hashes');
    console.error(`${leaves} leaves, ${entries} records`);
    return 0;
  } finally {
    await opened.close();
  }
};

async function exportWorkbook([file, ...more]: readonly string[]): Promise<number> {
  if (!file || file.startsWith('--')) throw new Complaint('Say where to: export workbook FILE');
  const input: Record<string, string> = {};
  for (let at = 0; at < more.length; at += 2) {
    const name = FILTERS.find((one) => more[at] === `--${one}`);
    const value = more[at + 1];
    if (!name || value === undefined) throw new Complaint(`"${more[at]}" says nothing here.`);
    input[name] = value;
  }
  const bytes = await askFile('export-workbook', input);
  fs.writeFileSync(file, bytes);
  console.log(`${file}: ${bytes.length} bytes`);
  return 0;
}
