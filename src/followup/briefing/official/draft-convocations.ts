import '../../../web/locales/all.ts';
import { may } from '../../../access/index.ts';
import { type LocalizedText, ok, type Result, refused } from '../../../kernel/index.ts';
import type { Context } from '../../../platform/http/endpoint.ts';
import {
  formatDay,
  formatFullDay,
  formatHour,
  formatNumber,
  type PageLang,
  pageLangs,
  plain,
} from '../../../web/fmt.tsx';
import { wordsIn } from '../../../web/locales/index.ts';
import { listLetters } from '../../letter/letter.store.ts';
import { type Letter, letterNumber } from '../../letter/letter.ts';
import { type Numbered, recordLetter } from '../../letter/record-letter.ts';
import { readableRecord } from '../../linked/find-linked.ts';
import { stocktakeTarget } from '../../stocktake/committee-target.ts';
import type { Stocktake } from '../../stocktake/stocktake.ts';
import { type StocktakeFile, stocktakeFile } from '../../stocktake/stocktake-file.ts';
import { itemTitles } from './item-titles.ts';

export type Convened = Numbered & { recipient: string };
type Arranged = Stocktake & Required<Pick<Stocktake, 'startsAt' | 'place'>>;

/**
 * Drafts the convocations to a meeting: one letter of the register to each other body that sits in the committee, with day, hour,
 * place and agenda in three languages. Its author may change the words while it is a draft. One that already left is replaced by name.
 *
 * refuses  what `readableRecord` refuses · 'convocation.not-convener' · 'convocation.agenda-open' · 'convocation.day-passed'
 *          · 'convocation.not-arranged' · 'convocation.nobody' · 'convocation.waits' (one has not left yet) · what `recordLetter` refuses
 */
export async function draftConvocations(
  ctx: Context,
  { id, body: asked }: { id: string; body?: string | undefined },
): Promise<Result<{ letters: Convened[] }>> {
  const record = await readableRecord(ctx, { kind: 'stocktake', ref: id });
  if (!record.ok) return record;
  const found = await stocktakeFile(ctx, id);
  if (!found.ok) return found;
  const file = found.value;
  const body = asked ?? ctx.caller.organisation ?? '';
  if (!(await mayConvene(ctx, file, body))) return refused('convocation.not-convener', { organisation: body });
  const ready = arranged(file.stocktake, ctx);
  if (!ready.ok) return ready;
  const bodies = [...new Set(file.seats.map((one) => one.organisation))].filter((one) => one !== body);
  if (bodies.length === 0) return refused('convocation.nobody', { committee: file.committee.ref });
  const earlier = await listLetters(ctx.tx, { body, kind: 'convocation', about: { kind: 'stocktake', ref: id } });
  const waiting = earlier.find((one) => one.state === 'drafted' || one.state === 'approved');
  if (waiting) return refused('convocation.waits', { number: letterNumber(waiting), organisation: waiting.recipient });
  const titles = await itemTitles(ctx.tx, file.items);
  const letters: Convened[] = [];
  for (const recipient of bodies) {
    const replaces = earlier.find((one) => one.recipient === recipient && one.state !== 'cancelled');
    const letter = await recordLetter(ctx, {
      direction: 'outgoing',
      body,
      counterpart: recipient,
      kind: 'convocation',
      ...convocationWords(file, ready.value, titles, replaces),
      enclosures: [],
      links: [{ kind: 'stocktake', ref: id }],
    });
    if (!letter.ok) return letter;
    letters.push({ ...letter.value, recipient });
  }
  return ok({ letters });
}

/** The unit that plans the meeting convenes, and so does a body that sits as chair or secretary. */
async function mayConvene(ctx: Context, { seats, stocktake }: StocktakeFile, body: string): Promise<boolean> {
  if (may(ctx.caller, 'stocktake.plan', await stocktakeTarget(ctx, stocktake.id))) return true;
  return seats.some((one) => (one.seat === 'chair' || one.seat === 'secretary') && one.organisation === body);
}

/** Ready to be called: its agenda is closed, its day is ahead, its hour and place are said. */
function arranged(stocktake: Stocktake, { today }: Context): Result<Arranged> {
  const { state, plannedOn, startsAt, place } = stocktake;
  if (state !== 'frozen') return refused('convocation.agenda-open', { state });
  if (plannedOn < today) return refused('convocation.day-passed', { day: plannedOn, today });
  if (startsAt === undefined || place === undefined) return refused('convocation.not-arranged');
  return ok({ ...stocktake, startsAt, place });
}

/** Subject and text in every language; an empty line parts the pieces that the paper sets apart. */
function convocationWords(
  { committee, items }: StocktakeFile,
  { number, plannedOn, startsAt, place }: Arranged,
  titles: ReadonlyMap<string, LocalizedText>,
  replaces: Letter | undefined,
): { subject: LocalizedText; words: LocalizedText } {
  const inLanguages = (write: (lang: PageLang) => string): LocalizedText => ({
    authentic: 'ar',
    // marks that keep a page in order are no part of what somebody writes
    ...Object.fromEntries(pageLangs.map((lang) => [lang, write(lang).replace(/[\u2066-\u2069\u200f]/g, '')])),
  });
  const of = (lang: PageLang) => ({ number: formatNumber(number, lang), committee: plain(committee.title, lang) });
  return {
    subject: inLanguages((lang) => wordsIn(lang).text('official.conveneSubject', of(lang))),
    words: inLanguages((lang) => {
      const t = wordsIn(lang);
      const points = items.map((one, at) => {
        const title = one.title ?? titles.get(one.id);
        return `${at + 1}. ${title ? plain(title, lang) : (one.subject?.ref ?? '')}`;
      });
      return [
        [t.text('official.conveneOpening', of(lang))],
        [
          t.text('official.conveneDay', { day: formatFullDay(plannedOn, lang) }),
          t.text('official.conveneHour', { hour: formatHour(startsAt, lang) }),
          t.text('official.convenePlace', { place: plain(place, lang) }),
        ],
        [t.text('official.conveneAgenda'), ...points],
        ...(replaces
          ? [
              [
                t.text('official.conveneReplaces', {
                  number: letterNumber(replaces),
                  day: formatDay(replaces.day, lang),
                }),
              ],
            ]
          : []),
        [t.text('official.conveneClosing')],
      ]
        .map((lines) => lines.join('\n'))
        .join('\n\n');
    }),
  };
}
