import { ok, type Result, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { sameColumn } from '../tracker/propose.rules.ts';
import { trackerWords } from '../tracker/tracker-words.ts';
import { type KeptListRow, keptLists } from './kept-list.store.ts';
import { lackingIn } from './lacking.rules.ts';
import type { ListKind, ListMapping, ProposedListColumn } from './list.ts';
import { listWords } from './list-headers.rules.ts';
import { type ListFile, type OpenList, openList } from './open-list.ts';
import { proposeListColumns } from './propose-list.rules.ts';

export type ListProposal = Pick<OpenList, 'sheets' | 'sheet' | 'format' | 'headerRows'> & {
  columns: ProposedListColumn[];
  /** needed fields that no column says yet */
  lacks: string[];
  kept?: KeptListRow;
  keptNames: string[];
};

/**
 * What the columns of a list probably say: as a kept mapping has them where most headers are its own, else as headers say.
 *
 * mapping  name of a kept mapping to take
 * refuses  'tracker.mapping-unknown' · what `openList` refuses
 */
export async function proposeList(
  ctx: Context,
  { kind, mapping, ...file }: ListFile & { kind: ListKind; mapping?: string | undefined },
): Promise<Result<ListProposal>> {
  const opened = await openList(ctx, kind, file);
  if (!opened.ok) return opened;
  const list = opened.value;
  const all = await keptLists(ctx.tx, kind, ctx.caller.organisation);
  const named = all.find((one) => one.name === mapping);
  if (mapping !== undefined && !named) return refused('tracker.mapping-unknown', { name: mapping });
  const kept = named ?? all.find((one) => fits(one, list));
  const columns = proposeListColumns(kind, list, listWords(kind, trackerWords()), kept?.columns);
  const { sheets, sheet, format, headerRows } = list;
  return ok({
    sheets,
    sheet,
    format,
    headerRows,
    columns,
    lacks: lackingIn(
      kind,
      columns.map((one) => one.meaning),
      kept?.decisions ?? [],
    ),
    ...(kept ? { kept } : {}),
    keptNames: all.map((one) => one.name),
  });
}

/** The mapping kept by the caller's body that knows four headers in five of this list, if one does. */
export async function keptFor(ctx: Context, kind: ListKind, list: OpenList): Promise<KeptListRow | undefined> {
  return (await keptLists(ctx.tx, kind, ctx.caller.organisation)).find((one) => fits(one, list));
}

/** What nobody needs to look at twice: as it was kept, and of the rest what headers surely say. */
export function sureMapping(kind: ListKind, list: OpenList, kept: KeptListRow | undefined): ListMapping {
  const columns = proposeListColumns(kind, list, listWords(kind, trackerWords()), kept?.columns);
  return {
    columns: columns.map(({ meaning, sure }) => (sure ? meaning : { ...meaning, field: 'leave' })),
    decisions: kept?.decisions ?? [],
  };
}

const fits = (mapping: KeptListRow, { columns }: OpenList): boolean =>
  columns.filter((column) => mapping.columns.some((one) => sameColumn(one, column))).length >= 0.8 * columns.length;
