// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import { createElement, Fragment, type ReactNode } from 'react';
import { isolated } from '../fmt/isolated.tsx';
import { formatNumber, type PageLang, pluralOf } from '../fmt/number.ts';
import { spaced } from '../fmt/spacing.ts';

/** The forms a counted phrase needs; Arabic uses all six. `{n}` is the count. */
export type Forms = { zero?: string; one?: string; two?: string; few?: string; many?: string; other: string };
export type Message = string | Forms;
export type Catalogue = Readonly<Record<string, Message>>;

/** What a translation of a catalogue must be: the same keys, counted where Arabic counts. */
export type Same<A extends Catalogue> = { readonly [K in keyof A]: A[K] extends string ? string : Forms };

type NamesIn<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
/** Names of the values a message of the Arabic catalogue asks for. */
export type ParamsOf<M> = M extends string ? NamesIn<M> : 'n' | NamesIn<Extract<M[keyof M], string>>;

export type Value = ReactNode;
export type Values = Record<string, Value>;

const formOf = (message: Message, values: Values, lang: PageLang): string => {
  if (typeof message === 'string') return message;
  // French and English count nothing as one or as many; where a sentence for nothing was written, it is meant.
  const category = Number(values.n) === 0 && message.zero !== undefined ? 'zero' : pluralOf(Number(values.n), lang);
  return message[category] ?? message.other;
};

/** The pieces of a message; a count stays on the line of the word it counts. */
const bound = (text: string, lang: PageLang): string[] =>
  pieces(spaced(text, lang).replace(/(\{\w+\}) (?=\p{L})/gu, '$1\u00a0'));

const pieces = (text: string): string[] => text.split(/(\{\w+\}|<b>.*?<\/b>)/);

/**
 * A message as page content: every value stands in `<bdi>`, whole numbers are written as the language writes them,
 * `<b>` makes the words strong. An element given as a value stands as it is.
 */
export function render(message: Message, values: Values, lang: PageLang): ReactNode {
  const parts = bound(formOf(message, values, lang), lang).map((piece, at) => {
    if (piece.startsWith('<b>')) return <b key={at}>{render(piece.slice(3, -4), values, lang)}</b>;
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return lang === 'ar' ? <Fragment key={at}>{isolated(piece)}</Fragment> : piece;
    const value = values[name];
    if (typeof value === 'number') return <bdi key={at}>{formatNumber(value, lang)}</bdi>;
    if (typeof value === 'string') return <bdi key={at}>{value}</bdi>;
    return <Fragment key={at}>{value}</Fragment>;
  });
  // One node, whatever it is made of: whoever lists children must not tear a sentence apart.
  return parts.length === 1 ? parts[0] : createElement(Fragment, null, ...parts);
}

/**
 * A message in its pieces, words and the names of the values between them: for papers, which set values themselves.
 * A count stays on the line of the word it counts.
 */
export const piecesOf = (
  message: Message,
  values: Record<string, { value: string } | string | number>,
  lang: PageLang,
): (string | { name: string })[] => {
  const { n } = values;
  const counted = typeof n === 'object' ? { n: n.value } : { n };
  return bound(formOf(message, counted, lang), lang)
    .flatMap((piece) => (piece.startsWith('<b>') ? pieces(piece.slice(3, -4)) : [piece]))
    .filter((piece) => piece !== '')
    .map((piece) => {
      const name = /^\{(\w+)\}$/.exec(piece)?.[1];
      return name === undefined ? piece : { name };
    });
};

/** A message as plain text, for attributes and titles: values are isolated with U+2068 and U+2069 in Arabic. */
export function renderText(message: Message, values: Record<string, string | number>, lang: PageLang): string {
  const isolate = (text: string) => (lang === 'ar' ? `\u2068${text}\u2069` : text);
  return spaced(formOf(message, values, lang), lang)
    .replace(/<\/?b>/g, '')
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return isolate(typeof value === 'number' ? formatNumber(value, lang) : (value ?? ''));
    });
}
