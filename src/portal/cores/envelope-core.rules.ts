import {
  type ClosingAccount,
  type ClosingLine,
  driftOf,
  holesOf,
  type RecordedEnvelope,
  successorState,
  wholeOf,
} from '../../finance/index.ts';
import type { EnvelopeCore } from '../core.ts';
import type { AccountRow } from '../documents.ts';
import { axisOf, type Known, only, strategyOf } from './known.ts';

/** An envelope as the desk knows it: its account as it stands, the confirmed one, and what follows. */
export type EnvelopeInside = {
  envelope: RecordedEnvelope;
  rows: readonly ClosingLine[];
  closed?: ClosingAccount;
  successor?: string;
};

/**
 * The public part of an envelope: what was announced, what it programmes and paid by axis, the confirmed account and
 * whether something moved since, and what follows. Who proposed and who confirmed stays inside, and so does a proposal.
 */
export function envelopeCore({ envelope, rows, closed, successor }: EnvelopeInside, known: Known): EnvelopeCore {
  const row = ({ axis, ...amounts }: ClosingLine): AccountRow => ({ ...axisOf(axis, known), ...amounts });
  return {
    kind: 'envelope',
    ref: envelope.ref,
    title: envelope.title,
    strategy: strategyOf(envelope.strategy, known),
    ...only(envelope, ['pledge', 'predecessor', 'perimeter', 'note', 'firstDay', 'lastDay']),
    amount: { value: envelope.amount, unit: envelope.currency },
    account: {
      rows: rows.map(row),
      whole: wholeOf(rows),
      holes: holesOf(rows).map(({ what, axis }) => ({ what, ...axisOf(axis, known) })),
    },
    ...(closed
      ? {
          closing: {
            number: closed.number,
            closedOn: closed.closedOn,
            rows: closed.lines.map(row),
            whole: wholeOf(closed.lines),
            holes: holesOf(closed.lines).map(({ what, axis }) => ({ what, ...axisOf(axis, known) })),
            isOutdated: driftOf(closed.lines, rows).length > 0,
          },
        }
      : {}),
    successor: {
      state: successorState(successor, envelope.successorSaid),
      ...(envelope.successorSaid ? { said: envelope.successorSaid } : {}),
      ...(successor === undefined ? {} : { envelope: successor }),
    },
  };
}
