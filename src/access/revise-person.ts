import { type Lang, type LocalizedText, ok, type Result, refused } from '../kernel/index.ts';
import { saveRevision } from '../platform/database/revise.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { personById, personMap, saveLanguage, saveValue } from './person.store.ts';

type Revision = { person: string; version: number; organisation?: string; office?: LocalizedText; name?: string };

/** Moves a person to another office or organisation, or mends the name. refuses 'person.unknown' · 'person.gone' · 'conflict.changed' */
export async function revisePerson(ctx: Context, input: Revision): Promise<Result<{ version: number }>> {
  const { person, version, name, ...changes } = input;
  const found = await personById(ctx.tx, person);
  if (!found) return refused('person.unknown', { person });
  if (found.state === 'erased') return refused('person.gone', { person });
  const saved = await saveRevision(ctx.tx, {
    table: 'person',
    key: 'id',
    value: person,
    version,
    changes,
    map: personMap,
    unknown: 'person.unknown',
  });
  if (saved.ok && name) await saveValue(ctx.tx, person, 'name', name.trim(), ctx.newId);
  return saved;
}

/** One's own language and name. */
export async function reviseMe(
  ctx: Context,
  input: { lang?: Lang; name?: string },
): Promise<Result<{ person: string }>> {
  const person = ctx.caller.person!;
  if (input.lang) await saveLanguage(ctx.tx, person, input.lang);
  if (input.name) await saveValue(ctx.tx, person, 'name', input.name.trim(), ctx.newId);
  return ok({ person });
}
