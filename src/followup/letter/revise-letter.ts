import { type LocalizedText, ok, type Result } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { Linked } from '../linked/linked.ts';
import { setLinks } from './letter.store.ts';
import type { Enclosure } from './letter.ts';
import { type ActOnLetter, actOnLetter, type LetterActed } from './letter-act.ts';
import { checkEnclosures, checkHijri, linkedRecords } from './record-letter.ts';

export type ReviseLetter = Omit<ActOnLetter, 'words'> & {
  subject?: LocalizedText | undefined;
  words?: LocalizedText | undefined;
  enclosures?: Enclosure[] | undefined;
  links?: Linked[] | undefined;
  answerWithin?: number | undefined;
  hijri?: string | undefined;
};

/** Changes a draft; whoever does counts among its authors. refuses what `recordLetter` and `actOnLetter` refuse */
export async function reviseLetter(
  ctx: Context,
  { id, version, links, ...changes }: ReviseLetter,
): Promise<Result<LetterActed>> {
  const found = links && (await linkedRecords(ctx, links));
  if (found && !found.ok) return found;
  const done = await actOnLetter(ctx, 'revise', { id, version }, async (letter) => {
    const near = checkHijri(changes.hijri, letter.day);
    if (!near.ok) return near;
    const files = await checkEnclosures(ctx, changes.enclosures ?? []);
    if (!files.ok) return files;
    return ok(Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)));
  });
  if (done.ok && found) await setLinks(ctx.tx, id, found.value, ctx.newId);
  return done;
}
