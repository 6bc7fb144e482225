import { addDays, type Day, daysBetween, type LocalizedText } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { successorState } from './envelope.rules.ts';
import { listEnvelopes } from './envelope.store.ts';
import type { SuccessorState } from './envelope.ts';
import { type EnvelopeAccount, envelopeAccounts } from './envelope-account.ts';
import { isAboutToLapse, LAPSE_NOTICE_DAYS, lapseOf, sumOfLapse } from './lapse.rules.ts';

/** An envelope with its account as it stands, and the one that follows it, where one is recorded. */
export type EnvelopeDossier = EnvelopeAccount & { successor?: string };

/** Dossiers of these envelopes, or of all. */
export async function envelopeDossiers(tx: Tx, refs?: readonly string[]): Promise<EnvelopeDossier[]> {
  const all = await listEnvelopes(tx);
  const after = new Map(all.flatMap((one) => (one.predecessor ? [[one.predecessor, one.ref] as const] : [])));
  const asked = refs ? all.filter((one) => refs.includes(one.ref)) : all;
  return (await envelopeAccounts(tx, asked)).map((account) => {
    const successor = after.get(account.envelope.ref);
    return { ...account, ...(successor === undefined ? {} : { successor }) };
  });
}

export async function envelopeByRef(tx: Tx, ref: string): Promise<{ strategy: string } | undefined> {
  return (await listEnvelopes(tx, { refs: [ref] }))[0];
}

/**
 * An envelope to be spoken of in time: its end is near or past, nothing closes it, and money is at risk, or nobody says
 * what was paid, or nothing follows.
 *
 * since    first day of the notice: the last day less 180 days
 * numbers  amounts in the currency of the envelope, exact; silent counts rows of which nobody reported what was paid
 */
export type LapsingEnvelope = {
  subject: { envelope: string; strategy: string; title: LocalizedText };
  since: Day;
  numbers: {
    currency: string;
    amount: string;
    lastDay: Day;
    daysLeft: number;
    left: string;
    atRisk: string;
    silent: number;
    successor: SuccessorState;
  };
};

/** Envelopes about to lapse, or lapsed and not closed, on a day; the one that ends first comes first. */
export async function envelopesAboutToLapse(tx: Tx, today: Day): Promise<LapsingEnvelope[]> {
  const dossiers = await envelopeDossiers(tx);
  return dossiers
    .flatMap(({ envelope, rows, closed, successor }): LapsingEnvelope[] => {
      if (today < envelope.firstDay) return [];
      const lapse = sumOfLapse(lapseOf(rows, { ...envelope, today }));
      const daysLeft = daysBetween(today, envelope.lastDay);
      const state = successorState(successor, envelope.successorSaid);
      const isSpokenOf = isAboutToLapse(lapse, {
        daysLeft,
        isClosed: closed !== undefined,
        hasSuccessor: state === 'recorded',
      });
      if (!isSpokenOf) return [];
      const { ref, strategy, title, currency, amount, lastDay } = envelope;
      return [
        {
          subject: { envelope: ref, strategy, title },
          since: addDays(lastDay, -LAPSE_NOTICE_DAYS),
          numbers: { currency, amount, lastDay, daysLeft, ...lapse, successor: state },
        },
      ];
    })
    .sort((a, b) => (a.numbers.lastDay < b.numbers.lastDay ? -1 : 1));
}
