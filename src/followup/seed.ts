import type { PackWarningRule } from '../../packs/schema.ts';
import { fieldsOf, type Seedable, type Shipped } from '../platform/seedable.ts';
import type { WarningRule } from './warning.ts';
import { addWarningRules, changeWarningRule, listWarningRules } from './warning-rule.store.ts';

export const warningRulesFromPack = (rows: readonly PackWarningRule[]): Shipped[] =>
  rows.map(({ code, ...fields }) => ({ ref: code, fields: fieldsOf(fields) }));

export const warningRuleSeed: Seedable = {
  kind: 'warning-rule',
  add: (ctx, records) =>
    addWarningRules(
      ctx.tx,
      records.map((one) => ({ code: one.ref, ...one.fields }) as unknown as WarningRule),
    ),
  current: async (ctx, refs) =>
    (await listWarningRules(ctx.tx))
      .filter((one) => refs.includes(one.code))
      .map(({ code, version: _, ...fields }) => ({ ref: code, fields: fieldsOf(fields) })),
  change: (ctx, ref, fields) => changeWarningRule(ctx.tx, ref, fields as Partial<WarningRule>),
};
