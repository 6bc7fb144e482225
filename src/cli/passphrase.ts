import { findPassphrase, passphraseFile } from '../platform/operation/passphrase.ts';
import { Complaint } from './command.ts';

/** The passphrase of a backup, as set or as this data folder keeps it. refuses  Complaint when there is neither */
export function passphraseOf(dataFolder: string): string {
  const found = findPassphrase(dataFolder);
  if (!found)
    throw new Complaint(
      `The keys in a backup are sealed by a passphrase: set MUTABAA_PASSPHRASE or MUTABAA_PASSPHRASE_FILE, or put it in ${passphraseFile(dataFolder)}.`,
    );
  return found.text;
}
