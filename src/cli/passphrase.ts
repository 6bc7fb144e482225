import fs from 'node:fs';
import { Complaint } from './command.ts';

/** The passphrase of a backup: from MUTABAA_PASSPHRASE, or from the file that MUTABAA_PASSPHRASE_FILE names; never an argument. */
export function readPassphrase(): string {
  const file = process.env.MUTABAA_PASSPHRASE_FILE;
  const given = file ? fs.readFileSync(file, 'utf8').trim() : process.env.MUTABAA_PASSPHRASE;
  if (!given)
    throw new Complaint(
      'The keys in a backup are sealed by a passphrase: set MUTABAA_PASSPHRASE or MUTABAA_PASSPHRASE_FILE.',
    );
  return given;
}
