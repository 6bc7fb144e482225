import { useMemo } from 'react';
import { type Problem, tryRead } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ShownTransaction } from './list-money.ts';

const fieldOf: Readonly<Record<string, string>> = {
  'match.already': 'stateSide',
  'match.elsewhere': 'stateSide',
  'match.reversed': 'stateSide',
};
const fieldAt =
  (lang: string) =>
  ({ code }: Problem): string | undefined =>
    code === 'match.words-missing' ? `words.${lang}` : fieldOf[code];

/**
 * Saying that what a partner reported is money that the State reported too: one of the lines of the State of the same project, payer and
 * step that nobody matched. Where days or amounts differ, why.
 */
export function MatchTransaction({ transaction }: { transaction: ShownTransaction }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const find = useMemo(() => sameMoneyAs(transaction), [transaction]);
  const w = words.moneyEntry;
  return (
    <ActForm
      verb="match-transactions"
      fixed={{ partnerSide: transaction.id }}
      at={fieldAt(lang)}
      submit={w.match}
      onDone={close}
    >
      <p className="help">{w.matchLead}</p>
      <SearchField name="stateSide" label={w.stateLine} required find={find} />
      <LocalizedField name="words" label={w.whyDiffers} rows={2} />
    </ActForm>
  );
}

/** Taking a match back: what the partner reported stands beside again, uncounted. */
export function UndoMatch({ match }: { match: string }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm verb="undo-match" fixed={{ id: match }} submit={words.moneyEntry.undoMatch} tone="grave" onDone={close}>
      <LocalizedField name="reason" label={words.moneyEntry.reason} required />
    </ActForm>
  );
}

const sameMoneyAs =
  ({ project, provider, step }: ShownTransaction) =>
  async (text: string): Promise<Found[] | undefined> => {
    const answer = await tryRead<{ items: ShownTransaction[] }>('transactions', {
      project,
      provider,
      step,
      reported: 'state',
      limit: 200,
    });
    if (!answer.ok) return undefined;
    return answer.value.items
      .filter((one) => !one.reverses && !one.reversedBy && !one.matchedWith)
      .map((one) => ({ id: one.id, label: one.ref, hint: `${one.day} · ${one.amount} ${one.currency}` }))
      .filter((one) => `${one.label} ${one.hint}`.toLowerCase().includes(text.trim().toLowerCase()));
  };
