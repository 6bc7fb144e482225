import { namesOf } from '../../access/readers.ts';
import { ok, type Result } from '../../kernel/index.ts';
import { Download } from '../../platform/http/download.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { factOf } from '../../platform/instance.ts';
import { bookOf, isBookLang } from './rows.ts';
import type { BookFilter, BookLang } from './workbook.ts';
import { workbookStream } from './write-workbook.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Which register a workbook comes from: the name of its ledger, decided once. */
export const registerName = async ({ tx, exercise }: Context): Promise<string> =>
  (await factOf(tx, 'ledger-origin')) ?? (exercise ? 'exercise' : 'register');

/** The language of a workbook: the one asked for, else the reader's. */
export const bookLangOf = ({ caller }: Context, asked?: BookLang): BookLang =>
  asked ?? (isBookLang(caller.lang) ? caller.lang : 'ar');

/** Instant in words that no spreadsheet turns around: day, hour and minute of the country, written with figures. */
const instantWords = (at: Date): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Africa/Casablanca',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);

/** A workbook of what the caller may see, pre-filled, to be changed and imported again. */
export async function exportWorkbook(
  ctx: Context,
  { lang: asked, ...filter }: BookFilter & { lang?: BookLang | undefined },
): Promise<Result<Download>> {
  const lang = bookLangOf(ctx, asked);
  const { person = 'system' } = ctx.caller;
  const book = await bookOf(ctx, lang, { filter });
  const cover = {
    lang,
    at: ctx.now.toISOString(),
    by: person,
    register: await registerName(ctx),
    byName: (await namesOf(ctx.tx, [person]))[person] ?? '',
    atWords: instantWords(ctx.now),
    filter: filterWords(filter),
    isExercise: ctx.exercise,
  };
  return ok(new Download(`mutabaa-${ctx.today}.xlsx`, XLSX, workbookStream(book, cover)));
}

const filterWords = (filter: BookFilter): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} = ${Array.isArray(value) ? value.join(', ') : value}`)
    .join(' · ');
