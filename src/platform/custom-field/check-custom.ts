import { ok, type Result } from '../../kernel/index.ts';
import type { Tx } from '../database/database.ts';
import { customAllowed } from './custom-field.rules.ts';
import { listCustomFields } from './custom-field.store.ts';
import type { CustomKind, CustomValues } from './custom-field.ts';

/**
 * For acts that record or revise: do the custom values fit the definitions of their kind of record?
 *
 * values   as they will be; undefined when the act leaves them alone (a new record then has none)
 * refuses  'field.unknown' · 'field.value-refused' · 'field.missing'
 */
export async function checkCustom(
  tx: Tx,
  kind: CustomKind,
  values: CustomValues | undefined,
  before?: CustomValues,
): Promise<Result<true>> {
  if (values === undefined && before !== undefined) return ok(true);
  return customAllowed(await listCustomFields(tx, kind), values ?? {}, before);
}
