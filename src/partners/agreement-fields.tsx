import type { Money } from '../kernel/index.ts';
import { TextField } from '../web/kit/fields.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/** An amount and its currency. */
export function MoneyFields({ money }: { money?: Money | undefined }) {
  const { words } = useSpoken();
  return (
    <>
      <TextField
        name="amount.amount"
        label={words.agreements.amount}
        code
        size={14}
        {...(money ? { defaultValue: money.amount } : {})}
      />
      <TextField
        name="amount.currency"
        label={words.agreements.currency}
        code
        size={4}
        {...(money ? { defaultValue: money.currency } : {})}
      />
    </>
  );
}

/** A currency without an amount says nothing. */
export const withoutEmptyMoney = ({ amount, ...input }: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  ...((amount as Partial<Money> | undefined)?.amount ? { amount } : {}),
});
