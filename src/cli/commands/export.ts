import { once } from 'node:events';
import { exportLedger } from '../../ledger/export.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export ledger [--full] > FILE',
  summary:
    'Write the ledger for the offline verifier: leaves with the hashes of their rows, or with the rows (--full).',
  run: async ([what, ...more]) => {
    if (what !== 'ledger' || more.some((each) => each !== '--full'))
      throw new Complaint('export knows the ledger: bin/mutabaa export ledger [--full] > FILE');
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
  },
};
