import { expect, test } from 'vitest';
import type { Day } from '../../kernel/index.ts';
import type { ReportContent } from './report.ts';
import { changedIn, chosenContent, differences, fieldsOf, givenUp } from './report-differences.rules.ts';

const said = (fr: string) => ({ authentic: 'fr' as const, fr });
const day = (text: string) => text as Day;
const page: ReportContent = {
  rating: 'late',
  explanation: said('un'),
  milestones: [
    { ref: 'M1', expectedOn: day('2026-05-01'), reachedOn: day('2026-04-30') },
    { ref: 'M2', expectedOn: day('2026-09-01') },
  ],
  figures: [
    { indicator: 'I1', value: '12' },
    { indicator: 'I1', place: '01', value: '3' },
  ],
  money: [
    { year: 2026, planned: '10', paid: '3', currency: 'MAD' },
    { year: 2027, planned: '5', currency: 'MAD' },
  ],
  risks: [
    { risk: 'P/R1', likelihood: 5 },
    { event: said('r'), likelihood: 1, impact: 2 },
    { event: said('r'), likelihood: 3, impact: 3 },
  ],
  photos: [{ sha256: 'a'.repeat(64), title: said('p'), place: '01', takenOn: day('2026-04-01') }],
};
const all = (content: ReportContent) => new Set(fieldsOf(content).keys());

test('a page taken apart and put together says the same, also where two lines look alike', () => {
  expect(chosenContent(page, {}, all(page))).toEqual(page);
  expect(chosenContent({}, page, new Set())).toEqual(page);
});

test('a field is told apart in its line: the day reached, not the milestone', () => {
  const mine: ReportContent = {
    milestones: [{ ref: 'M1', expectedOn: day('2026-05-01'), reachedOn: day('2026-05-02') }],
  };
  const theirs: ReportContent = {
    milestones: [{ ref: 'M1', expectedOn: day('2026-06-01'), reachedOn: day('2026-05-01') }],
  };
  const base: ReportContent = { milestones: [{ ref: 'M1', expectedOn: day('2026-05-01') }] };
  expect(differences(base, mine, theirs).map(({ key, changedBy }) => [key, changedBy])).toEqual([
    ['milestones ["M1"] expectedOn', 'theirs'],
    ['milestones ["M1"] reachedOn', 'both'],
  ]);
});

test.each([
  ['mine alone', {}, { rating: 'late' }, {}, 'mine'],
  ['theirs alone', {}, {}, { rating: 'late' }, 'theirs'],
  ['both, otherwise', {}, { rating: 'late' }, { rating: 'at-risk' }, 'both'],
  ['taken out by me', { rating: 'late' }, {}, { rating: 'late' }, 'mine'],
  ['taken out by me, changed by them', { rating: 'late' }, {}, { rating: 'at-risk' }, 'both'],
] as const)('whose change it is: %s', (_, base, mine, theirs, whose) => {
  expect(differences(base, mine, theirs).map((one) => one.changedBy)).toEqual([whose]);
});

test('a risk out of three is no other one when the page says it in the words of the register', () => {
  const before: ReportContent = { risks: [{ title: said('r'), likelihood: 3, impact: 1 }] };
  const after: ReportContent = { risks: [{ event: said('r'), likelihood: 4, impact: 2 }] };
  expect(differences(before, after, before)).toEqual([]);
  expect(chosenContent(before, {}, all(before))).toEqual(after);
  const named: ReportContent = { risks: [{ risk: 'P/R1', likelihood: 4, impact: 2 }] };
  expect(differences(after, after, named).map((one) => one.changedBy)).toEqual(['theirs', 'theirs']);
});

test('the same said by both is no difference, whatever the order of its names', () => {
  expect(
    differences({}, { explanation: { authentic: 'fr', fr: 'a' } }, { explanation: { fr: 'a', authentic: 'fr' } }),
  ).toEqual([]);
});

test('what is chosen stands, what is given up is named, what both keep stays', () => {
  const base: ReportContent = { money: [{ year: 2026, planned: '10', currency: 'MAD' }] };
  const mine: ReportContent = { rating: 'late', money: [{ year: 2026, planned: '10', paid: '3', currency: 'MAD' }] };
  const theirs: ReportContent = {
    rating: 'at-risk',
    money: [{ year: 2026, planned: '10', paid: '4', currency: 'MAD' }],
  };
  const differ = differences(base, mine, theirs);
  const keep = new Set(['rating']);
  expect(chosenContent(mine, theirs, keep)).toEqual({ rating: 'late', money: theirs.money });
  expect(givenUp(differ, keep)).toEqual({ money: [{ year: 2026, paid: '3', currency: 'MAD' }] });
  expect(givenUp(differ, new Set(differ.map((one) => one.key)))).toBeUndefined();
});

test('a line that I took out leaves theirs only when I say so', () => {
  const theirs: ReportContent = { risks: [{ event: said('r'), likelihood: 1, impact: 2 }] };
  const [gone] = differences(theirs, {}, theirs);
  expect(gone).toMatchObject({ changedBy: 'mine' });
  expect(chosenContent({}, theirs, new Set([gone!.key]))).toEqual({});
  expect(chosenContent({}, theirs, new Set())).toEqual(theirs);
});

test('who changed a field last is read from the wordings, and nobody did before the first', () => {
  const at = (version: number, person: string, content: ReportContent) => ({
    version,
    person,
    at: `2026-01-0${version}`,
    content,
  });
  const wordings = [
    at(1, 'me', { rating: 'late' }),
    at(2, 'her', { rating: 'at-risk' }),
    at(3, 'him', { rating: 'at-risk', explanation: said('x') }),
  ];
  expect(changedIn('rating', wordings)?.person).toBe('her');
  expect(changedIn('explanation', wordings)?.person).toBe('him');
  expect(changedIn('money', wordings)).toBeUndefined();
});

test('fields of every part say who changed them, and the rest stays theirs', () => {
  const base = { rating: 'on-path' as const, figures: [{ indicator: 'I1', value: '1' }] };
  const mine = { ...base, rating: 'late' as const, money: [{ year: 2026, paid: '1', currency: 'MAD' }] };
  const theirs = { rating: 'at-risk' as const, figures: [{ value: '2', indicator: 'I1' }] };
  expect(differences(base, mine, theirs).map(({ part, changedBy }) => [part, changedBy])).toEqual([
    ['rating', 'both'],
    ['figures', 'theirs'],
    ['money', 'mine'],
  ]);
  expect(differences(base, mine, mine)).toEqual([]);
  expect(chosenContent(mine, theirs, all({ money: mine.money }))).toEqual({ ...theirs, money: mine.money });
});
