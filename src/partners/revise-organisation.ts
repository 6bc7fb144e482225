import { type Result, refused } from '../kernel/index.ts';
import { checkCustom } from '../platform/custom-field/check-custom.ts';
import type { Context } from '../platform/http/endpoint.ts';
import { placeByCode } from '../territory/readers.ts';
import { loadTutelageTree, reviseOrganisationRow, setIdentifiers } from './organisation.store.ts';
import type { Organisation } from './organisation.ts';
import { organisationByRef } from './readers.ts';
import { makesCircle } from './tutelage.rules.ts';

export type ReviseOrganisation = { ref: string; version: number; changes: Partial<Omit<Organisation, 'ref'>> };

/**
 * Revises a body: its names, its role, the body above it.
 *
 * refuses  'organisation.unknown' (itself or its tutelage) · 'organisation.tutelage-circle' · 'place.unknown'
 *          · 'organisation.identifier-taken' · custom field codes · 'conflict.changed'
 */
export async function reviseOrganisation(
  ctx: Context,
  input: ReviseOrganisation,
): Promise<Result<{ version: number }>> {
  const { ref, version, changes } = input;
  if (changes.tutelage !== undefined) {
    const tree = await loadTutelageTree(ctx.tx);
    if (!tree.has(changes.tutelage)) return refused('organisation.unknown', { ref: changes.tutelage });
    if (makesCircle(ref, changes.tutelage, tree))
      return refused('organisation.tutelage-circle', { ref, tutelage: changes.tutelage });
  }
  if (changes.place !== undefined && !(await placeByCode(ctx.tx, changes.place)))
    return refused('place.unknown', { code: changes.place });
  if (changes.custom !== undefined) {
    const before = await organisationByRef(ctx.tx, ref);
    const custom = await checkCustom(ctx.tx, 'organisation', changes.custom, before?.custom ?? {});
    if (!custom.ok) return custom;
  }
  const { identifiers, ...kept } = changes;
  const saved = await reviseOrganisationRow(ctx.tx, ref, version, kept);
  if (!saved.ok || !('identifiers' in changes)) return saved;
  const taken = await setIdentifiers(ctx.tx, ref, identifiers ?? [], () => ctx.newId());
  return taken ? refused('organisation.identifier-taken', taken) : saved;
}
