import type { ReportedLine } from '../../finance/transaction.rules.ts';
import { type Day, isDay, type Refusal, type Result } from '../../kernel/index.ts';
import { plainWords } from '../tracker/plain-words.rules.ts';
import { inFigures } from '../tracker/written-day.rules.ts';
import { type DecimalSign, writtenNumber } from '../tracker/written-number.rules.ts';
import { type MoneyField, type MoneyMapping, natureCalled, neededFields, stepCalled } from './money-columns.rules.ts';

/** What is wrong in a cell: its field, what it held, and why. */
export type CellFault = { field: MoneyField; value: string; refusal: Refusal };

const REF = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/;

/** What stands for the whole file, where its rows do not say it. */
export type FileSays = { currency: string; provider?: string | undefined; decimal?: DecimalSign | undefined };

/**
 * One row of a file as a transaction, or what is wrong in it cell by cell; nothing is guessed.
 *
 * example  ['P-7', 'F1', 'الأداء', '15/03/2026', '1 250,50', 'MIN'] → paiement of 1250.50 on 2026-03-15
 */
export function lineOf(
  cells: readonly string[],
  mapping: MoneyMapping,
  file: FileSays,
): { line: ReportedLine } | { faults: CellFault[] } {
  const faults: CellFault[] = [];
  const said = (field: MoneyField): string | undefined => {
    const at = mapping[field];
    const text = at === undefined ? '' : (cells[at] ?? '').trim();
    return text === '' ? undefined : text;
  };
  const wrong = (field: MoneyField, code: string): undefined => {
    faults.push({ field, value: said(field) ?? '', refusal: { code, details: { field, value: said(field) ?? '' } } });
    return undefined;
  };
  const read = <T>(field: MoneyField, as: (text: string) => T | undefined, code: string): T | undefined => {
    const text = said(field);
    if (text === undefined) return neededFields.includes(field) ? wrong(field, 'money-import.cell-empty') : undefined;
    return as(text) ?? wrong(field, code);
  };
  const valueIn = <T>(result: Result<T> | undefined): T | undefined => (result?.ok ? result.value : undefined);
  const asDay = (text: string): Day | undefined => {
    if (isDay(text)) return text;
    const found = valueIn(inFigures(text, 'last'));
    return found?.precision === 'day' ? found.day : undefined;
  };
  const asRef = (text: string): string | undefined => (REF.test(text) ? text : undefined);
  const UNREADABLE = 'money-import.cell-unreadable';
  const one = {
    ref: read('ref', asRef, UNREADABLE),
    project: read('project', asRef, UNREADABLE),
    step: read('step', (text) => stepCalled.get(plainWords(text)), UNREADABLE),
    day: read('day', asDay, UNREADABLE),
    valueDay: read('valueDay', asDay, UNREADABLE),
    amount: read('amount', (text) => valueIn(writtenNumber(text, file.decimal)), UNREADABLE),
    currency: read('currency', (text) => (/^[A-Z]{3}$/.test(text) ? text : undefined), UNREADABLE) ?? file.currency,
    nature: read('nature', (text) => natureCalled.get(plainWords(text)), UNREADABLE),
    provider: file.provider !== undefined && !said('provider') ? file.provider : read('provider', asRef, UNREADABLE),
    receiver: read('receiver', asRef, UNREADABLE),
    receiverName: said('receiver') === undefined ? said('receiverName')?.slice(0, 200) : undefined,
    funding: read('funding', asRef, UNREADABLE),
    envelope: read('envelope', asRef, UNREADABLE),
    agreement: read('agreement', asRef, UNREADABLE),
    follows: read('follows', asRef, UNREADABLE),
    words: inItsLanguage(said('words')),
  };
  if (faults.length > 0) return { faults };
  return { line: Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as ReportedLine };
}

const inItsLanguage = (text: string | undefined): ReportedLine['words'] => {
  if (text === undefined) return undefined;
  return /\p{Script=Arabic}/u.test(text) ? { authentic: 'ar', ar: text } : { authentic: 'fr', fr: text };
};
