import type { ReactNode } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import { Amount, DayText, Text } from '../fmt.tsx';
import { useSpoken } from './words.tsx';

/** A value that a custom field may hold: text, day, number, yes or no, an amount of money, a text in several languages. */
export function CustomValue({ value, unit }: { value: unknown; unit?: string | undefined }): ReactNode {
  const { lang, words } = useSpoken();
  if (value === undefined || value === null) return '—';
  if (typeof value === 'boolean') return value ? words.register.yes : words.register.no;
  if (typeof value === 'string') {
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return <DayText day={value} lang={lang} />;
    if (unit && /^-?\d+(\.\d+)?$/.test(value)) return <Amount quantity={{ value, unit }} lang={lang} />;
    return <bdi className="written">{value}</bdi>;
  }
  const held = value as Partial<LocalizedText & { amount: string; currency: string }>;
  if (held.amount && held.currency)
    return <Amount quantity={{ value: held.amount, unit: held.currency }} lang={lang} />;
  return held.authentic ? <Text value={held as LocalizedText} lang={lang} /> : <code>{JSON.stringify(value)}</code>;
}
