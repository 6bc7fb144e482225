import type { Refusal } from '../../kernel/index.ts';
import { customAllowed } from '../../platform/custom-field/custom-field.rules.ts';
import type { CustomField } from '../../platform/custom-field/custom-field.ts';
import type { Project } from '../project.ts';
import { isSame } from './bulk.rules.ts';
import type { BulkMove } from './bulk.ts';

type Carrying = Pick<Project, 'ref' | 'title' | 'version' | 'custom'>;

/** The added values of a project as they would be; without a value the field is emptied. */
export const customWith = (custom: Project['custom'], key: string, value: unknown): Record<string, unknown> => {
  const { [key]: _, ...others } = custom ?? {};
  return value === undefined ? others : { ...others, [key]: value };
};

/**
 * What one value of one added field does to each project, or why it may not; each line is checked as its form checks it.
 *
 * why      what the policy answers for a project, if it refuses
 * refuses  line by line: what the policy answers · 'field.unknown' (also of a field no longer asked for) · 'field.value-refused'
 *          · 'field.missing' (this field, or another that the project still owes); each with the project and the field
 */
export function customMoves(
  projects: readonly Carrying[],
  { key, value }: { key: string; value?: unknown },
  fields: readonly CustomField[],
  why: (ref: string) => string | undefined,
): { moves: BulkMove[]; same: number; problems: Refusal[] } {
  const moves: BulkMove[] = [];
  const problems: Refusal[] = [];
  const isAsked = fields.some((one) => one.key === key && !one.retiredOn);
  let same = 0;
  for (const { ref, title, version, custom = {} } of projects) {
    const refuse = (code: string, details: object = {}) =>
      void problems.push({ code, details: { key, ...details, project: ref } });
    const code = why(ref) ?? (isAsked ? undefined : 'field.unknown');
    const allowed = code ? undefined : customAllowed(fields, customWith(custom, key, value), custom);
    if (code) refuse(code);
    else if (isSame(custom[key], value)) same += 1;
    else if (allowed && !allowed.ok) refuse(allowed.refusal.code, allowed.refusal.details);
    else moves.push({ ref, title, version, before: custom[key], after: value });
  }
  return { moves, same, problems };
}
