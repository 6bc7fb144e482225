import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFieldWords as fieldsInAr } from './locales/ar/list-fields.ts';
import { refusalCodes as ar } from './locales/ar/refusal-codes.ts';
import { listFieldWords as fieldsInEn } from './locales/en/list-fields.ts';
import { refusalCodes as en } from './locales/en/refusal-codes.ts';
import { listFieldWords as fieldsInFr } from './locales/fr/list-fields.ts';
import { refusalCodes as fr } from './locales/fr/refusal-codes.ts';

const codes: Record<string, Record<string, string>> = { ar, fr, en };
/** What names a field of a record; the same word may name an act elsewhere. */
const fieldWords: Record<string, Record<string, string>> = { ar: fieldsInAr, fr: fieldsInFr, en: fieldsInEn };
/** Details that hold a code of the program, said in words; any other detail is said as it is. */
const coded = new Set([
  'act',
  'verb',
  'kind',
  'state',
  'status',
  'role',
  'held',
  'class',
  'to',
  'lower',
  'seat',
  'type',
  'event',
  'outcome',
  'frequency',
  'step',
  'of',
  'fields',
  'field',
]);

export type RefusalSentences = (
  code: string,
  lang: string,
  details: Record<string, unknown> | undefined,
) => string | undefined;

/**
 * The sentence of every refusal in every language served, read from `locales/<lang>/refusals.*.ts` when the program starts:
 * a domain adds its own file and nothing else. `{name}` in a sentence is filled from the refusal's details.
 */
export async function loadRefusalSentences(): Promise<RefusalSentences> {
  const byLang: Record<string, Record<string, string>> = {};
  for (const lang of ['ar', 'fr', 'en']) byLang[lang] = await catalogueOf(lang);
  return (code, lang, details) => {
    const sentence = (byLang[lang] ?? byLang.ar!)[code];
    return sentence && fill(sentence, details ?? {}, lang);
  };
}

/** All codes with their sentences in one language. */
export async function catalogueOf(lang: string): Promise<Record<string, string>> {
  const folder = path.join(import.meta.dirname, 'locales', lang);
  const all: Record<string, string> = {};
  for (const name of fs.readdirSync(folder).sort()) {
    if (!/^refusals\.[a-z-]+\.ts$/.test(name)) continue;
    const module = (await import(pathToFileURL(path.join(folder, name)).href)) as Record<
      string,
      Record<string, string>
    >;
    for (const sentences of Object.values(module)) Object.assign(all, sentences);
  }
  return all;
}

function fill(sentence: string, details: Record<string, unknown>, lang: string): string {
  const isolate = lang !== 'fr' && lang !== 'en';
  const said = codes[lang] ?? codes.ar!;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    const named = name === 'field' || name === 'fields' ? (fieldWords[lang] ?? fieldWords.ar!) : undefined;
    const word = (one: unknown): unknown =>
      (coded.has(name) && typeof one === 'string' && (named?.[one] ?? said[one])) || one;
    const text = plain(Array.isArray(value) ? value.map(word) : word(value));
    // First-strong isolates keep references and numbers in order inside an Arabic sentence.
    return isolate && text ? `\u2068${text}\u2069` : text;
  });
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return '—';
  if (Array.isArray(value)) return value.map(plain).join('، ');
  if (typeof value === 'object') {
    const { field, problem } = value as { field?: string; problem?: string };
    return field ? `${field} (${problem ?? ''})` : JSON.stringify(value);
  }
  return String(value);
}
