import { fieldsOf, type ListColumn, type ListDecision, type ListField, type ListKind } from './list.ts';

/** Fields that a row cannot do without and that neither a column nor the whole file says. */
export function lackingIn(
  kind: ListKind,
  columns: readonly Pick<ListColumn, 'field'>[],
  decisions: readonly ListDecision[],
): string[] {
  const said = new Set<string>([
    ...columns.map((one) => one.field),
    ...decisions.filter((one) => one.value === '' && one.refs.length > 0).map((one) => one.field),
  ]);
  const lacks = Object.entries(fieldsOf(kind) as Record<string, ListField>)
    .filter(([field, how]) => how.needed && !said.has(field))
    .map(([field]) => field);
  if (kind === 'budgets' && !said.has('yearAmount')) {
    if (!said.has('year')) lacks.push('year');
    if (!said.has('amount')) lacks.push('amount');
  }
  return lacks;
}
