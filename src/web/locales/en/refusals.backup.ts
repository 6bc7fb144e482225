import type { backupRefusals as ar } from '../ar/refusals.backup.ts';
import type { Same } from '../catalogue.tsx';

export const backupRefusals = {
  'backup.passphrase-too-short': 'The passphrase is too short. It needs at least {minimum} characters.',
  'backup.passphrase-wrong':
    'This is not the passphrase of the backup, or its index was altered. Type it again, or take another backup.',
  'backup.no-space': 'There is no room to write {target}. Free some, or choose another disk; no partial file is left.',
  'backup.running': 'A backup is being made already. Ask again when it has ended.',
  'backup.unreadable': '{path} does not read as a backup. Check the name of the file and its version.',
  'backup.cut': 'The backup was cut, or something was added to it. Take another one; nothing was written.',
  'backup.damaged': 'A part of the backup was altered ({part}). Take another one; nothing was written.',
  'backup.made-by-newer': 'The backup was made by a newer program ({migration}). Restore it with that program.',
  'backup.schema-differs':
    'The backup does not fit this program ({migration}). Restore it with the program that made it.',
  'restore.target-not-empty':
    'The target database is not empty ({table}). Restore into a folder or a database that holds nothing.',
  'restore.keys-differ': 'Another key is already there ({file}). Restore into a new folder.',
} as const satisfies Same<typeof ar>;
