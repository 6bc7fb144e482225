import type { ledgerRefusals as ar } from '../ar/refusals.ledger.ts';
import type { Same } from '../catalogue.tsx';

export const ledgerRefusals = {
  'ledger.empty': 'The ledger is empty: no act has been accepted yet.',
  'ledger.no-such-leaf': 'There is no leaf {seq}: the ledger has {size}. Ask for a smaller number.',
  'ledger.no-such-size': 'The size {size} is impossible: the ledger has {now} leaves. Ask for no more than that.',
  'ledger.leaf-unreadable': 'This text is no leaf of the ledger, or it was altered.',
  'ledger.no-such-row': 'The ledger knows no row {row} of the table {table}.',
  'ledger.verification-running': 'A verification is running already. Ask again when it has ended.',
  'checkpoint.unreadable': 'This text is no checkpoint. Give the whole signed note as you received it.',
  'checkpoint.key-unreadable': 'This is no key for checkpoints. Give it as you received it, on one line.',
  'checkpoint.not-signed': 'This checkpoint is not signed by the key {key}. Make sure that it comes from this ledger.',
  'checkpoint.forged': 'The signature of this checkpoint is false: its text was altered or forged.',
} as const satisfies Same<typeof ar>;
