import { type Day, type LocalizedText, period } from '../kernel/index.ts';
import type { Tx } from '../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../platform/database/rows.ts';
import type { ComputedRating, Rating } from './rating.ts';

/** A paper in which the owner said it, where the delivery unit transcribed it. */
export type Instrument = {
  authority: LocalizedText;
  instrument: LocalizedText;
  reference: string;
  date: Day;
  act: string;
};

export type DeclaredRating = {
  id: string;
  project: string;
  cycle: string;
  number: number;
  rating: Rating;
  explanation: LocalizedText;
  instrument?: Instrument;
  organisation: string;
  computed: ComputedRating;
  computedRating: Rating | 'unknown';
  rulesVersion: number;
  declaredBy: string;
  declaredFor: string[];
  declaredOn: Day;
};
export type GapExplanation = { declared: string; explanation: LocalizedText; explainedOn: Day };

const map = rowMap<DeclaredRating>({
  id: 'id',
  project: 'project',
  cycle: {
    columns: ['cycle', 'first_day', 'last_day'],
    write: (code) => ({ cycle: code, first_day: period(code as string).first, last_day: period(code as string).last }),
    read: (row) => row.cycle,
  },
  number: 'number',
  rating: 'rating',
  explanation: 'explanation',
  instrument: 'instrument',
  organisation: 'organisation',
  computed: 'computed',
  computedRating: 'computed_rating',
  rulesVersion: 'rules_version',
  declaredBy: 'declared_by',
  declaredFor: 'declared_for',
  declaredOn: 'declared_on',
});

/** Declarations that stand, of one project or of one body or of all, oldest cycle first. */
export async function standingDeclarations(
  tx: Tx,
  filter: { project?: string; organisations?: readonly string[] } = {},
): Promise<DeclaredRating[]> {
  const found = await tx.query<Row>(
    `select * from (select distinct on (project, cycle) * from declared_rating
       where ($1::text is null or project = $1) and ($2::text[] is null or organisation = any($2))
       order by project, cycle, number desc) d
     order by last_day, project`,
    [filter.project ?? null, filter.organisations ?? null],
  );
  return found.rows.map(map.fromRow);
}

export async function declarationById(tx: Tx, id: string): Promise<DeclaredRating | undefined> {
  const found = await tx.query<Row>('select * from declared_rating where id = $1', [id]);
  return found.rows[0] && map.fromRow(found.rows[0]);
}

/** The number of the next declaration for a project and period. */
export async function nextNumber(tx: Tx, project: string, cycle: string): Promise<number> {
  const found = await tx.query<{ last: number }>(
    'select coalesce(max(number), 0) as last from declared_rating where project = $1 and cycle = $2',
    [project, cycle],
  );
  return found.rows[0]!.last + 1;
}

export const addDeclaration = (tx: Tx, one: DeclaredRating): Promise<void> =>
  insertRows(tx, 'declared_rating', [map.toRow(one)]);

export const addExplanation = (
  tx: Tx,
  one: GapExplanation & { id: string; explainedBy: string; explainedFor: string[] },
): Promise<void> =>
  insertRows(tx, 'gap_explanation', [
    {
      id: one.id,
      declared: one.declared,
      explanation: one.explanation,
      explained_by: one.explainedBy,
      explained_for: one.explainedFor,
      explained_on: one.explainedOn,
    },
  ]);

export async function explanationsOf(tx: Tx, declared: readonly string[]): Promise<GapExplanation[]> {
  const found = await tx.query<GapExplanation>(
    `select declared, explanation, explained_on as "explainedOn" from gap_explanation
     where declared::text = any($1) order by explained_on, id`,
    [declared],
  );
  return found.rows;
}
