import { describe, expect, it } from 'vitest';
import './all.ts';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { type Message, wordsIn } from './index.ts';

const formsOf = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const namesIn = (message: Message): string[] => [
  ...new Set(formsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))),
];
const all = (catalogues: Record<string, Record<string, Message>>): [string, Message][] =>
  Object.entries(catalogues).flatMap(([area, messages]) =>
    Object.entries(messages).map(([key, message]): [string, Message] => [`${area}.${key}`, message]),
  );

describe('the catalogues', () => {
  const arabic = new Map(all(ar));

  it.each([
    ['fr', fr],
    ['en', en],
  ] as const)('%s asks for no value that Arabic does not have', (_, catalogues) => {
    for (const [key, message] of all(catalogues)) {
      const known = arabic.get(key)!;
      const allowed = typeof known === 'string' ? namesIn(known) : [...namesIn(known), 'n'];
      expect(allowed, key).toEqual(expect.arrayContaining(namesIn(message)));
    }
  });

  it('leave no message empty', () => {
    for (const catalogues of [ar, fr, en])
      for (const [key, message] of all(catalogues))
        for (const text of formsOf(message)) expect(text.trim(), key).not.toBe('');
  });

  it('write Arabic with western digits and without Latin words, names of standards excepted', () => {
    for (const [key, message] of all(ar))
      for (const text of formsOf(message)) {
        const bare = text.replace(/\{\w+\}|<\/?b>|OpenStreetMap|ODbL/g, '');
        expect(bare, key).not.toMatch(/[A-Za-z\u0660-\u0669\u06f0-\u06f9]/);
      }
  });

  it('count in the six Arabic forms', () => {
    const t = wordsIn('ar');
    const said = (n: number) => t.text('portal.announced', { n }).replace(/[\u2068\u2069]/g, '');
    expect([0, 1, 2, 5, 10, 11, 19, 100].map(said)).toEqual([
      'لم يُعلن بعد عن أي تعهد',
      'أُعلن عن تعهد واحد',
      'أُعلن عن تعهدين',
      'أُعلن عن 5 تعهدات',
      'أُعلن عن 10 تعهدات',
      'أُعلن عن 11 تعهداً',
      'أُعلن عن 19 تعهداً',
      'أُعلن عن 100 تعهد',
    ]);
  });

  it('say nothing in the sentence written for nothing, where the language counts it as one or as many', () => {
    const said = (lang: 'fr' | 'en', n: number) =>
      wordsIn(lang)
        .text('portal.sentencesTaken', { n })
        .replace(/[\u2066-\u2069]/g, '')
        .replaceAll('\u00a0', ' ');
    expect([0, 1, 2].map((n) => said('fr', n))).toEqual(['aucune phrase tirée', '1 phrase tirée', '2 phrases tirées']);
    expect([0, 1].map((n) => said('en', n))).toEqual(['no sentence taken', '1 sentence taken']);
  });
});
