import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutOf } from '../tracker/layout.rules.ts';
import { textCell } from '../tracker/sheet.ts';
import { trackerWords } from '../tracker/tracker-words.ts';
import { lackingIn } from './lacking.rules.ts';
import type { ListColumn, ListDecision, ListKind } from './list.ts';
import { listWords } from './list-headers.rules.ts';
import { listLinks } from './list-links.rules.ts';
import { listReader } from './list-row.rules.ts';
import { proposeListColumns } from './propose-list.rules.ts';
import { besideRecords, differing } from './same-again.rules.ts';

const proposed = (kind: ListKind, lines: string[][]) => {
  const words = listWords(kind, trackerWords());
  const sample = layoutOf(
    { lines: lines.map((cells, at) => ({ row: at + 1, cells: cells.map(textCell) })), merges: [] },
    words,
  )!;
  return proposeListColumns(kind, { columns: sample.columns, sample }, words);
};
const fields = (kind: ListKind, header: string[], row: string[]) =>
  proposed(kind, [header, row]).map(({ meaning, sure }) => `${meaning.field}${sure ? '' : '?'}`);

describe('headers say what a column is, in three languages', () => {
  test.each<[ListKind, string[], string[]]>([
    [
      'budgets',
      ['المشروع', 'مرجع القرار', 'تاريخ القرار', 'قررها', 'السنة', 'الاعتمادات', 'طبيعة النفقة'],
      ['project', 'reference', 'dated', 'authority', 'year', 'amount', 'nature'],
    ],
    [
      'budgets',
      ['Code projet', 'Décision', 'Date de la décision', 'Approuvé par', 'Exercice', 'Crédits', 'Nature'],
      ['project', 'reference', 'dated', 'authority', 'year', 'amount', 'nature'],
    ],
    [
      'fundings',
      ['Project', 'Funder', 'Instrument', 'Amount', 'Currency', 'Date signed'],
      ['project', 'organisation', 'instrument', 'amount', 'currency', 'signedOn'],
    ],
    [
      'agreements',
      ['المرجع', 'نوع الاتفاق', 'العنوان', 'الطرف الوطني', 'الشريك', 'تاريخ التوقيع', 'تاريخ الانتهاء'],
      ['ref', 'kind', 'title', 'stateParties', 'partnerParties', 'signedOn', 'validUntil'],
    ],
    [
      'obligations',
      ['Accord', 'À la charge de', 'Au profit de', 'Type d’obligation', 'Intitulé', 'Date limite'],
      ['agreement', 'debtor', 'creditor', 'kind', 'title', 'dueOn'],
    ],
  ])('%s: %s', (kind, header, expected) => {
    expect(
      fields(
        kind,
        header,
        header.map((_, at) => `x${at}`),
      ),
    ).toEqual(expected);
  });

  test('what no header says is left out, and so is a second column that says the same', () => {
    expect(
      fields(
        'fundings',
        ['Projet', 'Bailleur', 'Instrument', 'Montant', 'Montant', 'Couleur'],
        ['a', 'b', 'c', '1', '2', 'd'],
      ),
    ).toEqual(['project', 'organisation', 'instrument', 'amount', 'leave?', 'leave?']);
    expect(lackingIn('fundings', [{ field: 'project' }, { field: 'amount' }], [])).toEqual([
      'organisation',
      'instrument',
    ]);
    const usual: ListDecision[] = [{ field: 'organisation', value: '', refs: ['PART'] }];
    expect(lackingIn('fundings', [{ field: 'project' }, { field: 'amount' }, { field: 'instrument' }], usual)).toEqual(
      [],
    );
  });

  test('a year in the header of a budget is a column of that year, in the unit it names', () => {
    const columns = proposed('budgets', [
      ['Projet', '2027 (MDH)', 'CP 2028'],
      ['F1', '1,25', '2'],
    ]);
    expect(columns.map((one) => one.meaning)).toMatchObject([
      { field: 'project' },
      { field: 'yearAmount', number: 2027, unit: { currency: 'MAD', scale: 6 }, decimal: ',' },
      { field: 'yearAmount', number: 2028 },
    ]);
  });
});

/** Reads one row of texts under these columns. */
const readRow = (
  kind: ListKind,
  columns: Omit<ListColumn, 'nth'>[],
  texts: string[],
  decisions: ListDecision[] = [],
) => {
  const links = listLinks(
    new Map([
      ['organisation', [{ id: 'PART', names: ['banque amis'] }]],
      ['project', [{ id: 'F1', names: ['شبكه شمال'] }]],
    ]),
    decisions,
  );
  const read = listReader(
    kind,
    columns.map((meaning, column) => ({ column, meaning: { nth: 1, ...meaning } })),
    { base: 'MAD', words: trackerWords(), links, decisions },
  );
  const cells = texts.map(textCell);
  return { read: read({ row: 2, cell: (column) => cells[column] }), open: links.open() };
};

describe('a row', () => {
  const columns = ['project', 'organisation', 'instrument', 'amount'].map((field) => ({
    header: field,
    field,
  })) as ListColumn[];

  test('is read as it is written, and every wrong cell of it is told', () => {
    expect(readRow('fundings', columns, ['F1', 'PART', 'قرض', '1 250,5']).read).toMatchObject({
      said: { project: 'F1', organisation: 'PART', instrument: 'loan', amount: '1250.5', currency: 'MAD' },
    });
    expect(readRow('fundings', columns, ['F1', '-', 'hope', '1.2.3']).read).toMatchObject({
      faults: [
        { at: 'instrument', value: 'hope', refusal: { code: 'money-import.cell-unreadable' } },
        { at: 'amount', value: '1.2.3' },
        { at: 'organisation', refusal: { code: 'money-import.cell-empty' } },
      ],
    });
  });

  test('a name is found, a reference is believed until its right is asked, another word waits for a person', () => {
    expect(readRow('fundings', columns, ['شبكة الشمال', 'F99', 'don', '1']).read).toMatchObject({
      said: { project: 'F1', organisation: 'F99' },
    });
    const { read, open } = readRow('fundings', columns, ['F1', 'Zzz', 'don', '1']);
    expect(read).toMatchObject({ isOpen: true, faults: [] });
    expect(open).toEqual([{ field: 'organisation', of: 'organisation', value: 'Zzz', row: 2, rows: 1, guesses: [] }]);
    const decided: ListDecision[] = [{ field: 'organisation', value: 'ZZZ', refs: ['PART'] }];
    expect(readRow('fundings', columns, ['F1', 'Zzz', 'don', '1'], decided).read).toMatchObject({
      said: { organisation: 'PART' },
    });
  });

  test('two currencies for one amount are told, whoever says them', () => {
    const paid = [
      { header: 'Montant (MDH)', field: 'amount', unit: { currency: 'MAD', scale: 6 } },
      { header: 'Devise', field: 'currency' },
    ] as ListColumn[];
    const { read } = readRow('fundings', [...columns.slice(0, 3), ...paid], ['F1', 'PART', 'don', '1', 'EUR']);
    expect(read).toMatchObject({
      faults: [
        {
          at: 'currency',
          refusal: { code: 'money-import.currencies-differ', details: { currencies: ['MAD', 'EUR'] } },
        },
      ],
    });
  });

  test('no centime is made or lost by the way an amount is written or the unit of its column', () => {
    const cents = fc.bigInt({ min: 1n, max: 10n ** 15n });
    const scale = fc.constantFrom(0, 3, 6, 9);
    const space = fc.constantFrom('', ' ', '\u00a0', '\u202f');
    fc.assert(
      fc.property(cents, scale, space, fc.boolean(), (amount, moved, group, comma) => {
        // the amount as that unit writes it: as many more decimals as its unit has zeros
        const digits = amount.toString().padStart(moved + 3, '0');
        const whole = digits.slice(0, -(moved + 2)).replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${whole}${comma ? ',' : '.'}${digits.slice(-(moved + 2))}`;
        const column = {
          header: 'm',
          field: 'amount',
          decimal: comma ? ',' : '.',
          ...(moved ? { unit: { currency: 'MAD', scale: moved } } : {}),
        } as ListColumn;
        const { read } = readRow('fundings', [...columns.slice(0, 3), column], ['F1', 'PART', 'don', text]);
        const [units, part = ''] = String((read as unknown as { said: { amount: string } }).said.amount).split('.');
        return BigInt(units + part.padEnd(2, '0')) === amount && part.length <= 2;
      }),
      { numRuns: 400 },
    );
  });
});

describe('a list beside the register', () => {
  const row = (amount: string, more: object = {}) => ({ identity: 'a', said: { amount, ...more } });
  const held = (ref: string, amount: string, more: object = {}) => ({
    ref,
    identity: 'a',
    contents: [{ amount, note: { authentic: 'fr', fr: 'x' }, ...more }] as [object],
  });

  test('what says the same is there, what differs has changed, the rest is new', () => {
    const found = besideRecords([row('100.00'), row('200'), row('300')], [held('F1', '150'), held('F2', '100')]);
    expect(found.repeated).toHaveLength(1);
    expect(found.changed).toMatchObject([
      { row: { said: { amount: '200' } }, held: { ref: 'F1' }, fields: ['amount'] },
    ]);
    expect(found.fresh).toMatchObject([{ said: { amount: '300' } }]);
  });

  test('what a list does not say may be anything; a translation added since is no difference', () => {
    expect(differing({ note: { authentic: 'ar', ar: 'س' } }, { note: { authentic: 'fr', fr: 'x', ar: 'س' } })).toEqual(
      [],
    );
    expect(differing({ note: { authentic: 'fr', fr: 'y' } }, { note: { authentic: 'fr', fr: 'x' } })).toEqual(['note']);
    expect(differing({ amount: '1.50' }, { amount: '1.5', standing: 'signed' })).toEqual([]);
  });

  test('the same list again is always all there, however often its rows repeat', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 12 }), (amounts) => {
        const rows = amounts.map((amount) => row(amount));
        const there = amounts.toReversed().map((amount, n) => held(`F${n}`, `${amount}.0`));
        const found = besideRecords(rows, there);
        return found.repeated.length === rows.length && found.fresh.length === 0 && found.changed.length === 0;
      }),
    );
  });
});
