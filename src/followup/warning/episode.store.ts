import type { Scope, Visible } from '../../access/index.ts';
import { liesIn } from '../../delivery/readers.ts';
import { type Day, ok, type Result, refused } from '../../kernel/index.ts';
import type { Tx } from '../../platform/database/database.ts';
import { insertRows, type Row, rowMap } from '../../platform/database/rows.ts';
import type { Episode, WarningStep } from './episode.ts';

const map = rowMap<Episode>({
  id: 'id',
  rule: 'rule',
  subjectKind: 'subject_kind',
  subjectRef: 'subject_ref',
  number: 'number',
  project: 'project',
  strategy: 'strategy',
  region: 'region',
  organisation: 'organisation',
  since: 'since',
  raisedOn: 'raised_on',
  numbers: 'numbers',
  weight: 'weight',
  state: 'state',
  quietUntil: 'quiet_until',
  version: 'version',
});

const stepMap = rowMap<WarningStep>({
  number: 'number',
  act: 'act',
  from: 'from_state',
  to: 'to_state',
  byPerson: 'by_person',
  forPersons: 'for_persons',
  day: 'day',
  words: 'words',
  until: 'until_day',
  toPost: 'to_post',
  toOrganisation: 'to_organisation',
});

export type Subject = Pick<Episode, 'rule' | 'subjectKind' | 'subjectRef'>;

/** Every episode that is not closed, the heaviest first; held for the rest of the transaction where they are to be moved. */
export async function openEpisodes(
  tx: Tx,
  { held = false, project }: { held?: boolean; project?: string | undefined } = {},
): Promise<Episode[]> {
  const found = await tx.query<Row>(
    `select * from warning_episode where state <> 'closed' and ($1::text is null or project = $1) order by weight desc, since, rule, subject_kind, subject_ref
     ${held ? 'for update' : ''}`,
    [project ?? null],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** What of an episode a day is told. */
export type WaitingEpisode = Omit<Episode, 'number' | 'since' | 'numbers' | 'state' | 'quietUntil' | 'version'>;

/**
 * Episodes of these rules that nobody has settled on a day, the heaviest first, then the longest raised; with how many there are in all.
 *
 * within  only those that may lie in these places: more than lie there, never fewer
 */
export async function waitingEpisodes(
  tx: Tx,
  of: { rules: readonly string[]; today: Day; limit?: number | undefined; within: readonly Visible[] },
): Promise<{ total: number; episodes: WaitingEpisode[] }> {
  const values: unknown[] = [of.rules, of.today];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const places = of.within.map((where) => {
    if (where === 'everywhere') return 'true';
    const itself = Object.entries(placeColumns).flatMap(([kind, column]) => {
      const ids = [...new Set(where.flat().flatMap((one) => (one.kind === kind ? [one.id] : [])))];
      return ids.length === 0 ? [] : [`${column} = any(${param(ids)})`];
    });
    return `(${[`project in (select p.ref from project p where ${liesIn(where, 'owner', param)})`, ...itself].join(' or ')})`;
  });
  const waiting = `from warning_episode where state <> 'closed' and rule = any($1)
    and (state in ('raised', 'escalated') or quiet_until <= $2) and (${places.join(' or ') || 'false'})`;
  const counted =
    of.limit === undefined
      ? undefined
      : await tx.query<{ total: number }>(`select count(*)::integer as total ${waiting}`, values);
  // in the order of the index warning_episode_first: what comes after the limit is not looked at
  const found = await tx.query<Row>(
    `select id, rule, subject_kind, subject_ref, project, strategy, region, organisation, raised_on, weight ${waiting}
     order by weight desc, raised_on, (rule || ' ' || subject_kind || ' ' || subject_ref) collate "C" limit ${param(of.limit ?? null)}::integer`,
    values,
  );
  return {
    total: counted?.rows[0]?.total ?? found.rows.length,
    episodes: found.rows.map((row) => map.fromRow(row)),
  };
}

/** Where an episode lies by itself, beside its project. */
const placeColumns = { organisation: 'organisation', strategy: 'strategy', region: 'region' };

export type EpisodePage = { rule?: string | undefined; offset: number; limit: number };
export type EpisodeFilter = {
  /** the active rules, with the body that answers for all of one where a rule names it */
  rules: ReadonlyMap<string, { organisation?: string | undefined }>;
  today: Day;
  where: Visible;
  /** kinds of subject that are told in these places only */
  guarded: readonly { kind: string; where: Visible }[];
  organisation?: string | undefined;
  strategy?: string | undefined;
  state?: string | undefined;
  /** a region, and the projects with works in it */
  region?: { code: string; projects: readonly string[] } | undefined;
};

/** A page of the open episodes that lie in these places, the heaviest first, and how many of each rule there are. */
export async function pageOfEpisodes(
  tx: Tx,
  of: EpisodeFilter,
  { rule, offset, limit }: EpisodePage,
): Promise<{ counts: Record<string, number>; episodes: Episode[] }> {
  const bodies = Object.fromEntries(
    [...of.rules].flatMap(([code, one]) => (one.organisation ? [[code, one.organisation]] : [])),
  );
  const values: unknown[] = [
    [...of.rules.keys()],
    of.today,
    JSON.stringify(bodies),
    of.organisation ?? null,
    of.strategy ?? null,
    of.state ?? null,
    of.region?.code ?? null,
    of.region?.projects ?? null,
  ];
  const param = (value: unknown): string => `$${values.push(value)}`;
  const from = `from warning_episode where state <> 'closed' and rule = any($1)
       and ($4::text is null or coalesce($3::jsonb ->> rule, organisation) = $4) and ($5::text is null or strategy = $5)
       and ($6::text is null or case when quiet_until <= $2 then 'raised' else state end = $6)
       and ($7::text is null or region = $7 or project = any($8::text[]))
       and ${episodeLiesIn(of.where, param)}${of.guarded
         .map((one) => ` and (subject_kind <> ${param(one.kind)} or ${episodeLiesIn(one.where, param)})`)
         .join('')}`;
  const counting = tx.query<{ rule: string; n: number }>(
    `select rule, count(*)::int as n ${from} group by rule order by n desc, rule`,
    [...values],
  );
  const finding = tx.query<Row>(
    `select * ${from} and (${param(rule ?? null)}::text is null or rule = $${values.length})
     order by weight desc, since, (rule || ' ' || subject_kind || ' ' || subject_ref) collate "C" offset ${param(offset)} limit ${param(limit)}`,
    values,
  );
  const [counted, found] = await Promise.all([counting, finding]);
  return {
    counts: Object.fromEntries(counted.rows.map((one) => [one.rule, one.n])),
    episodes: found.rows.map((row) => map.fromRow(row)),
  };
}

const ownColumns: Partial<Record<Scope['kind'], string>> = {
  strategy: 'strategy',
  organisation: 'coalesce($3::jsonb ->> rule, organisation)',
  region: 'region',
};

/** The condition that an episode lies in one of these places: itself, or its project by any of its sides. */
function episodeLiesIn(where: Visible, param: (value: unknown) => string): string {
  if (where === 'everywhere') return 'true';
  const places = where.map((place) =>
    place
      .map((scope) => {
        const column = ownColumns[scope.kind];
        const own = column ? `coalesce(${column} = ${param(scope.id)}, false) or ` : '';
        return `(${own}project in (select p.ref from project p where ${liesIn([[scope]], 'all-sides', param)}))`;
      })
      .join(' and '),
  );
  return `(${places.join(' or ') || 'false'})`;
}

/** Whether a night has ever passed over the warnings. An episode alone does not say it: an act keeps its own before the first night. */
export const hasFollowed = async (tx: Tx): Promise<boolean> =>
  (await tx.query("select 1 from ledger_leaf where verb = 'follow-warnings' limit 1")).rowCount === 1;

/** Every episode of one rule about one subject, the newest first. */
export async function episodesOf(tx: Tx, { rule, subjectKind, subjectRef }: Subject): Promise<Episode[]> {
  const found = await tx.query<Row>(
    'select * from warning_episode where rule = $1 and subject_kind = $2 and subject_ref = $3 order by number desc',
    [rule, subjectKind, subjectRef],
  );
  return found.rows.map((row) => map.fromRow(row));
}

/** The number that the next episode of each of these bears. */
export async function lastNumbers(tx: Tx): Promise<Map<string, number>> {
  const found = await tx.query<{ key: string; last: number }>(
    `select rule || ' ' || subject_kind || ' ' || subject_ref as key, max(number) as last from warning_episode group by 1`,
  );
  return new Map(found.rows.map(({ key, last }) => [key, last]));
}

export type KeptStep = WarningStep & { warning: string };

/** Steps of these episodes, in their order. */
export async function stepsOf(tx: Tx, warnings: readonly string[]): Promise<KeptStep[]> {
  const found = await tx.query<Row>(
    'select * from warning_step where warning = any($1::uuid[]) order by warning, number',
    [warnings],
  );
  return found.rows.map((row) => ({ ...stepMap.fromRow(row), warning: row.warning as string }));
}

/** Episodes that begin, each with its first step. */
export async function addEpisodes(
  tx: Tx,
  newId: () => string,
  begun: readonly { episode: Episode; step: WarningStep }[],
): Promise<void> {
  await insertRows(
    tx,
    'warning_episode',
    begun.map(({ episode }) => map.toRow(episode)),
  );
  await insertRows(
    tx,
    'warning_step',
    begun.map(({ episode, step }) => ({ id: newId(), warning: episode.id, ...stepMap.toRow(step) })),
  );
}

/**
 * Writes a step and the state it leads to.
 *
 * refuses  'conflict.changed' when somebody acted on the episode since `version` was read
 */
export async function takeStep(tx: Tx, id: string, episode: Episode, step: WarningStep): Promise<Result<Episode>> {
  await insertRows(tx, 'warning_step', [{ id, warning: episode.id, ...stepMap.toRow(step) }]);
  const done = await tx.query(
    `update warning_episode set state = $2, quiet_until = $3::date, version = version + 1 where id::text = $1 and version = $4`,
    [episode.id, step.to, step.until ?? null, episode.version],
  );
  if (done.rowCount === 0)
    return refused('conflict.changed', {
      ref: episode.subjectRef,
      yours: episode.version,
      current: episode.version + 1,
    });
  const { quietUntil: _, ...rest } = episode;
  return ok({
    ...rest,
    state: step.to,
    version: episode.version + 1,
    ...(step.until ? { quietUntil: step.until } : {}),
  });
}

/** What is kept of a warning that has become much worse. */
export async function renewFacts(tx: Tx, id: string, { numbers, weight }: Pick<Episode, 'numbers' | 'weight'>) {
  await tx.query('update warning_episode set numbers = $2, weight = $3, version = version + 1 where id::text = $1', [
    id,
    JSON.stringify(numbers),
    weight,
  ]);
}
