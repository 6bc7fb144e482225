import { type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { WarningRule } from './warning.ts';
import { listWarningRules, reviseWarningRuleRow } from './warning-rule.store.ts';

export type ReviseWarningRule = {
  code: WarningRule['code'];
  version: number;
  changes: Partial<Omit<WarningRule, 'code' | 'unit'>>;
};

/**
 * Revises when a rule warns, whom, and in which words. The unit is the rule's own and stays.
 *
 * refuses  'warning.rule-unknown' · 'warning.why-missing' (a rule that is off says why) · 'conflict.changed'
 */
export async function reviseWarningRule(
  { tx }: Context,
  { code, version, changes }: ReviseWarningRule,
): Promise<Result<{ version: number }>> {
  const rule = (await listWarningRules(tx)).find((one) => one.code === code);
  if (!rule) return refused('warning.rule-unknown', { code });
  const next = { ...rule, ...changes };
  if (!next.active && next.whyNotActive === undefined) return refused('warning.why-missing', { code });
  return reviseWarningRuleRow(tx, code, version, changes);
}
