import { decimal, isDay, type LocalizedText, type Refusal, type Result } from '../../kernel/index.ts';
import type { Party, PartyRole } from '../../partners/index.ts';
import { dayIn } from '../tracker/cell-value.rules.ts';
import { plainWords } from '../tracker/plain-words.rules.ts';
import type { Cell } from '../tracker/sheet.ts';
import { localizedIn } from '../tracker/texts.rules.ts';
import type { TrackerWords } from '../tracker/tracker-words.ts';
import { scaled, writtenMoney } from '../tracker/written-money.rules.ts';
import { type DecimalSign, writtenNumber } from '../tracker/written-number.rules.ts';
import {
  fieldsOf,
  type ListColumn,
  type ListDecision,
  type ListField,
  type ListFieldName,
  type ListKind,
} from './list.ts';
import { codeCalled } from './list-codes.rules.ts';
import type { ListLinks } from './list-links.rules.ts';
import type { ListRow } from './open-list.ts';
import { targetKey } from './propose-list.rules.ts';

/** What is wrong in a row: the place that says it (a field, or the year of a budget), what it held, and why. */
export type CellFault = { at: string; value?: string; refusal: Refusal };

/** A row as values by field; amounts of years by year. An open word leaves its field out: it is told apart. */
export type SaidRow = { row: number; said: Readonly<Record<string, unknown>>; years: ReadonlyMap<number, string> };

export type ListReader = (row: ListRow) => SaidRow | { faults: CellFault[]; isOpen: boolean };

export type MappedListColumn = { column: number; meaning: ListColumn };
type Given = {
  base: string;
  words: TrackerWords;
  links: ListLinks;
  decisions: readonly ListDecision[];
  /** the decimal sign of a column that the mapping does not name, once rows showed it */
  decimal?: DecimalSign | undefined;
};

const REF = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,79}$/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Reads rows under a mapping, one after another: nothing is guessed, and every wrong cell is told. */
export function listReader(kind: ListKind, columns: readonly MappedListColumn[], given: Given): ListReader {
  const fields = fieldsOf(kind);
  const nothing = new Set(
    given.words.nothing.flatMap((sign) => [sign.toLowerCase(), plainWords(sign)]).filter(Boolean),
  );
  const carried = new Map<number, Cell>();
  const usual = new Map(given.decisions.filter((one) => one.value === '').map((one) => [one.field, one.refs]));
  const mapped = columns.filter((one) => one.meaning.field !== 'leave');
  const columnOf = new Map(mapped.map((one) => [targetKey(one.meaning), one]));

  return (row) => {
    const said: Record<string, unknown> = {};
    const years = new Map<number, string>();
    const faults: CellFault[] = [];
    let isOpen = false;
    const currencies = new Set<string>();
    for (const { column, meaning } of mapped) {
      const cell = cellAt(row, column, meaning);
      if (!cell) continue;
      const field = meaning.field as ListFieldName;
      const how = fields[field]!;
      const read = valueIn(cell, how, meaning, row.row);
      if (read === 'open') isOpen = true;
      else if ('refusal' in read)
        faults.push({ at: targetKey(meaning), value: cell.text.slice(0, 200), refusal: read.refusal });
      else if (how.is === 'amount') {
        const money = read.value as { amount: string; currency?: string };
        if (money.currency) currencies.add(money.currency);
        if (field === 'yearAmount') {
          // a year without money has no line
          if (decimal(money.amount).units !== 0n) years.set(meaning.number!, money.amount);
        } else said[field] = money.amount;
      } else said[field] = read.value;
    }
    for (const [field, refs] of usual) if (said[field] === undefined) usually(field, refs);
    agreeOnCurrency();
    for (const [field, how] of Object.entries(fields)) {
      const isSaid = said[field] !== undefined || faults.some((one) => one.at === field);
      if (how.needed && !isSaid && !isOpen) faults.push(empty(field));
    }
    return faults.length > 0 || isOpen ? { faults, isOpen } : { row: row.row, said, years };

    function usually(field: ListFieldName, refs: readonly string[]): void {
      const how = fields[field];
      const text = refs.join('; ');
      if (!how || text === '') return;
      const read = valueIn({ kind: 'text', text }, how, { header: '', nth: 1, field }, row.row);
      if (read === 'open') isOpen = true;
      else if ('refusal' in read) faults.push({ at: field, value: text, refusal: read.refusal });
      else said[field] = read.value;
    }

    /** The currency of its column, else of the amounts themselves, else that of the accounts; two that differ are told. */
    function agreeOnCurrency(): void {
      const named = said.currency as string | undefined;
      if (named) currencies.add(named);
      if (currencies.size > 1)
        faults.push({
          at: columnOf.has('currency') ? 'currency' : 'amount',
          value: [...currencies].join(', '),
          refusal: { code: 'money-import.currencies-differ', details: { currencies: [...currencies] } },
        });
      if ('currency' in fields) said.currency = named ?? [...currencies][0] ?? given.base;
    }
  };

  function cellAt(row: ListRow, column: number, meaning: ListColumn): Cell | undefined {
    const cell = row.cell(column);
    const own = cell && cell.text.length < 24 && nothing.has(cell.text.toLowerCase()) ? undefined : cell;
    if (!meaning.fillDown) return own;
    if (own) carried.set(column, own);
    return own ?? carried.get(column);
  }

  function valueIn(
    cell: Cell,
    how: ListField,
    meaning: ListColumn,
    row: number,
  ): { value: unknown } | { refusal: Refusal } | 'open' {
    const text = cell.text.trim();
    const field = meaning.field as ListFieldName;
    const unreadable = {
      refusal: { code: 'money-import.cell-unreadable', details: { field, value: text.slice(0, 200) } },
    };
    const put = (value: unknown) => (value === undefined ? unreadable : { value });
    const from = (result: Result<unknown>) => (result.ok ? { value: result.value } : { refusal: result.refusal });
    if (cell.kind === 'error')
      return { refusal: { code: 'tracker.formula-failed', details: { row, value: text, column: meaning.header } } };
    switch (how.is) {
      case 'ref':
        return put(REF.test(text) ? text : undefined);
      case 'text':
        return put(text.slice(0, 200));
      case 'words':
        return put(localizedIn(text, meaning.lang) satisfies LocalizedText);
      case 'day': {
        if (isDay(text)) return { value: text };
        const read = dayIn(cell, given.words, 'last');
        return put(read.ok && read.value.precision === 'day' ? read.value.day : undefined);
      }
      case 'year':
        return put(/^(19|20|21)\d{2}$/.test(text) ? Number(text) : undefined);
      case 'currency':
        return put(/^[A-Z]{3}$/.test(text) ? text : currencyCalled(text, given.words));
      case 'code':
        return put(codeCalled[how.of].get(text) ?? codeCalled[how.of].get(plainWords(text)));
      case 'quantity': {
        const read = cell.kind === 'number' ? text : writtenNumber(text, meaning.decimal ?? given.decimal);
        return typeof read === 'string' ? { value: read } : put(read.ok ? read.value : undefined);
      }
      case 'amount': {
        const read = from(amountIn(cell, text, meaning));
        return 'value' in read ? read : unreadable;
      }
      case 'link': {
        const ref = given.links.of(field, how.of, text, row);
        return ref === undefined ? 'open' : { value: ref };
      }
      case 'links':
      case 'bodies': {
        const parts = partsOf(text);
        const found = parts.map((part) => {
          const { name, role } = how.is === 'bodies' ? bodyIn(part) : { name: part, role: undefined };
          const ref = given.links.of(field, how.of, name, row);
          return ref === undefined ? undefined : how.is === 'bodies' ? { organisation: ref, role } : ref;
        });
        return found.includes(undefined) ? 'open' : put(found.length > 0 ? found : undefined);
      }
    }
  }

  /** An amount, exact, in the unit of its column; a currency only where the column or the cell names one. */
  function amountIn(cell: Cell, text: string, meaning: ListColumn): Result<{ amount: string; currency?: string }> {
    const unit = meaning.unit;
    const own = { currency: given.base, scale: 0 };
    if (cell.kind === 'number' || (PLAIN_NUMBER.test(text) && !meaning.decimal && !text.includes('.'))) {
      const read = scaled(text, unit ?? own);
      return read.ok
        ? { ok: true, value: { amount: read.value.amount, ...(unit ? { currency: unit.currency } : {}) } }
        : read;
    }
    const plain = writtenNumber(text, meaning.decimal ?? given.decimal);
    if (plain.ok) {
      const read = scaled(plain.value, unit ?? own);
      return read.ok
        ? { ok: true, value: { amount: read.value.amount, ...(unit ? { currency: unit.currency } : {}) } }
        : read;
    }
    return writtenMoney(text, unit ?? own, given.words, meaning.decimal ?? given.decimal);
  }
}

const empty = (field: string): CellFault => ({
  at: field,
  refusal: { code: 'money-import.cell-empty', details: { field } },
});

/** Several things in one cell, one a line or after a semicolon. */
const partsOf = (text: string): string[] => text.split(/\s*[;؛\n]\s*/).filter(Boolean);

/** A body and its role in brackets. example  'AFD (bailleur)' → AFD, funder; without a known role, a signatory */
function bodyIn(text: string): { name: string; role: PartyRole } {
  const match = /^(.*\S)\s*\(([^)]+)\)$/.exec(text);
  const role = match && codeCalled.partyRole.get(plainWords(match[2]!));
  return role ? { name: match[1]!, role: role as PartyRole } : { name: text, role: 'signatory' };
}

export type ReadBody = Omit<Party, 'side'>;

/** A currency by the words of the country. example  'DH' → MAD */
const currencyCalled = (text: string, words: TrackerWords): string | undefined =>
  words.money.find((one) => one.scale === 0 && one.words.includes(plainWords(text)))?.currency;
