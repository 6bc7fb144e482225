import { isVisible, type Right, type Scope, type Visible, visibleScopes } from '../../access/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import type { SubjectKind } from '../warning.ts';

/**
 * Subjects of which a warning tells what a right of its own protects: that a sensitive system is hosted below the level that it needs, or
 * has not moved. Who may not read its hosting is not told of the warning either.
 */
const guarding: Partial<Record<SubjectKind, Right>> = { 'state-system': 'hosting.read' };

/** Kinds that the caller reads in some places only, with these places; the night, which acts for nobody, reads all. */
export const guardedKinds = ({ caller }: Pick<Context, 'caller'>): { kind: SubjectKind; where: Visible }[] =>
  caller.kind === 'system'
    ? []
    : Object.entries(guarding).map(([kind, right]) => ({
        kind: kind as SubjectKind,
        where: visibleScopes(caller, right),
      }));

/** Whether what lies there may be told to the caller, beside the right to read warnings. */
export function isTold(ctx: Pick<Context, 'caller'>, kind: string, scopes: Scope[]): boolean {
  const guard = guardedKinds(ctx).find((one) => one.kind === kind);
  return guard === undefined || isVisible(guard.where, { scopes });
}
