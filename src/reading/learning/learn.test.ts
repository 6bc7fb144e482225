import { describe, expect, it } from 'vitest';
import type { DraftKind } from '../draft.ts';
import { Learnt, type TraitWeight } from '../engine/learnt.ts';
import { tableOf, weightsIn } from '../engine/learnt-file.ts';
import { read } from '../engine/read.ts';
import { loadKnowledge } from '../knowledge.ts';
import { examplesOf, type Marked } from './examples.ts';
import { learnFrom } from './learn.ts';

const { learnt: shipped, ...rules } = loadKnowledge();
const draftsWith = (text: string, learnt?: Learnt) => read({ text }, {}, learnt ? { ...rules, learnt } : rules);
const weight = (name: string, claim: number, kinds: Partial<Record<DraftKind, number>> = {}): TraitWeight => ({
  language: 'en',
  family: 'word',
  name,
  claim,
  kinds,
});

/** A text of its own words in which the council zips libraries and only dreams of harbours. */
const taught = Array.from({ length: 12 }, (_, n) => {
  const zipped = `The council zips ${n + 3} libraries in the quarter of the ${n} wells.`;
  const dreamt = `The council dreams ${n + 3} harbours in the quarter of the ${n} wells.`;
  const text = `${zipped} ${dreamt}`;
  const marked: Marked[] = [{ start: 0, end: zipped.length - 1, kinds: ['study'], isVague: false }];
  return examplesOf(`text ${n}`, text, marked, rules);
}).flat();

describe('what is learnt from annotated texts', () => {
  it('takes the clause that a person marked for a claim, and the other for none', () => {
    expect(taught.map(({ truth }) => truth)).toEqual(Array.from({ length: 12 }, () => [1, 0]).flat());
    expect(taught[0]!.kinds).toEqual(['study']);
    expect(taught[1]!.kinds).toEqual([]);
  });

  it('says of a vague commitment neither, but its kind', () => {
    const text = 'The council zips 3 libraries in the quarter of the wells.';
    const [one] = examplesOf('x', text, [{ start: 0, end: 40, kinds: ['project'], isVague: true }], rules);
    expect(one).toMatchObject({ truth: undefined, kinds: ['project'], commitment: undefined });
  });

  it('finds in a text never seen what the words of the others tell, claim and kind, and says by which words', () => {
    const learnt = new Learnt(learnFrom(taught), 0);
    const text =
      'It rained. The council zips 90 libraries in the valley. The council dreams 80 harbours in the valley.';
    expect(draftsWith(text)).toEqual([]);
    const [found, ...more] = draftsWith(text, learnt);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'study', quote: 'The council zips 90 libraries in the valley' });
    expect(text.slice(found!.start, found!.end)).toBe(found!.quote);
    const words = found!.fired.filter(({ rule }) => rule.startsWith('learnt:word:'));
    expect(words.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toContainEqual([
      'learnt:word:zips',
      'zips',
    ]);
  });

  it('leaves out what too few texts show', () => {
    const names = learnFrom(taught.slice(0, 8)).map(({ name }) => name);
    expect(names).not.toContain('zips');
  });
});

describe('weights beside those of the rules', () => {
  const sentence = 'It rained. The council will build 90 libraries by 2031.';

  it('move a clause over the threshold and below it', () => {
    expect(draftsWith(sentence)).toHaveLength(1);
    expect(draftsWith(sentence, new Learnt([weight('librar', -9)], 0))).toEqual([]);
    expect(draftsWith('It rained. The library was old in 2019.', new Learnt([weight('old', 9)], 0))).toEqual([]);
    expect(draftsWith('It rained. The council opens the old library.', new Learnt([weight('old', 9)], 0))).toHaveLength(
      1,
    );
  });

  it('bring nothing back that a rule excludes', () => {
    const forecast = 'Projections indicate that sales of boats will rise to 40,000 by 2031.';
    expect(draftsWith(forecast, new Learnt([weight('boats', 9)], 0))).toEqual([]);
  });

  it('speak in their own language only', () => {
    const french: TraitWeight = { ...weight('librar', -9), language: 'fr' };
    expect(draftsWith(sentence, new Learnt([french, weight('build', 1)], 0))).toHaveLength(1);
  });

  it('are shipped with the reader, and the rules read without them when they are left out', () => {
    expect(shipped!.threshold).toBeLessThan(0);
    expect(draftsWith(sentence)[0]!.fired.some(({ rule }) => rule.startsWith('learnt'))).toBe(false);
  });
});

describe('the table of weights', () => {
  const weights: TraitWeight[] = [
    { language: '', family: 'plain', name: 'bias', claim: -1.234, kinds: { budget: 0.5, jobs: 0.001 } },
    { language: 'ar', family: 'word', name: 'مدرسه', claim: 0.5, kinds: {} },
    { language: 'fr', family: 'word', name: 'rien', claim: 0.001, kinds: {} },
  ];

  it('keeps what weighs something, rounded, in an order of its own', () => {
    expect(tableOf(weights, -1, ['a remark'])).toBe(
      ['# a remark', 'threshold\t-1', '*\tplain\tbias\t-1.23\tbudget=0.5', 'ar\tword\tمدرسه\t0.5', ''].join('\n'),
    );
  });

  it('is read again as it was written', () => {
    const table = tableOf(weights, -1, []);
    expect(weightsIn(table).learnt.threshold).toBe(-1);
    expect(draftsWith('ستقوم الجماعة بتهيئة 90 مدرسة في أفق 2031.', weightsIn(table).learnt)).toHaveLength(1);
  });

  it.each([
    ['threshold\tx', /line 1: "x" is no number/],
    ['threshold\t0\nde\tword\tx\t1', /line 2: "de word x" is no trait/],
    ['threshold\t0\nfr\tsound\tx\t1', /line 2: "fr sound x" is no trait/],
    ['threshold\t0\nfr\tword\tx\t1\tdream=1', /line 2: "dream" is no kind/],
    ['fr\tword\tx\t1', /"threshold" is missing/],
  ])('is refused with its line: %j', (table, said) => expect(() => weightsIn(table)).toThrow(said));
});
