import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../http/endpoint.ts';
import { definitionAllowed } from './custom-field.rules.ts';
import { addCustomField, listCustomFields, reviseCustomFieldRow } from './custom-field.store.ts';
import type { CustomField } from './custom-field.ts';

export type SetCustomField = CustomField & { version?: number | undefined };

/**
 * Defines a custom field, or revises its definition when a version is given. A field is retired, never deleted.
 *
 * refuses  'field.already-there' · 'field.unknown' · 'field.type-fixed' · 'field.choice-missing' · 'conflict.changed'
 */
export async function setCustomField(ctx: Context, input: SetCustomField): Promise<Result<{ version: number }>> {
  const { version, ...field } = input;
  const before = (await listCustomFields(ctx.tx, field.kind)).find((one) => one.key === field.key);
  if (version === undefined && before) return refused('field.already-there', { key: field.key });
  if (version !== undefined && !before) return refused('field.unknown', { key: field.key });
  const allowed = definitionAllowed(field, before);
  if (!allowed.ok) return allowed;
  if (version !== undefined) return reviseCustomFieldRow(ctx.tx, field, version);
  await addCustomField(ctx.tx, field);
  return ok({ version: 1 });
}
