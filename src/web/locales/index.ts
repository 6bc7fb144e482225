import type { ReactNode } from 'react';
import type { PageLang } from '../fmt/number.ts';
import type { ar } from './ar/index.ts';
import type { shared } from './ar/shared.ts';
import {
  type Catalogue,
  type Message,
  type ParamsOf,
  piecesOf,
  render,
  renderText,
  type Value,
  type Values,
} from './catalogue.tsx';

export type { Catalogue, Forms, Message, Same } from './catalogue.tsx';

/** Arabic is the type; a key missing in French or English does not compile. */
export type Catalogues = typeof ar;
export type Area = keyof Catalogues;
export type Key = { [A in Area]: `${A}.${Extract<keyof Catalogues[A], string>}` }[Area];
type MessageOf<K extends Key> = K extends `${infer A extends Area}.${infer N}`
  ? N extends keyof Catalogues[A]
    ? Catalogues[A][N]
    : never
  : never;

type Args<K extends Key, V> = [ParamsOf<MessageOf<K>>] extends [never]
  ? [values?: undefined]
  : [values: Record<ParamsOf<MessageOf<K>>, V>];

/** The words of one language: `t(key)` gives page content, `t.text(key)` plain text for attributes. */
export type Words = {
  <K extends Key>(key: K, ...values: Args<K, Value>): ReactNode;
  text<K extends Key>(key: K, ...values: Args<K, string | number>): string;
  /** Words and the names of the values between them; `n`, where there is one, chooses the form. */
  pieces<K extends Key>(key: K, ...values: Args<K, { value: string } | string | number>): (string | { name: string })[];
  /** The message of a key put together at run time, such as `words.stage-` + code; undefined when there is none. */
  find(key: string): string | undefined;
  lang: PageLang;
  dir: 'rtl' | 'ltr';
};

type Areas = { readonly [A in Area]?: Catalogue };

/** The catalogues at hand: the server holds all (`all.ts`), a desk only that of its reader. */
const catalogues: Partial<Record<PageLang, Areas>> = {};

/** Makes the words of a language known before anything is said in it. */
export function speak(lang: PageLang, areas: { readonly [A in keyof typeof shared]: Catalogue } & Areas): void {
  catalogues[lang] = areas;
}

/** The words of one area. Throws where nobody made the language known: a bug, not something a reader can mend. */
export function areaIn(lang: PageLang, area: Area): Catalogue | undefined {
  const known = catalogues[lang];
  if (!known) throw new Error(`the words of ${lang} are not loaded`);
  return known[area];
}

const lookUp = (lang: PageLang, key: string): Message | undefined => {
  const [area, name] = key.split('.') as [Area, string];
  return areaIn(lang, area)?.[name];
};

const made = new Map<PageLang, Words>();

export function wordsIn(lang: PageLang): Words {
  const known = made.get(lang);
  if (known) return known;
  const message = (key: string): Message => {
    const found = lookUp(lang, key);
    if (found === undefined) throw new Error(`no message ${key} in ${lang}`);
    return found;
  };
  const t = ((key: string, values?: Values) => render(message(key), values ?? {}, lang)) as unknown as Words;
  t.text = ((key: string, values?: Record<string, string | number>) =>
    renderText(message(key), values ?? {}, lang)) as unknown as Words['text'];
  t.pieces = ((key: string, values?: Record<string, { value: string } | string | number>) =>
    piecesOf(message(key), values ?? {}, lang)) as unknown as Words['pieces'];
  t.find = (key) => {
    const found = lookUp(lang, key);
    return typeof found === 'string' ? found : found?.other;
  };
  t.lang = lang;
  t.dir = lang === 'ar' ? 'rtl' : 'ltr';
  made.set(lang, t);
  return t;
}
