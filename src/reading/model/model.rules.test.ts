import { describe, expect, it } from 'vitest';
import type { Draft, DraftQuantity } from '../draft.ts';
import { arabicSentences, frenchSentences } from '../ingest/paper.fixture.ts';
import { parsedAnswer } from './answer.ts';
import { chunksOf } from './chunk.rules.ts';
import { locate } from './locate.rules.ts';
import { merged } from './merge.rules.ts';

const sentences = [...arabicSentences, ...frenchSentences];
const text = sentences.join('\n');
const within = { start: 0, end: text.length };
const said = (quote: string) => {
  const found = locate(text, quote, within);
  return found && text.slice(found.start, found.end);
};

describe('a quote', () => {
  it('is found to the letter, and is the words of the text', () => {
    for (const sentence of sentences) expect(said(sentence)).toBe(sentence);
    expect(locate(text, sentences[3]!, within)?.how).toBe('exact');
  });

  it.each<[string, (quote: string) => string]>([
    ['hamza and other spelling', (quote) => quote.replaceAll(/[أإ]/g, 'ا').replaceAll('ة', 'ه').replaceAll('é', 'e')],
    ['other digits', (quote) => quote.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))],
    ['other quotation marks', (quote) => quote.replaceAll(/[«»]/g, '"').replaceAll('’', "'")],
    [
      'a word left out',
      (quote) => {
        const words = quote.split(' ');
        const at = words.findIndex((word, place) => place > 1 && /^\p{L}{3,}$/u.test(word));
        return words.filter((_, place) => place !== at).join(' ');
      },
    ],
  ])('is found with %s', (_, change) => {
    const lost = sentences.filter((sentence) => {
      const found = said(change(sentence));
      return !found || found.replaceAll(/[^\p{N}]/gu, '') !== sentence.replaceAll(/[^\p{N}]/gu, '');
    });
    // one word of the shortest sentences is more than a tenth of them
    expect(lost.filter((sentence) => sentence.split(' ').length > 11)).toEqual([]);
  });

  it.each<[string, (quote: string) => string]>([
    ['a number altered', (quote) => quote.replace(/\d/, (digit) => String((Number(digit) % 9) + 1))],
    [
      'a number left out of its middle',
      (quote) =>
        quote.replace(/\s?\d[\d.,]*\d(?=.*\p{L}{3})/u, '') + (/\d[\d.,]*\d.*\p{L}{3}/u.test(quote) ? '' : ' 5'),
    ],
    ['a number added', (quote) => `${quote} 77`],
    [
      'two numbers exchanged',
      (quote) => {
        const numbers = quote.match(/\d[\d.,]*\d/g) ?? [];
        return numbers.length < 2 || numbers[0] === numbers[1]
          ? `${quote} 9`
          : quote.replace(numbers[0]!, '#').replace(numbers[1]!, numbers[0]!).replace('#', numbers[1]!);
      },
    ],
    [
      'every third word replaced',
      (quote) =>
        quote
          .split(' ')
          .map((word, at) => (at % 3 === 2 ? 'xyz' : word))
          .join(' '),
    ],
    ['its words reversed', (quote) => quote.split(' ').reverse().join(' ')],
    [
      'words of another document',
      () => 'La banque centrale publiera son rapport annuel sur la stabilité financière en juin prochain',
    ],
    ['no words', () => ' .,!'],
  ])('is not found with %s', (_, change) => {
    const accepted = sentences
      .filter((sentence) => /\d/.test(sentence))
      .filter((sentence) => said(change(sentence)) !== undefined);
    expect(accepted).toEqual([]);
  });

  it('never ends inside a number, and takes a word whole', () => {
    const own = 'de 500 à 1.25 MAD 11bn وتخصيص 50';
    const at = (quote: string) => {
      const found = locate(own, quote, { start: 0, end: own.length });
      return found && own.slice(found.start, found.end);
    };
    expect([at('de 50'), at('à 1'), at('25 MAD'), at('MAD 11'), at('تخصيص 50')]).toEqual([
      undefined,
      undefined,
      undefined,
      'MAD 11bn',
      'وتخصيص 50',
    ]);
  });

  it('is looked for only where it was read', () => {
    expect(locate(text, sentences[0]!, { start: sentences[0]!.length, end: text.length })).toBeUndefined();
  });
});

describe('pieces of a document', () => {
  it('hold whole blocks, at most so many words, and know the headings above', () => {
    const parts = ['# A', 'one two three', 'four five', '# B', 'six seven eight nine ten eleven'];
    const whole = parts.join('\n');
    let at = 0;
    const blocks = parts.map((part) => {
      const block = {
        kind: part.startsWith('#') ? ('heading' as const) : ('paragraph' as const),
        start: at,
        end: at + part.length,
      };
      at += part.length + 1;
      return block;
    });
    const chunks = chunksOf(whole, blocks, 5);
    expect(chunks.map((chunk) => [whole.slice(chunk.start, chunk.end), chunk.headings])).toEqual([
      ['# A\none two three', ['# A']],
      ['four five\n# B', ['# A']],
      ['six seven eight nine ten', ['# A', '# B']],
      ['eleven', ['# A', '# B']],
    ]);
    expect(chunksOf('no blocks at all', [])).toEqual([{ start: 0, end: 16, headings: [] }]);
    expect(chunksOf(' \n ', [])).toEqual([]);
  });
});

describe('an answer', () => {
  const claim = {
    quote: 'q',
    kind: 'budget',
    status: 'planned',
    quantities: [],
    deadline: null,
    actors: [],
    places: [],
  };
  it.each([
    ['a list', '[]', 'at the top'],
    ['half of it', '{"commitments": [', 'not JSON'],
    ['a kind of its own', JSON.stringify({ commitments: [{ ...claim, kind: 'promise' }] }), 'at commitments.0.kind'],
    ['a place in the text', JSON.stringify({ commitments: [{ ...claim, start: 3 }] }), 'at commitments.0'],
    ['too many', JSON.stringify({ commitments: Array(200).fill(claim) }), 'at commitments'],
    [
      'a quote without end',
      JSON.stringify({ commitments: [{ ...claim, quote: 'q'.repeat(5000) }] }),
      'at commitments.0.quote',
    ],
  ])('%s is refused with what is wrong', (_, content, wrong) => {
    expect(parsedAnswer(content)).toMatchObject({ wrong: expect.stringContaining(wrong) });
  });

  it('is taken with or without a fence', () => {
    const content = JSON.stringify({ commitments: [claim] });
    expect(parsedAnswer(content)).toEqual({ claims: [claim] });
    expect(parsedAnswer(`\`\`\`json\n${content}\n\`\`\``)).toEqual({ claims: [claim] });
  });
});

describe('the drafts of two readers', () => {
  const draft = (start: number, end: number, more: Partial<Draft> = {}): Draft => ({
    start,
    end,
    quote: '',
    sentence: { start, end },
    kind: 'budget',
    status: 'planned',
    quantities: [],
    deadline: null,
    actors: [],
    places: [],
    confidence: 0.5,
    lane: 'sure',
    fired: [],
    readers: ['embedded'],
    ...more,
  });
  const model = (start: number, end: number, more: Partial<Draft> = {}) =>
    draft(start, end, { readers: ['model'], lane: 'look', ...more });
  const dirhams = (value: number): DraftQuantity[] => [{ start: 0, end: 2, value, unit: 'currency', currency: 'MAD' }];

  it('stand once where both found the same, more sure, with the span of the rules', () => {
    const [one, ...more] = merged([draft(10, 50, { confidence: 0.6 })], [model(12, 60)]);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ start: 10, end: 50, lane: 'sure', readers: ['embedded', 'model'] });
    expect(one!.confidence).toBeCloseTo(0.8);
  });

  it('stay apart where they share a word or two', () => {
    expect(merged([draft(0, 50)], [model(45, 120), model(200, 240)]).map((each) => each.readers)).toEqual([
      ['embedded'],
      ['model'],
      ['model'],
    ]);
  });

  it('are paired one to one, the closest first', () => {
    const out = merged([draft(0, 40), draft(41, 80)], [model(0, 80), model(42, 80)]);
    expect(out.map((each) => [each.start, each.end, each.readers.length])).toEqual([
      [0, 40, 2],
      [41, 80, 2],
    ]);
  });

  it.each([
    ['numbers', { quantities: dirhams(11e9) }, { quantities: dirhams(11e6) }],
    ['dates', { deadline: { start: 0, end: 4, to: '2030' } }, { deadline: { start: 0, end: 4, to: '2031' } }],
  ])('ask for a look where their %s differ', (_, one, other) => {
    const [found] = merged([draft(0, 40, one)], [model(0, 40, other)]);
    expect(found).toMatchObject({ ...one, lane: 'look', confidence: 0.5 });
    expect(found!.fired.map((each) => each.rule)).toContain('readers-differ');
  });
});
