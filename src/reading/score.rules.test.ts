import { describe, expect, test } from 'vitest';
import { missing } from '../kernel/index.ts';
import { wordsOf } from '../platform/search/arabic.ts';
import { annotatedDocument } from './annotated.rules.ts';
import { proposedFields } from './draft-fields.rules.ts';
import { judgedDocuments } from './judged.ts';
import { draftOf } from './reading.fixture.ts';
import type { DraftFields } from './reading.ts';
import { type Judged, type JudgedDocument, scoreOf } from './score.rules.ts';

const text =
  'The agency will build 40 schools by 2032. The ministry will train 900 nurses by 2033. ' +
  'The city opened 3 parks in 2020. The agency will fund 12 studies. Our neighbours will build 7 dams by 2031.';
const schools = draftOf(text, {
  quote: 'will build 40 schools by 2032',
  kind: 'project',
  status: 'planned',
  value: ['40 schools', 40, 'count'],
  until: ['by 2032', '2032'],
  actor: 'The agency',
});
const nurses = draftOf(text, {
  quote: 'will train 900 nurses by 2033',
  kind: 'training',
  status: 'planned',
  value: ['900 nurses', 900, 'people'],
  until: ['by 2033', '2033'],
});
const parks = draftOf(text, { quote: 'opened 3 parks in 2020', kind: 'project', status: 'done' });
const studies = draftOf(text, { quote: 'will fund 12 studies', kind: 'study', status: 'planned' });
const dams = draftOf(text, { quote: 'will build 7 dams by 2031', kind: 'project', status: 'planned' });

const nobody = { organisations: [], places: [], words: wordsOf };
const judged = (number: number, found: Judged['found'], more: Partial<Judged> = {}): Judged => ({
  number,
  found: { ...found, readers: ['embedded'] },
  verdict: 'accepted',
  ...(more.verdict === 'rejected' || more.verdict === 'waiting' ? {} : { said: proposedFields(found, nobody) }),
  ...more,
});
const said = (found: Judged['found'], changes: Partial<DraftFields>): { said: DraftFields } => ({
  said: { ...proposedFields(found, nobody), ...changes },
});
const document = (more: Pick<JudgedDocument, 'judged' | 'now'>): JudgedDocument => ({
  reading: 'r',
  source: 'S-1',
  text,
  ...more,
});
const score = (more: Pick<JudgedDocument, 'judged' | 'now'>) => scoreOf([document(more)], wordsOf);

describe('the reader of today against what persons decided', () => {
  test('counts what is found, missed, found though rejected and left out, and weighs nothing that nobody decided', () => {
    const found = score({
      judged: [
        judged(1, schools),
        judged(2, nurses, { verdict: 'attached' }),
        judged(3, parks, { verdict: 'rejected', reason: 'already-done' }),
        judged(4, studies, { verdict: 'revised' }),
        judged(5, dams, { verdict: 'waiting' }),
      ],
      now: [schools, nurses, parks, dams],
    });
    expect(found).toMatchObject({ decided: 4, found: 2, missed: 1, wrongly: 1, leftOut: 0, undecided: 1 });
    expect([found.precision, found.recall, found.f1]).toEqual([2 / 3, 2 / 3, 2 / 3]);
    expect(found.regressions).toEqual([
      { reading: 'r', source: 'S-1', number: 4, verdict: 'revised', quote: 'will fund 12 studies' },
    ]);
    expect(found.stillFound).toMatchObject([{ number: 3, reason: 'already-done' }]);
  });

  test('calls nothing a share of nothing', () => {
    const none = missing('undefined-ratio');
    expect(score({ judged: [], now: [schools] })).toMatchObject({
      precision: none,
      recall: none,
      f1: none,
      undecided: 1,
    });
    const rejected = judged(1, dams, { verdict: 'rejected', reason: 'other-country' });
    expect(score({ judged: [rejected], now: [] })).toMatchObject({ leftOut: 1, precision: none, f1: none });
  });

  test('misses what a person marked or a model alone found, and calls only what the rules had found a regression', () => {
    const marked = { ...judged(1, studies), found: { ...studies, readers: [] } };
    const byModel = { ...judged(2, nurses), found: { ...nurses, readers: ['model'] } };
    expect(score({ judged: [marked, byModel], now: [] })).toMatchObject({
      missed: 2,
      recall: 0,
      f1: 0,
      regressions: [],
    });
  });

  test('takes a sentence that was cut wrongly for found only where it is cut the same way again', () => {
    const cut = judged(1, nurses, { verdict: 'rejected', reason: 'cut-wrongly' });
    const wider = { ...nurses, start: nurses.start - 13 };
    expect(score({ judged: [cut], now: [nurses] })).toMatchObject({ wrongly: 1, undecided: 0 });
    expect(score({ judged: [cut], now: [wider] })).toMatchObject({ leftOut: 1, undecided: 1 });
  });

  test.each([
    ['kind', { kind: 'institution' }, { agree: 0, of: 1 }],
    ['kind', {}, { agree: 1, of: 1 }],
    ['quantity', { quantity: { value: '40.1', unit: 'communes' } }, { agree: 1, of: 1 }],
    ['quantity', { quantity: { value: '41', unit: 'count' } }, { agree: 0, of: 1 }],
    ['quantity', { quantity: { value: '41', unit: 'count' }, said: ['quantity'] }, { agree: 0, of: 0 }],
    ['quantity', { quantity: undefined }, { agree: 0, of: 1 }],
    ['deadline', { deadline: '2032-12-31' }, { agree: 1, of: 1 }],
    ['deadline', { deadline: '2031' }, { agree: 0, of: 1 }],
    ['actor', { actor: 'Agency' }, { agree: 1, of: 1 }],
    ['actor', { actor: 'The ministry' }, { agree: 0, of: 1 }],
  ] as const)('asks whether they said the same %s: %j', (field, changes, agreement) => {
    const one = judged(1, schools, said(schools, changes as Partial<DraftFields>));
    expect(score({ judged: [one], now: [schools] }).fields[field]).toEqual(agreement);
  });

  test('reads each document again from its own text, day and language', () => {
    const asked: unknown[] = [];
    const item = { reading: 'r', source: 'S-1', textSha256: 'a', file: 'f', foundBy: 'reader', isMiss: false } as const;
    const items = [
      { ...item, ...judged(1, schools), documentDate: '2031-05-12', language: 'en' },
      { ...item, ...judged(2, nurses), documentDate: '2031-05-12', language: 'en' },
      { ...item, ...judged(1, schools), reading: 'other', textSha256: 'b' },
    ] as Parameters<typeof judgedDocuments>[0]['items'];
    const texts = [
      { sha256: 'a', text, blocks: [] },
      { sha256: 'b', text: `${text}\n`, blocks: [] },
    ];
    const read = judgedDocuments({ items, texts }, ({ text: given }, options) => {
      asked.push([given.length, options]);
      return [schools];
    });
    expect(read.map((one) => [one.reading, one.judged.length, one.now.length])).toEqual([
      ['r', 2, 1],
      ['other', 1, 1],
    ]);
    expect(asked).toEqual([
      [text.length, { documentDate: '2031-05-12', language: 'en' }],
      [text.length + 1, {}],
    ]);
  });
});

describe('decisions as annotations', () => {
  const annotated = (...of: Judged[]) => annotatedDocument(document({ judged: of, now: [] }), 'S-1').commitments;

  test('leave out what was rejected, and neither praise nor blame for what nobody decided', () => {
    const all = [
      judged(1, schools),
      judged(2, parks, { verdict: 'rejected', reason: 'already-done' }),
      judged(3, dams, { verdict: 'waiting' }),
    ];
    expect(annotated(...all).map((one) => [one.id, one.level])).toEqual([
      ['S-1#1', 'must'],
      ['S-1#3', 'may'],
    ]);
  });

  test('say numbers, dates and actors with the words they stand in', () => {
    const [one] = annotated(judged(1, schools));
    expect(one).toMatchObject({
      quote: 'will build 40 schools by 2032',
      kind: 'project',
      quantities: [{ text: '40 schools', value: 40, unit: 'count' }],
      deadline: { text: 'by 2032', to: '2032' },
      actors: [{ text: 'The agency' }],
    });
    for (const { start, end, text: words } of [one!, one!.quantities[0]!, one!.deadline!, one!.actors[0]!])
      expect(text.slice(start, end)).toBe(words);
  });

  test('say what persons said, in the words of the whole claim where the reader had found none', () => {
    const changes = { quantity: { value: '5000000', unit: 'MAD' }, deadline: '2032-2034', actor: 'The city' };
    const [one] = annotated(judged(1, studies, said(studies, changes)));
    expect(one).toMatchObject({
      quantities: [{ text: 'will fund 12 studies', value: 5_000_000, unit: 'currency', currency: 'MAD' }],
      deadline: { text: 'will fund 12 studies', to: '2034' },
      actors: [{ text: 'The city' }],
    });
    const [emptied] = annotated(judged(1, schools, said(schools, { quantity: undefined, deadline: undefined })));
    expect(emptied).toMatchObject({ quantities: [], deadline: null });
  });
});
