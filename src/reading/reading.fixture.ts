import fs from 'node:fs';
import path from 'node:path';
import { ok } from '../kernel/index.ts';
import type { Draft } from './draft.ts';
import type { ReadingTools } from './reading.tasks.ts';
import type { Reader, Repair } from './stored-text.ts';

/** A document of our own wording with the real facts of the strategy. */
export const documentText = (): string =>
  fs.readFileSync(path.resolve(import.meta.dirname, '../../fixtures/reading/dakhla-2026.ar.txt'), 'utf8');

type Said = Pick<Draft, 'quote' | 'kind' | 'status'> &
  Partial<Pick<Draft, 'lane' | 'confidence'>> & {
    value?: [words: string, value: number, unit: Draft['quantities'][number]['unit'], currency?: string];
    until?: [words: string, to: string, from?: string];
    above?: true;
    actor?: string;
    place?: [words: string, region?: string];
  };

/** A draft as a reader would hand it over, by the words it stands on. throws where the text has no such words */
export function draftOf(text: string, said: Said): Draft {
  const start = text.indexOf(said.quote);
  if (start < 0) throw new Error(`not in the text: ${said.quote}`);
  const whole = { start, end: start + said.quote.length };
  const find = (words: string, from = whole.start) => {
    const at = text.indexOf(words, from);
    return { start: at, end: at + words.length };
  };
  const { value, until, actor, place } = said;
  return {
    ...whole,
    quote: said.quote,
    sentence: whole,
    kind: said.kind,
    status: said.status,
    quantities: value
      ? [{ ...find(value[0]), value: value[1], unit: value[2], ...(value[3] ? { currency: value[3] } : {}) }]
      : [],
    deadline: until
      ? {
          ...find(until[0], said.above ? 0 : whole.start),
          to: until[1],
          ...(until[2] ? { from: until[2] } : {}),
          ...(said.above ? { inherited: true as const } : {}),
        }
      : null,
    actors: actor ? [{ ...find(actor, 0), text: actor }] : [],
    places: place ? [{ ...find(place[0]), text: place[0], ...(place[1] ? { region: place[1] } : {}) }] : [],
    confidence: said.confidence ?? 0.9,
    lane: said.lane ?? 'sure',
    fired: [{ ...whole, rule: 'fixture', weight: 1 }],
    readers: ['fixture'],
  };
}

/** The commitments of `documentText`, and the one sentence that only looks like one. */
export const documentSaid: Said[] = [
  {
    quote: 'رفع الناتج الداخلي الخام بـ100 مليار درهم بحلول عام 2030',
    kind: 'target',
    status: 'planned',
    value: ['100 مليار درهم', 100e9, 'currency', 'MAD'],
    until: ['بحلول عام 2030', '2030'],
    actor: 'الحكومة',
  },
  {
    quote: 'إحداث 50.000 منصب شغل',
    kind: 'jobs',
    status: 'planned',
    value: ['50.000 منصب شغل', 50_000, 'jobs'],
    until: ['في أفق 2030', '2030'],
    above: true,
  },
  {
    quote: 'تكوين 200.000 خريج في المهن الرقمية في أفق 2030',
    kind: 'training',
    status: 'planned',
    value: ['200.000 خريج', 200_000, 'people'],
    until: ['في أفق 2030', '2030'],
  },
  {
    quote: 'بناء مركز بيانات بمدينة الداخلة بقدرة 500 ميغاواط',
    kind: 'project',
    status: 'planned',
    value: ['500 ميغاواط', 500, 'MW'],
    place: ['الداخلة', 'MA-12'],
  },
  {
    quote: 'ورصدت الحكومة غلافا قدره 11 مليار درهم للفترة 2024-2026 من أجل نشر شبكات الألياف البصرية ومراكز البيانات',
    kind: 'budget',
    status: 'allocated',
    value: ['11 مليار درهم', 11e9, 'currency', 'MAD'],
    until: ['2024-2026', '2026', '2024'],
    actor: 'الحكومة',
  },
  {
    quote: 'بلغ 14.000 شخص سنة 2022',
    kind: 'training',
    status: 'done',
    value: ['14.000 شخص', 14_000, 'people'],
    lane: 'look',
    confidence: 0.4,
  },
];

/** A reader that says of each text what it is told to, and an ingest that takes bytes for UTF-8. */
export function fixtureTools(
  said: readonly Said[] = documentSaid,
  repaired: Repair[] = [],
): ReadingTools & { reader: Reader } {
  return {
    ingest: async ({ sha256, mediaType }, files) => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of files.open(sha256)!) chunks.push(chunk as Uint8Array);
      const text = Buffer.concat(chunks).toString('utf8');
      return ok({ sha256, mediaType, text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], repaired });
    },
    reader: { id: 'fixture', read: async ({ text }) => said.map((one) => draftOf(text, one)) },
  };
}
