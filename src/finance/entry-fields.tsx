import { useEffect, useState } from 'react';
import { tryRead } from '../web/client.ts';
import { plain } from '../web/fmt.tsx';
import { SelectField, TextField } from '../web/kit/fields.tsx';
import type { Found } from '../web/kit/search-field.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Currency } from './currency.ts';
import type { Envelope } from './envelope.ts';

let currenciesKept: Promise<Currency[]> | undefined;
/** Currencies, the base one first, read once. */
const currencies = (): Promise<Currency[]> =>
  (currenciesKept ??= tryRead<{ currencies: Currency[] }>('rates', { limit: 1 }).then((answer) => {
    if (answer.ok) return answer.value.currencies;
    currenciesKept = undefined;
    return [];
  }));

type Choices = { currencies: Currency[]; envelopes: Envelope[] };

/** What forms about money choose from; nothing until it is known, so that a form is there at once. */
export function useMoneyChoices(): Choices {
  const [choices, setChoices] = useState<Choices>({ currencies: [], envelopes: [] });
  useEffect(() => {
    let current = true;
    void Promise.all([currencies(), tryRead<{ items: Envelope[] }>('envelopes')]).then(([known, envelopes]) => {
      if (current) setChoices({ currencies: known, envelopes: envelopes.ok ? envelopes.value.items : [] });
    });
    return () => {
      current = false;
    };
  }, []);
  return choices;
}

/** The currency of an amount; without another, that of the accounts. */
export function CurrencyField({
  name,
  among,
  value,
}: {
  name: string;
  among: readonly Currency[];
  value?: string | undefined;
}) {
  const { words, lang } = useSpoken();
  return (
    <SelectField
      key={among.length}
      name={name}
      label={words.moneyEntry.currency}
      required
      defaultValue={value ?? among.find((one) => one.isBase)?.code}
      options={
        among.length === 0 && value
          ? [{ value, label: value }]
          : among.map((one) => ({ value: one.code, label: `${one.code} · ${plain(one.name, lang)}` }))
      }
    />
  );
}

/** The envelope that an amount comes out of, where somebody says it. */
export function EnvelopeField({
  name,
  among,
  value,
}: {
  name: string;
  among: readonly Envelope[];
  value?: string | undefined;
}) {
  const { words, lang } = useSpoken();
  return (
    <SelectField
      key={among.length}
      name={name}
      label={words.moneyEntry.envelope}
      defaultValue={value}
      empty={words.moneyEntry.noEnvelope}
      options={
        among.length === 0 && value
          ? [{ value, label: value }]
          : among.map((one) => ({ value: one.ref, label: `${one.ref} · ${plain(one.title, lang)}` }))
      }
    />
  );
}

export function AmountField({ name, label, value }: { name: string; label?: string; value?: string | undefined }) {
  const { words } = useSpoken();
  return (
    <TextField
      name={name}
      label={label ?? words.money.amount}
      inputMode="decimal"
      code
      required
      size={16}
      defaultValue={value}
    />
  );
}

export const asFound = (ref: string | undefined): Found | undefined => (ref ? { id: ref, label: ref } : undefined);

/** The field of a refusal about an amount, a currency or an envelope, in every form about money. */
export const amountFieldOf: Readonly<Record<string, string>> = {
  'amount.currency-unknown': 'currency',
  'amount.not-positive': 'amount',
  'amount.finer-than-coin': 'amount',
  'decimal.invalid': 'amount',
  'envelope.not-there': 'envelope',
  'organisation.unknown': 'organisation',
  'source.unknown': 'source',
};
