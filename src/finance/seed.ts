import type { PackFxRow, PackMoneyWords } from '../../packs/schema.ts';
import type { Day, LocalizedText } from '../kernel/index.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import { countRates } from './count-money.ts';
import type { Currency } from './currency.ts';
import { addCurrencies, addRates, listCurrencies, listRates, renameCurrency, withdrawRateRow } from './rate.store.ts';
import type { Rate } from './rate.ts';

/** Digits of the coin of a currency that a pack only names. source ISO 4217, as `Intl` carries it */
const coinOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** The currency of the accounts and those that its pack names beside it. */
export const currenciesFromPack = (words: PackMoneyWords): Shipped[] => [
  { ref: words.currency, fields: fieldsOf({ name: words.name, decimals: words.decimals, isBase: true }) },
  ...words.foreign.map(({ currency, name }) => ({
    ref: currency,
    fields: fieldsOf({ name, decimals: coinOf(currency), isBase: false }),
  })),
];

/**
 * The indicative rates of a pack: the columns `<base>_per_<currency>` say how many units of the base currency one unit was worth.
 *
 * example  base MAD, column mad_per_usd 10.0793 of 2024-03-02 → USD/2024-03-02
 */
export function ratesFromPack(rows: readonly PackFxRow[], words: PackMoneyWords): Shipped[] {
  const prefix = `${words.currency.toLowerCase()}_per_`;
  return rows.flatMap((row) =>
    Object.entries(row)
      .filter(([column, value]) => column.startsWith(prefix) && value !== undefined)
      .map(([column, rate]) => {
        const currency = column.slice(prefix.length).toUpperCase();
        return {
          ref: `${currency}/${row.date}`,
          fields: fieldsOf({ currency, day: row.date, rate, source: row.source }),
        };
      }),
  );
}

export const currencySeed: Seedable = {
  kind: 'currency',
  add: (ctx, records) =>
    addCurrencies(
      ctx.tx,
      records.map(({ ref, fields }) => ({ code: ref, ...(fields as unknown as Omit<Currency, 'code'>) })),
    ),
  current: async (ctx, refs) =>
    (await listCurrencies(ctx.tx))
      .filter((one) => refs.includes(one.code))
      .map(({ code, ...fields }) => ({ ref: code, fields: fieldsOf(fields) })),
  // the coin and the currency of the accounts stay: amounts have been rounded by them
  change: async (ctx, ref, fields) => {
    if (fields.name) await renameCurrency(ctx.tx, ref, fields.name as unknown as LocalizedText);
  },
};

type RateFields = { currency: string; day: Day; rate: string; source: string };

export const rateSeed: Seedable = {
  kind: 'currency-rate',
  add: async (ctx, records) => {
    const rates = records.map(
      ({ fields }): Rate => ({
        id: ctx.newId(),
        ...(fields as unknown as RateFields),
        standing: 'indicative',
        recordedBy: `system:${ctx.pack}`,
        recordedOn: ctx.today,
      }),
    );
    await addRates(ctx.tx, rates);
    await countRates(ctx.tx, rates);
  },
  current: async (ctx, refs) =>
    (await listRates(ctx.tx, { standing: 'indicative', inForce: true }))
      .map(({ currency, day, rate, source }) => ({
        ref: `${currency}/${day}`,
        fields: fieldsOf({ currency, day, rate, source }),
      }))
      .filter((one) => refs.includes(one.ref)),
  // a rate is never rewritten: the wrong one is withdrawn and the right one recorded
  change: async (ctx, ref, fields) => {
    const [currency, day] = ref.split('/') as [string, Day];
    const before = await listRates(ctx.tx, { standing: 'indicative', inForce: true, currency, from: day, to: day });
    const by = ctx.caller.person ?? `system:${ctx.pack}`;
    const reason: LocalizedText = {
      authentic: 'ar',
      ar: `صُحّح في الحزمة ${ctx.pack}`,
      fr: `corrigé par le paquet ${ctx.pack}`,
      en: `corrected by the pack ${ctx.pack}`,
    };
    for (const { id } of before) await withdrawRateRow(ctx.tx, { id, withdrawnOn: ctx.today, withdrawnBy: by, reason });
    const rate: Rate = {
      id: ctx.newId(),
      currency,
      day,
      rate: before[0]?.rate ?? '',
      source: before[0]?.source ?? '',
      ...(fields as unknown as Partial<RateFields>),
      standing: 'indicative',
      recordedBy: by,
      recordedOn: ctx.today,
    };
    await addRates(ctx.tx, [rate]);
    await countRates(ctx.tx, [rate]);
  },
};
