import { describe, expect, it, test } from 'vitest';
import { stems, wordsOf } from '../platform/search/arabic.ts';
import { differencesWith, inUnitOf, twinsOf } from './difference.rules.ts';
import { type FieldChanges, mayEnter, numbersToConfirm, revisedFields } from './draft.rules.ts';
import {
  type Known,
  languageOf,
  periodOf,
  pledgeKindOf,
  proposedFields,
  quantityOf,
  titleOf,
} from './draft-fields.rules.ts';
import {
  type Comparable,
  nearPlaces,
  proposePledges,
  sameAmount,
  sameDeadline,
  sameUnit,
  stemsOf,
} from './match.rules.ts';
import { documentSaid, documentText, draftOf } from './reading.fixture.ts';
import type { DraftFields, SaidField } from './reading.ts';
import { dateStands, numberStands } from './stands-in.rules.ts';

const stemsIn = (text: string) => wordsOf(text).map((word) => stems(word).at(-1) ?? word);
const text = documentText();
const drafts = documentSaid.map((said) => draftOf(text, said));
const [gdp, jobs, graduates, dakhla, budget] = drafts as [Draft, Draft, Draft, Draft, Draft];
type Draft = (typeof drafts)[number];
const say = (ar: string, fr: string) => ({ authentic: 'ar' as const, ar, fr });
const known: Known = {
  organisations: [
    { ref: 'GOV', name: say('الحكومة', 'Gouvernement'), isPartner: false },
    { ref: 'MISTRAL', name: say('ميسترال', 'Mistral AI'), isPartner: true },
  ],
  places: [
    { ref: '12', name: say('الداخلة - وادي الذهب', 'Dakhla-Oued Ed-Dahab') },
    { ref: '04', name: say('الرباط - سلا - القنيطرة', 'Rabat-Salé-Kénitra') },
  ],
  words: wordsOf,
};

test.each([
  ['11000000000', 'غلاف 11 مليار درهم', true],
  ['11000000000', 'غلاف ١١ مليار درهم', true],
  ['12000000000', 'غلاف 11 مليار درهم', false],
  ['11000000000', 'غلاف 11 درهم', false],
  ['50000', '50.000 منصب شغل', true],
  ['50000', '50 000 emplois', true],
  ['50000', '50\u202f000 emplois', true],
  ['500000', '50.000 منصب شغل', false],
  ['3.5', '3,5 %', true],
  ['35', '3,5 %', false],
  ['25000000', '25 MDH', true],
  ['25000000000', '25 MMDH', true],
  ['1500', '1,5 GW', true],
  ['200000', '200 ألف خريج', true],
  ['200000', 'مائتا ألف خريج', false],
  ['11000000000', '11bn', true],
  ['5', '3,5 %', false],
  ['1250000.5', '1 250 000,5', true],
  ['2030', 'en 2030 500 MW', true],
])('the number %s stands in «%s»: %s', (value, words, stands) => {
  expect(numberStands(value, words, [])).toBe(stands);
});

test.each([
  ['2030', 'بحلول عام 2030', true],
  ['2030', 'بحلول عام ٢٠٣٠', true],
  ['2031', 'بحلول عام 2030', false],
  ['2024-2026', 'entre 2024 et 2026', true],
  ['2024-2027', 'entre 2024 et 2026', false],
  ['2030', '12030', false],
])('the date %s stands in «%s»: %s', (code, words, stands) => {
  expect(dateStands(code, words, [])).toBe(stands);
});

it('takes what a reader found in letters for standing there', () => {
  expect(numberStands('200000', 'مائتا ألف خريج', [200_000])).toBe(true);
  expect(dateStands('2026', 'نهاية السنة', ['2026'])).toBe(true);
});

describe('a draft in the words of the register', () => {
  it('carries amount, deadline, place and who is bound', () => {
    expect(proposedFields(gdp, known)).toMatchObject({
      quantity: { value: '100000000000', unit: 'MAD' },
      deadline: '2030',
      organisation: 'GOV',
      title: { authentic: 'ar' },
    });
    expect(proposedFields(jobs, known)).toMatchObject({ deadline: '2030', isInherited: true });
    expect(proposedFields(dakhla, known)).toMatchObject({ place: '12', quantity: { value: '500', unit: 'MW' } });
    expect(proposedFields(budget, known)).toMatchObject({ deadline: '2024-2026' });
  });

  it.each([
    [{ to: '2030' }, '2030'],
    [{ from: '2024', to: '2026' }, '2024-2026'],
    [{ to: 'P5Y' }, undefined],
    [{ from: '2026-01', to: '2026-06' }, '2026-06'],
  ])('the deadline %j is the period %s', (deadline, code) => {
    expect(periodOf(deadline)).toBe(code);
  });

  it.each([
    [{ value: 0.1 + 0.2, unit: 'percent' as const }, '0.3'],
    [{ value: 11e9, unit: 'currency' as const, currency: 'MAD' }, '11000000000'],
    [{ value: 2.5, unit: 'times' as const }, '2.5'],
  ])('%j is written %s', (quantity, value) => {
    expect(quantityOf({ start: 0, end: 1, ...quantity }).value).toBe(value);
  });

  it.each([
    ['رفع الناتج الداخلي الخام', 'ar'],
    ['اتفاق مع Mistral AI وOracle', 'ar'],
    ['la création de 50 000 emplois d’ici 2030', 'fr'],
    ['the creation of 50,000 jobs by 2030', 'en'],
  ])('«%s» is written in %s', (words, lang) => {
    expect(languageOf(words)).toBe(lang);
  });

  it.each([
    [{ status: 'done', kind: 'project' }, 'fact'],
    [{ status: 'planned', kind: 'challenge' }, 'rule'],
    [{ status: 'signed', kind: 'agreement' }, 'joint-pledge'],
    [{ status: 'planned', kind: 'training', organisation: 'MISTRAL' }, 'partner-undertaking'],
    [{ status: 'planned', kind: 'training' }, 'state-pledge'],
  ] as const)('%j becomes a %s', (fields, kind) => {
    expect(pledgeKindOf(fields as DraftFields, known)).toBe(kind);
  });

  it('takes whole words for its title', () => {
    expect(titleOf(' a\n  b ')).toBe('a b');
    expect(titleOf(`${'كلمة '.repeat(60)}`)).toMatch(/كلمة…$/);
  });
});

describe('a correction', () => {
  const all = drafts;
  const fields = proposedFields(budget, known);
  const revise = (changes: FieldChanges, said: SaidField[] = []) => revisedFields(fields, changes, said, { text, all });
  const code = (changes: FieldChanges, said?: SaidField[]) => {
    const result = revise(changes, said);
    return result.ok ? undefined : result.refusal.code;
  };

  it('keeps numbers and dates to the words of the span, or has a person answer for them', () => {
    expect(code({ quantity: { value: '12000000000', unit: 'MAD' } })).toBe('reading.number-not-in-text');
    expect(code({ deadline: '2027' })).toBe('reading.date-not-in-text');
    expect(revise({ quantity: { value: '12000000000', unit: 'MAD' } }, ['quantity'])).toMatchObject({
      ok: true,
      value: { said: ['quantity'] },
    });
    expect(code({ quantity: { value: '11000000000', unit: 'MAD' } })).toBeUndefined();
    expect(code({ quantity: null })).toBeUndefined();
    expect(code({ kind: 'target' })).toBeUndefined();
  });

  it('asks again for what leaves the span', () => {
    const end = text.indexOf('للفترة 2024-2026');
    expect(code({ end })).toBe('reading.date-not-in-text');
    expect(code({ end, deadline: null })).toBeUndefined();
    expect(code({ end: fields.start })).toBe('reading.span-outside');
    expect(code({ end: text.length + 1 })).toBe('reading.span-outside');
    const blank = text.indexOf('\n\n');
    expect(code({ start: blank, end: blank + 2 })).toBe('reading.span-outside');
  });

  it('forgets that a deadline was inherited once a person says it', () => {
    const inherited = proposedFields(jobs, known);
    const kept = revisedFields(inherited, { kind: 'target' }, [], { text, all });
    expect(kept).toMatchObject({ ok: true, value: { isInherited: true } });
    expect(revisedFields(inherited, { deadline: '2030' }, [], { text, all })).toMatchObject({ ok: false });
  });
});

describe('the door into the register', () => {
  const draft = { state: 'waiting', version: 3, number: 1 } as const;
  const confirm = ['11000000000', '2024-2026'];
  it('asks every number of a repaired text to be confirmed', () => {
    const fields = proposedFields(budget, known);
    expect(numbersToConfirm({ repaired: [] }, fields)).toEqual([]);
    expect(numbersToConfirm({ repaired: ['reversed-lines'] }, fields)).toEqual(confirm);
    expect(mayEnter(draft, { version: 3, confirmed: ['11000000000'] }, confirm)).toMatchObject({
      refusal: { code: 'reading.numbers-unconfirmed', details: { numbers: '2024-2026' } },
    });
    expect(mayEnter(draft, { version: 3, confirmed: confirm }, confirm).ok).toBe(true);
  });
  it('is shut for what changed or is settled', () => {
    expect(mayEnter(draft, { version: 2, confirmed: [] }, [])).toMatchObject({ refusal: { code: 'conflict.changed' } });
    expect(mayEnter({ ...draft, state: 'rejected' }, { version: 3, confirmed: [] }, [])).toMatchObject({
      refusal: { code: 'reading.draft-settled' },
    });
  });
});

describe('matching', () => {
  const pledge = (ref: string, topic: string, title: ReturnType<typeof say>, more: object = {}): Comparable => ({
    pledge: { ref, topic, bound: [], ...more },
    claims: [],
    stems: stemsOf([title], stemsIn),
  });
  const among = [
    pledge('C01', 'economy', say('إضافة 100 مليار درهم إلى الناتج الداخلي', 'Ajouter 100 milliards au PIB'), {
      quantity: { value: '100000000000', unit: 'MAD' },
      deadline: '2030',
    }),
    pledge('C02', 'infrastructure', say('مركز بيانات بالداخلة بقدرة 500 ميغاواط', 'Centre de données à Dakhla'), {
      quantity: { value: '500', unit: 'MW' },
      place: '12.391',
    }),
    pledge('C04', 'training', say('تكوين 200 ألف خريج', 'Former 200 000 diplômés'), {
      quantity: { value: '200000', unit: 'graduates' },
      deadline: '2030',
    }),
    pledge('C05', 'budget', say('رصد 11 مليار درهم للفترة 2024-2026', 'Réserver 11 milliards'), {
      quantity: { value: '11000000000', unit: 'MAD' },
      deadline: '2024-2026',
    }),
  ];
  const matches = (draft: Draft, topic: string) =>
    proposePledges(proposedFields(draft, known), topic, new Set(stemsIn(draft.quote)), among).map((one) => one.pledge);

  it('finds the pledge that a claim belongs to, and says why', () => {
    expect(matches(gdp, 'economy')[0]).toBe('C01');
    expect(matches(dakhla, 'infrastructure')[0]).toBe('C02');
    expect(matches(graduates, 'training')[0]).toBe('C04');
    expect(matches(budget, 'budget')[0]).toBe('C05');
    const [found] = proposePledges(
      proposedFields(dakhla, known),
      'infrastructure',
      new Set(stemsIn(dakhla.quote)),
      among,
    );
    expect(found!.reasons).toEqual(['amount', 'unit', 'place', 'topic', 'words']);
  });

  it('proposes nothing where one thing alone speaks for it', () => {
    expect(proposePledges({ deadline: '2030' }, 'law', new Set(), among)).toEqual([]);
    expect(proposePledges({ quantity: { value: '7', unit: 'MAD' } }, 'law', new Set(), among)).toEqual([]);
  });

  it.each([
    ['persons', 'graduates', true],
    ['count', 'institutes', true],
    ['MAD', 'USD', false],
    ['jobs', 'persons', false],
    ['firms', 'institutes', false],
  ])('%s and %s count the same: %s', (one, other, same) => {
    expect(sameUnit(one, other)).toBe(same);
  });

  it('takes near numbers and the same last day for one', () => {
    expect(sameAmount({ value: '100.4', unit: 'MW' }, { value: '100', unit: 'MW' })).toBe(true);
    expect(sameAmount({ value: '101', unit: 'MW' }, { value: '100', unit: 'MW' })).toBe(false);
    expect(sameDeadline('2024-2026', '2026')).toBe(true);
    expect(sameDeadline('2026-06', '2026')).toBe(false);
    expect(nearPlaces('12', '12.391')).toBe(true);
    expect(nearPlaces('1', '12.391')).toBe(false);
  });
});

describe('differences', () => {
  const stemsText = (one: ReturnType<typeof say>) => stemsOf([one], stemsIn);
  const words = new Set(stemsIn(budget.quote));
  const ours = proposedFields(budget, known);
  const outcomes = (theirs: Parameters<typeof differencesWith>[2]) =>
    Object.fromEntries(
      differencesWith(ours, words, theirs, stemsText as never).map((one) => [one.aspect, one.outcome]),
    );

  it('names each aspect on which two sentences differ', () => {
    expect(outcomes({ quantity: { value: '11000000000', unit: 'MAD' }, deadline: '2024-2026' })).toEqual({
      amount: 'same',
      date: 'same',
    });
    expect(outcomes({ quantity: { value: '12000000000', unit: 'MAD' }, deadline: '2030', place: '12' })).toEqual({
      amount: 'differs',
      date: 'differs',
      place: 'only-there',
    });
    expect(outcomes({ place: 'MA' }).place).toBeUndefined();
    expect(outcomes({})).toEqual({ amount: 'only-here', date: 'only-here' });
  });

  it('has a person look where what is counted is told in other words', () => {
    expect(outcomes({ perimeter: say('الألياف البصرية ومراكز البيانات', 'Fibre optique') }).perimeter).toBe('same');
    expect(outcomes({ perimeter: say('مجموع استراتيجية المغرب الرقمي', 'Tout Maroc Digital') }).perimeter).toBe('look');
  });

  it('takes the unit of the pledge where both count the same', () => {
    expect(inUnitOf({ value: '200000', unit: 'persons' }, { value: '1', unit: 'graduates' }).unit).toBe('graduates');
    expect(inUnitOf({ value: '200000', unit: 'persons' }, { value: '1', unit: 'MAD' }).unit).toBe('persons');
  });

  it('sees a sentence that another document has already said', () => {
    const claim = (ref: string, quote: string, more: object = {}) => ({
      ref,
      source: 'S-1',
      pledge: 'C05',
      stems: new Set(stemsIn(quote)),
      ...more,
    });
    const quantity = { value: '11000000000', unit: 'MAD' };
    const found = twinsOf(ours, words, [
      claim('C05-1', budget.quote),
      claim('C05-2', 'رصدت الحكومة 11 مليار درهم للألياف البصرية', { quantity, deadline: '2024-2026' }),
      claim('C05-3', 'اقتناء معدات للمدارس', { quantity }),
      claim('C05-4', 'رصدت الحكومة 12 مليار درهم للألياف البصرية', { quantity: { value: '12', unit: 'MAD' } }),
    ]);
    expect(found.map((one) => [one.claim, one.by])).toEqual([
      ['C05-1', 'words'],
      ['C05-2', 'facts'],
    ]);
  });
});
