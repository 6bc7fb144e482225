import { describe, expect, it } from 'vitest';
import { isRight, rights } from '../src/access/index.ts';
import { signInRoutes } from '../src/access/sign-in.routes.ts';
import { commands } from '../src/cli/commands.ts';
import { spokenActs } from '../src/ledger/act-words.ts';
import { refusals, surface } from '../src/surface.ts';
import { catalogueOf } from '../src/web/refusal-sentences.ts';

const endpoints = surface({ signer: undefined as never, machine: undefined as never });

describe('every verb', () => {
  it('has a name of its own, in kebab case', () => {
    const names = endpoints.map((endpoint) => endpoint.verb);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('asks a right that the policy knows', () => {
    expect(endpoints.filter((endpoint) => !isRight(endpoint.right)).map((endpoint) => endpoint.verb)).toEqual([]);
    expect(signInRoutes.filter((route) => !isRight(route.right))).toEqual([]);
  });

  it('says in one line what it does', () => {
    expect(
      endpoints
        .filter((endpoint) => endpoint.summary.length < 10 || endpoint.summary.length > 120)
        .map((endpoint) => endpoint.verb),
    ).toEqual([]);
  });

  it('is called something in three languages where the ledger is read, when it changes anything', () => {
    const acts = endpoints.filter((endpoint) => endpoint.kind === 'act').map((endpoint) => endpoint.verb);
    expect([...spokenActs].sort()).toEqual(acts.sort());
  });

  it('leaves no right without a verb', () => {
    const used = new Set<string>([
      ...endpoints.map((endpoint) => endpoint.right),
      ...signInRoutes.map((route) => route.right),
    ]);
    // Asked inside reads that show less to those without it.
    const askedInside = ['evidence.read-restricted'];
    expect(Object.keys(rights).filter((right) => !used.has(right) && !askedInside.includes(right))).toEqual([]);
  });
});

describe('every refusal', () => {
  it.each(['ar', 'fr', 'en'])('has its sentence in %s, and no sentence is left over', async (lang) => {
    const sentences = await catalogueOf(lang);
    expect(Object.keys(refusals).filter((code) => !sentences[code])).toEqual([]);
    expect(Object.keys(sentences).filter((code) => !(code in refusals))).toEqual([]);
  });

  it('names the same values in every language', async () => {
    const [ar, fr, en] = await Promise.all(['ar', 'fr', 'en'].map(catalogueOf));
    const values = (text: string | undefined) =>
      [...(text ?? '').matchAll(/\{(\w+)\}/g)]
        .map((match) => match[1])
        .sort()
        .join(' ');
    expect(
      Object.keys(ar!).filter(
        (code) => values(ar![code]) !== values(fr![code]) || values(ar![code]) !== values(en![code]),
      ),
    ).toEqual([]);
  });
});

it('every command says how it is used', () => {
  for (const command of commands) expect(command.usage.startsWith(command.name), command.name).toBe(true);
});
