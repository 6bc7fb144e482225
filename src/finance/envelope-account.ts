import type { Day } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { drawAccount } from './closing.rules.ts';
import { confirmedClosings } from './closing.store.ts';
import type { ClosingAccount, ClosingLine } from './closing.ts';
import { linesOfEnvelopes } from './envelope.store.ts';
import type { EnvelopeLine, EnvelopeMovement, RecordedEnvelope } from './envelope.ts';
import { movementsOf, type Unconverted } from './envelope-movement.store.ts';

/** What is known of an envelope: its lines, what moved, what came in, and the account that these draw. */
export type EnvelopeAccount = {
  envelope: RecordedEnvelope;
  lines: EnvelopeLine[];
  moved: EnvelopeMovement[];
  /** Amounts that no rate on file converts: they are in no sum. */
  unconverted: Unconverted[];
  /** The confirmed account of the predecessor. */
  before?: ClosingAccount;
  /** The account in force of the envelope itself. */
  closed?: ClosingAccount;
  rows: ClosingLine[];
};

/**
 * Accounts of envelopes as their lines and transactions draw them: four queries whatever their number.
 *
 * upTo  counts transactions up to this day, it included; all that are recorded when left out
 */
export async function envelopeAccounts(
  tx: Tx,
  envelopes: readonly RecordedEnvelope[],
  upTo?: Day,
): Promise<EnvelopeAccount[]> {
  const refs = envelopes.map((one) => one.ref);
  const lines = Map.groupBy(await linesOfEnvelopes(tx, refs), (line) => line.envelope);
  const movements = await movementsOf(tx, envelopes, upTo);
  const closings = await confirmedClosings(tx, [...refs, ...envelopes.flatMap((one) => one.predecessor ?? [])]);
  return envelopes.map((envelope) => {
    const before = envelope.predecessor === undefined ? undefined : closings.get(envelope.predecessor);
    const closed = closings.get(envelope.ref);
    const own = lines.get(envelope.ref) ?? [];
    const { moved, unconverted } = movements.get(envelope.ref)!;
    return {
      envelope,
      lines: own,
      moved,
      unconverted,
      ...(before ? { before } : {}),
      ...(closed ? { closed } : {}),
      rows: drawAccount({ envelope, lines: own, moved, carried: before?.lines }),
    };
  });
}
