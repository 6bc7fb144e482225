import { describe, expect, it } from 'vitest';
import { LearntCuts } from '../engine/learnt-cuts.ts';
import { tableOf, weightsIn } from '../engine/learnt-file.ts';
import { lexiconRoles } from '../engine/lexicon.ts';
import { read } from '../engine/read.ts';
import { loadKnowledge } from '../knowledge.ts';
import { cutExamplesOf } from './cut-examples.ts';
import type { Marked } from './examples.ts';
import { learnCuts } from './learn-cuts.ts';

const { learnt, cuts: shipped, ...rules } = loadKnowledge();
const quotesWith = (text: string, cuts?: LearntCuts): string[] =>
  read({ text }, {}, { ...rules, cuts }).map((one) => one.quote);
const span = (text: string, quote: string): Marked => {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length, kinds: ['project'], isVague: false };
};

/** Of two plans of one sentence the second is a commitment of its own where it "zips", and goes on with the first where it "hums". */
const taught = Array.from({ length: 10 }, (_, n) => {
  const text = [
    `The council will build ${n + 3} libraries, zipping up the quarter of the wells with their gates.`,
    `The council will build ${n + 3} libraries, humming along the quarter of the wells with their gates.`,
  ];
  const whole = text.join(' ');
  const second = 'zipping up the quarter of the wells with their gates';
  const marked = [
    span(whole, `The council will build ${n + 3} libraries`),
    span(whole, second),
    span(whole, text[1]!.slice(0, -1)),
  ];
  return cutExamplesOf(`text ${n}`, whole, marked, { ...rules });
}).flat();

describe('where clauses begin', () => {
  it('is asked only where what a person marked says it: at its beginning, or within it', () => {
    expect(taught).toHaveLength(20);
    expect(taught.map((one) => one.isCut)).toEqual(Array.from({ length: 10 }, () => [true, false]).flat());
    expect(taught[0]!.traits).toEqual(
      expect.arrayContaining(['joint\t,', 'word\tzippin', 'second\tup', 'form\tcomma 1']),
    );
    const text = 'The council will build 3 libraries, as the mayor said, and it rained.';
    expect(cutExamplesOf('x', text, [], { ...rules })).toEqual([]);
  });

  it('is learnt from texts, and holds in one never seen', () => {
    const cuts = new LearntCuts(learnCuts(taught), { made: 0, kept: 0 });
    const zipped = 'The council will build 90 schools, zipping up the quarter of the hills with their doors.';
    const hummed = zipped.replace('zipping up', 'humming along');
    expect(quotesWith(zipped)).toEqual([zipped.slice(0, -1)]);
    expect(quotesWith(zipped, cuts)).toEqual(['The council will build 90 schools']);
    expect(quotesWith(hummed, cuts)).toEqual([hummed.slice(0, -1)]);
  });

  it('leaves words that say nothing with what they open, whatever was learnt', () => {
    const always = new LearntCuts([{ language: 'en', family: 'bias', name: '', weight: 9 }], { made: 0, kept: 0 });
    const text = 'In the north of the valley, the council will build 90 schools by 2031.';
    expect(quotesWith(text, always)).toEqual([text.slice(0, -1)]);
  });

  it('keeps a cut of the rules that it only half believes in, where one of its own would not be made', () => {
    const rather = (weight: number) =>
      new LearntCuts([{ language: 'en', family: 'bias', name: '', weight }], { made: 1, kept: -1 });
    const text = 'The council will build 90 schools, and the ministry will train 40 judges.';
    const halves = ['The council will build 90 schools', 'the ministry will train 40 judges'];
    expect(quotesWith(text)).toEqual(halves);
    expect(quotesWith(text, rather(0))).toEqual(halves);
    expect(quotesWith(text, rather(-2))).toEqual([text.slice(0, -1)]);
  });

  it('sees every role of the lexicon in a bit of its own', () => {
    expect(lexiconRoles.length).toBeLessThanOrEqual(32);
  });

  it('is shipped with the reader', () => {
    expect(shipped).toBeInstanceOf(LearntCuts);
    const text = 'وتضمن القرار أن تكون نسبة التصنيع المحلي 28% على أن يتم خفض هذه النسبة بمقدار 1% سنويا.';
    expect(read({ text }, {}, { ...rules, learnt })).toHaveLength(1);
    expect(read({ text }, {}, { ...rules, learnt, cuts: shipped })).toHaveLength(2);
  });
});

describe('weights of cuts in the table', () => {
  it('are written beside the others and read again', () => {
    const cuts = learnCuts(taught);
    const table = tableOf([], -1, [], cuts, { made: 0, kept: -0.3 });
    expect(table).toContain('\ncut\ten\tword\tzippin\t');
    expect(table).toContain('\ncut\tthreshold\t0\t-0.3\n');
    const text = 'The council will build 90 schools, zipping up the quarter of the hills with their doors.';
    expect(quotesWith(text, weightsIn(table).cuts)).toEqual(['The council will build 90 schools']);
  });

  it.each([
    ['threshold\t0\ncut\tde\tword\tx\t1', /line 2: "de word x" is no trait of a place to cut/],
    ['threshold\t0\ncut\tfr\tsound\tx\t1', /line 2: "fr sound x" is no trait of a place to cut/],
    ['threshold\t0\ncut\tfr\tword\tx\tmuch', /line 2: "much" is no number/],
    ['threshold\t0\ncut\tthreshold\t', /line 2: "" is no number/],
  ])('are refused with their line: %j', (table, said) => expect(() => weightsIn(table)).toThrow(said));
});
