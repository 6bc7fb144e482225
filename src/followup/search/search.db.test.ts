import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { callerAs } from '../../../tests/callers.ts';
import type { Caller, Scope } from '../../access/index.ts';
import { isVisible, visibleScopes } from '../../access/index.ts';
import { ar, deliveryWorld, evidence, paper, people, project } from '../../delivery/delivery.fixture.ts';
import { projectScopes } from '../../delivery/project-target.ts';
import { liesIn } from '../../delivery/readers.ts';
import { ok } from '../../kernel/index.ts';
import { transaction } from '../../platform/database/database.ts';
import { act, read } from '../../platform/http/endpoint.ts';
import { surface } from '../../surface.ts';
import { keepIndex } from './keep-index.ts';
import { type SearchAnswer, type SearchKind, searchKinds } from './search.ts';

/** A word that the title of everything here holds, so that a search for it may find everything. */
const WORD = 'قافلة';
const endpoints = surface({ signer: undefined as never, machine: undefined as never });
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;

let delivery: Awaited<ReturnType<typeof deliveryWorld>>;
beforeAll(async () => {
  delivery = await deliveryWorld();
  await fill();
}, 120_000);
afterAll(() => delivery?.world.close());

const answer = async (caller: Caller, q: string, more: object = {}): Promise<SearchAnswer> => {
  const answered = await delivery.world.call<SearchAnswer>(endpoint('find'), { q, each: 50, ...more }, caller);
  if (!answered.ok) throw new Error(JSON.stringify(answered.refusal));
  return answered.value;
};
const refsOf = async (caller: Caller, q: string): Promise<string[]> =>
  (await answer(caller, q)).groups.flatMap((group) => group.items.map((one) => `${one.kind} ${one.ref}`));
const title = (what: string) => ar(`${WORD} ${what}`);

/** Runs SQL as one act, so that it is ledgered and followed like any other. */
const change = async (sql: string, values: unknown[] = []) => {
  const done = await delivery.world.call(
    act({
      verb: 'change-test',
      right: 'pack.load',
      summary: 'for this test',
      input: z.object({}),
      output: z.object({}),
      run: async (ctx) => {
        await ctx.tx.query(sql, values);
        return ok({});
      },
    }),
    {},
  );
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
};

async function fill(): Promise<void> {
  const { must, world } = delivery;
  const { officer } = people;
  const json = JSON.stringify(title('شيء'));
  await must(
    'record-project',
    officer,
    project('PG', { level: 'programme', title: title('برنامج'), partners: [], works: [], pledges: [] }),
  );
  await must('record-project', officer, project('F1', { title: title('الأول'), parent: 'PG' }));
  await must(
    'record-project',
    officer,
    project('F2', { title: title('الثاني'), owner: 'SISTER', partners: [], works: [{ place: '04', share: '1' }] }),
  );
  await must(
    'record-project',
    officer,
    project('F3', { title: title('الثالث'), owner: 'SISTER', operator: 'AGENCY', partners: [], works: [] }),
  );
  for (const ref of ['F1', 'F2', 'F3'])
    await must('record-milestone', officer, { project: ref, title: title(`معلم ${ref}`), plannedOn: '2027-01-01' });
  for (const [ref, n] of [
    ['F1', 1],
    ['F2', 3],
  ] as const) {
    await must('bring-evidence', officer, evidence(ref, 1, { title: title('ورقة'), sha256: paper(n) }));
    await must(
      'bring-evidence',
      officer,
      evidence(ref, 1, {
        title: title('عقد'),
        type: 'contract',
        sha256: paper(n + 1),
        states: { value: '5', unit: 'years' },
        proves: [`${ref}/G1/operating-cost`],
      }),
    );
  }
  await change(
    `with body as (update organisation set name = jsonb_set(name, '{ar}', to_jsonb('${WORD} ' || ref)) returning ref),
       land as (update place set name = jsonb_set(name, '{ar}', to_jsonb('${WORD} ' || code)) returning code),
       plan as (update strategy set title = $1::jsonb returning ref),
       axis as (insert into axis (id, ref, strategy, title, position) values (gen_random_uuid(), 'AX', 'plan', $1, 1)),
       source as (insert into source (id, ref, title, publisher, kind, address, confidence) values (gen_random_uuid(), 'S-1', $1, 'X', 'press', 'https://x', 'A')),
       pledge as (insert into pledge (id, ref, strategy, kind, topic, title, owner, bound, place) values
         (gen_random_uuid(), 'C02', 'plan', 'state-pledge', 'economy', $1, 'AGENCY', '{}', '12'),
         (gen_random_uuid(), 'C03', 'plan', 'partner-undertaking', 'economy', $1, null, '{PARTNER}', null)),
       solution as (insert into solution (id, ref, recorded_on) values (gen_random_uuid(), 'SOL-1', '2026-01-01'), (gen_random_uuid(), 'SOL-2', '2026-01-01')),
       digital as (insert into digital_service (id, ref, title, strategy, administration, procedure, channel, recorded_on)
         values (gen_random_uuid(), 'SVC-1', $1, 'plan', 'SISTER', 'administrative-act', 'both', '2026-01-01')),
       system as (insert into state_system (id, ref, title, strategy, administration, owner, sensitivity, recorded_on) values
         (gen_random_uuid(), 'SYS-1', $1, 'plan', 'AGENCY', null, 'sensitive-data', '2026-01-01'),
         (gen_random_uuid(), 'SYS-2', $1, 'plan', 'SISTER', 'MIN', 'ordinary', '2026-01-01')),
       learned as (insert into ai_system (id, ref, title, purpose, strategy, administration, state, project, recorded_by, recorded_on) values
         (gen_random_uuid(), 'AI-1', $1, $1, 'plan', 'AGENCY', 'in-use', null, 'system:test', '2026-01-01'),
         (gen_random_uuid(), 'AI-2', $1, $1, 'plan', 'SISTER', 'planned', 'F1', 'system:test', '2026-01-01')),
       law as (insert into legal_text (id, ref, kind, title, duty, status, confidence) values (gen_random_uuid(), 'L-1', 'law', $1, $1, 'in-force', 'A')),
       risk as (insert into risk (id, ref, kind, strategy, project, cause, event, consequence, likelihood, impact, organisation, treatment, response, review_on, recorded_on, state)
         select gen_random_uuid(), ref, 'risk', 'plan', project, $1, $1, $1, 3, 3, organisation, 'retain', $1, '2027-01-01', '2026-01-01', 'open'
         from (values ('F1/R1', 'F1', 'AGENCY'), ('F2/R1', 'F2', 'SISTER'), ('plan/R1', null, 'AGENCY'), ('plan/R2', null, 'SISTER')) as given (ref, project, organisation)),
       committee as (insert into committee (id, ref, strategy, programme, region, title, mandate, cadence, from_day)
         select gen_random_uuid(), ref, 'plan', programme, region, $1, $1, 'monthly', '2026-01-01'
         from (values ('K-plan', null, null), ('K-12', null, '12'), ('K-pg', 'PG', null)) as given (ref, programme, region)),
       indicator as (insert into indicator (id, ref, strategy, level, title, owner, producer, project, frequency) values
         (gen_random_uuid(), 'T01', 'plan', 'output', $1, 'AGENCY', null, 'F1', 'yearly'), (gen_random_uuid(), 'T02', 'plan', 'impact', $1, null, 'PARTNER', null, 'yearly'))
     select 1`,
    [json],
  );
  await change(
    `with claim as (insert into claim (id, ref, pledge, source, form, text) values
         (gen_random_uuid(), 'K1', 'C02', 'S-1', 'summary', $1), (gen_random_uuid(), 'K2', 'C03', 'S-1', 'summary', $1), (gen_random_uuid(), 'K3', null, 'S-1', 'summary', $1)),
       seat as (insert into committee_seat (id, committee, seat, office, organisation, act_reference, from_day) values
         (gen_random_uuid(), 'K-plan', 'partner', $1, 'PARTNER', '1', '2026-01-01'))
     select 1`,
    [json],
  );
  // one solution is listed, another waits for its review: that is found by nobody
  await change(
    `insert into solution_submission (id, solution, number, name, purpose, sector, maker, reference, status, organisation, submitted_by, submitted_on, judged_by, judged_on, judge_organisation)
     values (gen_random_uuid(), 'SOL-1', 1, $1, $1, 'health', 'PARTNER', $1, 'accepted', 'PARTNER', 'system:test', '2026-01-01', 'system:court', '2026-01-02', 'COURT'),
       (gen_random_uuid(), 'SOL-2', 1, $1, $1, 'health', 'PARTNER', $1, 'submitted', 'PARTNER', 'system:test', '2026-01-01', null, null, null)`,
    [json],
  );
  await change('update solution set version = version + 1');
  // one agreement with a partner that nobody else is party to, one of another that serves a project, and what each owes
  await change(
    `insert into partner_agreement (id, ref, kind, strategy, title, source, recorded_by, recorded_on)
     select gen_random_uuid(), ref, 'grant', 'plan', $1, 'S-1', 'system:test', '2026-01-01' from unnest(array['A1', 'A2']) as ref`,
    [json],
  );
  await change(
    `with side as (insert into agreement_party (id, agreement, organisation, side, role) values
         (gen_random_uuid(), 'A1', 'AGENCY', 'state', 'signatory'), (gen_random_uuid(), 'A1', 'PARTNER', 'partner', 'funder'),
         (gen_random_uuid(), 'A2', 'SISTER', 'state', 'signatory'), (gen_random_uuid(), 'A2', 'COURT', 'partner', 'funder')),
       served as (insert into agreement_project (id, agreement, project) values (gen_random_uuid(), 'A2', 'F1'))
     insert into agreement_obligation (id, ref, agreement, number, kind, side, debtor, creditor, title, state, recorded_by, recorded_on) values
       (gen_random_uuid(), 'A1/O1', 'A1', 1, 'other', 'partner', 'PARTNER', 'AGENCY', $1, 'open', 'system:test', '2026-01-01'),
       (gen_random_uuid(), 'A2/O1', 'A2', 1, 'other', 'state', 'SISTER', 'COURT', $1, 'open', 'system:test', '2026-01-01')`,
    [json],
  );
  await change(
    `insert into obligation_step (id, obligation, number, act, to_state, by_person, side, day)
     select gen_random_uuid(), ref, 1, 'record', 'open', 'system:test', 'state', '2026-01-01' from unnest(array['A1/O1', 'A2/O1']) as ref`,
    [],
  );
  // know-how under both agreements, and studies: of nobody's project, of a project's gate, of a partner alone
  await change(
    `with handed as (insert into transfer (id, ref, agreement, project, subject, title, giver, receiver, least_people, least_joint_days, least_alone_days, moved_on, recorded_by, recorded_on) values
         (gen_random_uuid(), 'A1/T1', 'A1', 'F2', 'system', $1, 'PARTNER', 'AGENCY', 1, 1, 1, '2026-01-01', 'system:test', '2026-01-01'),
         (gen_random_uuid(), 'A2/T1', 'A2', 'F1', 'method', $1, 'COURT', 'SISTER', 1, 1, 1, '2026-01-01', 'system:test', '2026-01-01'))
     insert into study (id, ref, kind, strategy, project, agreement, title, question, funder, stage, stage_since, recorded_by, recorded_on) values
       (gen_random_uuid(), 'Y1', 'market', 'plan', null, null, $1, $1, 'PARTNER', 'requested', '2026-01-01', 'system:test', '2026-01-01'),
       (gen_random_uuid(), 'Y2', 'legal', 'plan', 'F1', 'A2', $1, $1, 'COURT', 'requested', '2026-01-01', 'system:test', '2026-01-01'),
       (gen_random_uuid(), 'Y3', 'pilot', 'plan', null, null, $1, $1, 'COURT', 'requested', '2026-01-01', 'system:test', '2026-01-01')`,
    [json],
  );
  await change(
    `insert into study_criterion (id, study, project, gate, criterion, named_by, named_on)
     values (gen_random_uuid(), 'Y3', 'F2', 1, 'sheet', 'system:test', '2026-01-01')`,
    [],
  );
  // meetings move by acts alone; here only what was asked for matters
  await world.database.owner.query(`
    begin;
    set local session_replication_role = replica;
    with meeting as (insert into stocktake (id, committee, number, planned_on, first_planned_on, length, state)
         select gen_random_uuid(), ref, 1, '2026-02-01', '2026-02-01', 60, 'confirmed' from committee returning id, committee),
       item as (insert into agenda_item (id, stocktake, position, minutes, why, title) select gen_random_uuid(), id, 1, 10, 'hand', '${json}' from meeting returning id, stocktake)
     insert into committee_action (id, committee, stocktake, item, number, title, organisation, due_on, first_due_on, state)
     select gen_random_uuid(), m.committee, m.id, i.id, n, '${json}', organisation, '2027-01-01', '2027-01-01', 'open'
     from meeting m join item i on i.stocktake = m.id, (values (1, 'AGENCY'), (2, 'SISTER')) as owed (n, organisation);
    insert into letter (id, body, year, direction, number, kind, day, sender, recipient, chain, subject, authority, state) values
      (gen_random_uuid(), 'AGENCY', 2026, 'outgoing', 1, 'letter', '2026-02-01', 'AGENCY', 'SISTER', '{}', '${json}', null, 'drafted'),
      (gen_random_uuid(), 'AGENCY', 2026, 'outgoing', 2, 'letter', '2026-02-01', 'AGENCY', 'PARTNER', '{SISTER}', '${json}', '{}', 'dispatched'),
      (gen_random_uuid(), 'SISTER', 2025, 'incoming', 3, 'letter', '2025-02-01', 'PARTNER', 'SISTER', '{}', '${json}', null, 'received');
    insert into report (id, calendar, period, first_day, last_day, project, organisation, due_on, first_due_on, state, opened_on)
      select gen_random_uuid(), 'Q', '2026-Q1', '2026-01-01', '2026-03-31', ref, owner, '2026-04-14', '2026-04-14', 'open', '2026-04-01' from project where ref in ('F1', 'F3');
    insert into warning_rule (code, title, sentence, to_do, threshold, unit, role, active) values
      ('no-update', '${json}', '${json}', '${json}', 1000, 'working-days', 'owner', true);
    insert into warning_episode (id, rule, subject_kind, subject_ref, number, project, strategy, organisation, since, raised_on, numbers, weight, state) values
      (gen_random_uuid(), 'no-update', 'project', 'F2', 1, 'F2', 'plan', 'SISTER', '2026-01-01', '2026-01-01', '{}', 50, 'raised');
    commit`);
  await change(
    `with question as (insert into parliament_question (id, body, chamber, form, year, number, asked_by, subject, received_on, due_on, state)
         select gen_random_uuid(), body, 'lower', 'written', 2026, number, $1, $1::jsonb, '2026-01-01'::date, '2026-02-01'::date, 'received' from (values ('AGENCY', '11'), ('SISTER', '12')) as given (body, number)),
       advice as (insert into audit_recommendation (id, ref, source, report, year, number, words, addressee, due_on, first_due_on, state)
         select gen_random_uuid(), 'REC-' || number, 'COURT', $1::jsonb, 2025, number, $1::jsonb, body, '2027-01-01'::date, '2027-01-01'::date, 'open' from (values ('AGENCY', '1'), ('SISTER', '2')) as given (body, number)),
       link as (insert into letter_link (id, letter, kind, ref, project, strategy)
         select gen_random_uuid(), letter.id, given.kind, about, project, 'plan' from letter join (values (2, 'project', 'F1', 'F1'), (3, 'pledge', 'C02', null)) as given (n, kind, about, project) on n = number),
       comment as (insert into record_comment (id, subject_kind, subject_ref, words, by_person, day, at)
         select gen_random_uuid(), kind, ref, $1, 'somebody', '2026-02-01', '2026-02-01T09:00:00Z' from (
           select 'project' as kind, ref from project union all select 'gate', project || '/G1' from evidence group by project
           union all select 'pledge', ref from pledge where ref <> 'C01' union all select 'report', id::text from report
           union all select 'action', id::text from committee_action union all values ('warning', 'no-update project F2')) as given)
     select 1`,
    [json],
  );
  for (const table of ['committee_action', 'letter']) await change(`update ${table} set version = version + 1`);
  expect(await transaction(world.database.pool, keepIndex)).toBe(0);
}

const project1: Scope = { kind: 'project', id: 'F1' };
const programme: Scope = { kind: 'programme', id: 'PG' };
const region: Scope = { kind: 'region', id: '12' };
const plan: Scope = { kind: 'strategy', id: 'plan' };
const sister: Scope = { kind: 'organisation', id: 'SISTER' };

/** Every role, in scopes of every kind, with limits of delegation and of tokens. */
const readers: Record<string, Caller> = {
  ...people,
  officerOfPlan: callerAs('officer', plan),
  officerOfProgramme: callerAs('officer', programme),
  officerOfRegion: callerAs('officer', region),
  officerElsewhere: callerAs('officer', { kind: 'strategy', id: 'other' }),
  ownerOfProgramme: callerAs('owner', programme, { organisation: 'AGENCY' }),
  ownerOfProject: callerAs('owner', project1, { organisation: 'AGENCY' }),
  ownerSister: callerAs('owner', sister),
  ownerWithoutBody: callerAs('owner', project1),
  verifierOfProject: callerAs('verifier', project1),
  verifierOfBody: callerAs('verifier', sister),
  deciderOfRegion: callerAs('decider', region),
  auditorOfPlan: callerAs('auditor', plan),
  auditorOfBody: callerAs('auditor', sister),
  partnerOfAgreement: callerAs('partner', { kind: 'agreement', id: 'A1' }, { organisation: 'PARTNER' }),
  delegated: callerAs('officer', undefined, {
    grants: [
      { role: 'officer', scope: plan, within: region },
      { role: 'owner', scope: sister, within: { kind: 'region', id: '04' }, organisation: 'SISTER' },
    ],
  }),
  projectsToken: callerAs('officer', undefined, { token: 't', tokenRights: ['self.read', 'project.read'] }),
  risksToken: callerAs('auditor', undefined, { token: 't', tokenRights: ['self.read', 'risk.read', 'evidence.read'] }),
  commentsToken: callerAs('officer', undefined, {
    token: 't',
    tokenRights: ['self.read', 'comment.read', 'project.read'],
  }),
  nobody: callerAs([], undefined),
};

type Items = { items: { ref?: string; code?: string; indicator?: { ref: string }; project?: string }[] };
/** What a list of the program answers somebody; one that refuses them answers nothing. */
const listed = async (verb: string, caller: Caller, input: object = { limit: 500 }): Promise<string[]> => {
  const answered = await delivery.world.call<Items>(endpoint(verb), input, caller);
  return answered.ok ? answered.value.items.map((one) => (one.ref ?? one.code ?? one.indicator?.ref)!) : [];
};
const rows = async (sql: string, values: unknown[]): Promise<string[]> =>
  (await delivery.world.database.pool.query<{ ref: string }>(sql, values)).rows.map((row) => row.ref);

/** For each kind, what may be read by other ways than search: its own list or, where it is read on another page, that page. */
const readable: Record<SearchKind, (caller: Caller) => Promise<string[]>> = {
  strategy: (caller) => listed('strategies', caller, {}),
  axis: async (caller) =>
    rows('select ref from axis where strategy = any($1)', [await listed('strategies', caller, {})]),
  pledge: async (caller) => (await listed('pledges', caller)).filter((ref) => ref !== 'C01'),
  claim: async (caller) =>
    rows('select pledge as ref from claim where pledge = any($1)', [await listed('pledges', caller)]),
  project: (caller) => listed('projects', caller),
  milestone: async (caller) =>
    rows('select ref from milestone where project = any($1)', [await listed('projects', caller)]),
  indicator: (caller) => listed('indicators', caller),
  evidence: async (caller) => {
    const all = await delivery.world.database.pool.query<{ id: string; ref: string; type: string; project: string }>(
      "select id, project || ' ' || type as ref, type, project from evidence",
    );
    const open: string[] = [];
    for (const one of all.rows) {
      const opened = await delivery.world.call(
        endpoint('evidence-file'),
        { evidence: one.id },
        { ...caller, person: people.admin.person! },
      );
      if (opened.ok) open.push(one.ref);
    }
    return open;
  },
  risk: (caller) => listed('risks', caller),
  action: async (caller) => {
    const answered = await delivery.world.call<{ items: { committee: string; number: number }[] }>(
      endpoint('actions'),
      { limit: 500 },
      caller,
    );
    return answered.ok ? answered.value.items.map((one) => `${one.committee}-${one.number}`) : [];
  },
  committee: (caller) => listed('committees', caller, {}),
  organisation: (caller) => listed('organisations', caller),
  source: (caller) => listed('sources', caller),
  'legal-text': (caller) => listed('legal-texts', caller),
  solution: (caller) => listed('solutions', caller, { show: 'listed' }),
  'digital-service': (caller) => listed('digital-services', caller),
  'state-system': (caller) => listed('state-systems', caller),
  'ai-system': (caller) => listed('ai-systems', caller),
  place: (caller) => listed('places', caller),
  letter: (caller) => numbered('letters', caller),
  question: (caller) => numbered('questions', caller),
  recommendation: (caller) => listed('recommendations', caller),
  agreement: (caller) => listed('agreements', caller),
  obligation: (caller) => listed('obligations', caller),
  transfer: (caller) => listed('transfers', caller),
  study: (caller) => listed('studies', caller),
  comment: async (caller) => {
    const { rows: all } = await delivery.world.database.pool.query<{ kind: string; ref: string; shown: string }>(
      `select c.subject_kind as kind, c.subject_ref as ref, coalesce(r.project || ' ' || r.period, a.committee || '-' || a.number, split_part(c.subject_ref, ' ', 3)) as shown
       from record_comment c left join report r on r.id::text = c.subject_ref left join committee_action a on a.id::text = c.subject_ref`,
    );
    const open: string[] = [];
    for (const { kind, ref, shown } of all)
      if ((await delivery.world.call(endpoint('comments'), { kind, ref }, caller)).ok) open.push(shown || ref);
    return open;
  },
};
/** What a register answers somebody, by the numbers of its lines. */
async function numbered(verb: string, caller: Caller): Promise<string[]> {
  const input = { limit: 500 };
  const answered = await delivery.world.call<{ items: { number: string; year: number }[] }>(
    endpoint(verb),
    input,
    caller,
  );
  return answered.ok ? answered.value.items.map((one) => `${one.number}/${one.year}`) : [];
}

describe('what a search answers', () => {
  it.each(Object.keys(readers))('is what %s may read of each kind, no more and no less', async (name) => {
    const caller = readers[name]!;
    const found = await answer(caller, WORD);
    const expected = await Promise.all(
      searchKinds.map(async (kind) => [kind, (await readable[kind](caller)).sort()] as const),
    );
    const shown = searchKinds.map((kind) => {
      const group = found.groups.find((one) => one.kind === kind);
      expect(group?.total ?? 0).toBe(group?.items.length ?? 0);
      return [kind, (group?.items.map((one) => one.ref) ?? []).sort()] as const;
    });
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
    expect(found.total).toBe(shown.reduce((sum, [, refs]) => sum + refs.length, 0));
  });

  it('is nothing for who has not signed in', async () => {
    const asked = await delivery.world.call(
      endpoint('find'),
      { q: WORD },
      { kind: 'public', grants: [], actsFor: [], lang: 'ar' },
    );
    expect(asked).toMatchObject({ ok: false, refusal: { code: 'access.sign-in-first' } });
  });

  it('says nothing of a restricted paper to who may not open it, not even that its words exist', async () => {
    expect(await answer(people.region, 'عقد')).toMatchObject({ total: 0, groups: [] });
    expect(await refsOf(people.officer, 'عقد')).toEqual(
      expect.arrayContaining(['evidence F1 contract', 'evidence F2 contract']),
    );
  });
});

it('finds projects of a scope as the policy places them, for owners alone and for all sides', async () => {
  const refs = ['PG', 'F1', 'F2', 'F3'];
  for (const [name, caller] of Object.entries(readers))
    for (const sides of ['owner', 'all-sides'] as const) {
      const where = visibleScopes(caller, 'project.read');
      const scopes = await projectScopes(delivery.world.database.pool, refs, sides);
      const values: unknown[] = [];
      const condition = liesIn(where, sides, (value) => `$${values.push(value)}`);
      expect([name, sides, await rows(`select p.ref from project p where ${condition} order by ref`, values)]).toEqual([
        name,
        sides,
        refs.filter((ref) => isVisible(where, { scopes: scopes.get(ref)! })).sort(),
      ]);
    }
});

describe('what comes first', () => {
  const first = async (q: string) => (await refsOf(people.officer, q))[0];
  test('the exact reference', async () => {
    expect(await first('f1')).toBe('project F1');
    expect(await first('C03')).toBe('pledge C03');
  });
  test('a title before a text, a word as written before its stem', async () => {
    await change(`update source set title = '{"authentic":"ar","ar":"صندوق الإيداع"}' where ref = 'S-1'`);
    await change(`update organisation set note = '{"authentic":"ar","ar":"يمول الصندوق"}' where ref = 'COURT'`);
    expect(await refsOf(people.officer, 'صندوق')).toEqual(['source S-1', 'organisation COURT']);
    expect(await refsOf(people.officer, 'الصناديق')).toEqual(['source S-1', 'organisation COURT']);
  });
  test('what is written nearly so, when nothing is written so, where the server knows trigrams', async () => {
    await change(
      `update legal_text set title = '{"authentic":"fr","fr":"Loi sur la confidentialité"}' where ref = 'L-1'`,
    );
    expect(await answer(people.officer, 'confidentialite')).toMatchObject({ total: 1, isNear: false });
    expect(await answer(people.officer, 'confidantialité')).toMatchObject({
      total: 1,
      isNear: true,
      groups: [{ kind: 'legal-text' }],
    });
    expect(await answer(people.officer, 'الصندقو')).toMatchObject({
      isNear: true,
      groups: [{ kind: 'source' }, { kind: 'organisation' }],
    });
    // and nobody is told of what they may not read by a word nearly right
    expect(await answer(people.partner, 'الصندقو')).toMatchObject({ total: 1, groups: [{ kind: 'organisation' }] });
  });
  test('a page of one kind', async () => {
    const all = (await answer(people.officer, WORD, { kind: 'project' })).groups[0]!;
    expect(all).toMatchObject({ kind: 'project', total: 4 });
    const second = (await answer(people.officer, WORD, { kind: 'project', each: 2, offset: 2 })).groups[0]!;
    expect(second).toMatchObject({ total: 4, items: all.items.slice(2) });
  });
});

describe('the lines are in step', () => {
  const placed = async (shares: object[]) => {
    const [version] = await rows("select version as ref from project where ref = 'F3'", []);
    await delivery.must('place-project', people.officer, {
      project: 'F3',
      version: Number(version),
      works: shares,
    });
  };
  const holds = async (q: string) => (await refsOf(people.officer, q)).sort();
  test('with a word that another record brings in, and with one that leaves', async () => {
    await change(`update organisation set name = '{"authentic":"fr","fr":"Agence Zephyr"}' where ref = 'AGENCY'`);
    expect(await holds('zephyr')).toEqual([
      'action K-12-1',
      'action K-pg-1',
      'action K-plan-1',
      'agreement A1',
      'ai-system AI-1',
      'indicator T01',
      'letter 1/2026',
      'letter 2/2026',
      'obligation A1/O1',
      'organisation AGENCY',
      'project F1',
      'project F3',
      'project PG',
      'question 11/2026',
      'recommendation REC-1',
      'state-system SYS-1',
      'transfer A1/T1',
    ]);
    await placed([{ place: '04', share: '1' }]);
    await change(`update place set name = '{"authentic":"fr","ar":"x","fr":"Tamaris"}' where code = '04'`);
    expect(await holds('tamaris')).toEqual(['place 04', 'project F2', 'project F3']);
    await placed([]);
    expect(await holds('tamaris')).toEqual(['place 04', 'project F2']);
  });
  test('with a system by learned rules that another administration takes over, and with the project that builds it', async () => {
    const found = async (caller: Caller) => (await refsOf(caller, WORD)).filter((one) => one.startsWith('ai-system'));
    expect((await found(people.officer)).sort()).toEqual(['ai-system AI-1', 'ai-system AI-2']);
    expect(await found(people.partner)).toEqual([]);
    expect(await found(readers.officerOfProgramme!)).toEqual(['ai-system AI-2']);
    await change(`update ai_system set project = null where ref = 'AI-2'`);
    expect(await found(readers.officerOfProgramme!)).toEqual([]);
    await change(`update ai_system set administration = 'SISTER' where ref = 'AI-1'`);
    expect((await found(readers.ownerSister!)).sort()).toEqual(['ai-system AI-1', 'ai-system AI-2']);
    await change(
      `update ai_system set administration = 'AGENCY', purpose = '{"authentic":"fr","fr":"Estimer le cadastre"}' where ref = 'AI-1'`,
    );
    expect(await found(readers.ownerSister!)).toEqual(['ai-system AI-2']);
    expect(await refsOf(people.officer, 'cadastre')).toEqual(['ai-system AI-1']);
    // a word nearly right leads nobody to it
    expect(await refsOf(people.partner, 'cadastre')).toEqual([]);
    expect(await refsOf(people.partner, 'cadastra')).toEqual([]);
  });
  test('with a solution that is taken off the catalogue', async () => {
    expect(await refsOf(people.partner, WORD)).toContain('solution SOL-1');
    await change(
      `insert into solution_delisting (id, solution, number, submission, reason, reason_public, status, organisation, proposed_by, proposed_on, judged_by, judged_on, judge_organisation)
       values (gen_random_uuid(), 'SOL-1', 1, 1, '{}', false, 'confirmed', 'PARTNER', 'system:test', '2026-01-03', 'system:court', '2026-01-04', 'COURT')`,
    );
    await change(`update solution set version = version + 1 where ref = 'SOL-1'`);
    expect(await refsOf(people.partner, WORD)).not.toContain('solution SOL-1');
    expect(await refsOf(people.officer, WORD)).not.toContain('solution SOL-1');
  });
  test('with a claim that moves to another pledge, and with its pledge', async () => {
    await change(`update claim set pledge = 'C03' where ref = 'K1'`);
    expect(await refsOf(people.owner, WORD)).not.toContain('claim C02');
    await change(`update pledge set bound = '{}' where ref = 'C03'`);
    expect((await refsOf(people.partner, WORD)).filter((one) => /claim|pledge/.test(one))).toEqual([]);
  });
  test('with the text of a letter, for those who may read it, and for nobody else by a word written nearly so', async () => {
    const text = { authentic: 'fr', fr: 'Le tramway de Kénitra attend son marché' };
    await change(`update letter set words = '${JSON.stringify(text)}' where number = 1`);
    for (const caller of [people.owner, people.officer, people.auditor])
      expect(await refsOf(caller, 'tramway')).toEqual(['letter 1/2026']);
    expect(await refsOf(people.owner, 'tramwey')).toEqual(['letter 1/2026']);
    for (const caller of [people.partner, readers.ownerSister!, readers.officerOfProgramme!])
      for (const q of ['tramway', 'tramwey']) expect(await refsOf(caller, q)).toEqual([]);
  });
  test('with a letter that leaves for another body, and with the programme of the project it is about', async () => {
    const found = async (caller: Caller) => (await refsOf(caller, WORD)).filter((one) => one.startsWith('letter'));
    expect((await found(people.partner)).sort()).toEqual(['letter 2/2026']);
    expect((await found(readers.ownerSister!)).sort()).toEqual(['letter 2/2026', 'letter 3/2025']);
    await delivery.world.database.owner.query(
      `begin; set local session_replication_role = replica;
       update letter set state = 'dispatched', authority = '{}' where number = 1; commit`,
    );
    await change('update letter set version = version + 1 where number = 1');
    expect((await found(readers.ownerSister!)).sort()).toEqual(['letter 1/2026', 'letter 2/2026', 'letter 3/2025']);
    expect(await found(readers.officerOfProgramme!)).toEqual(['letter 2/2026']);
    await change(`update project set parent = null where ref = 'F1'`);
    expect(await found(readers.officerOfProgramme!)).toEqual([]);
    await change(`update project set parent = 'PG' where ref = 'F1'`);
    await change('delete from letter_link where letter in (select id from letter where number = 2)');
    expect(await found(readers.officerOfProgramme!)).toEqual([]);
  });
  test('with a comment that is taken back: it is found by no word of it, nor by one written nearly so', async () => {
    const said = async <T>(verb: string, input: object) => {
      const done = await delivery.world.call<T>(endpoint(verb), input, people.officer);
      if (!done.ok) throw new Error(JSON.stringify(done.refusal));
      return done.value;
    };
    const words = { authentic: 'fr', fr: 'Attendre la crue du Sebou' };
    const { id } = await said<{ id: string }>('write-comment', { about: { kind: 'project', ref: 'F1' }, words });
    const [group] = (await answer(people.owner, 'sebou')).groups;
    expect(group).toMatchObject({ kind: 'comment', items: [{ key: id, about: { kind: 'project', ref: 'F1' } }] });
    expect(group!.items[0]!.note).toEqual(title('الأول'));
    await said('withdraw-comment', { id });
    expect(await answer(people.officer, 'sebou')).toMatchObject({ total: 0 });
    const { database } = delivery.world;
    expect((await database.owner.query("select from desk_search_word where word like 'sebou%'")).rowCount).toBe(0);
  });
  test('after leaves that another program wrote without them, and when made anew', async () => {
    const { pool, owner } = delivery.world.database;
    await owner.query(`delete from desk_search where kind = 'project'`);
    await owner.query('update desk_search_state set seq = -1');
    expect(await transaction(pool, keepIndex)).toBeGreaterThan(10);
    expect(await holds('f2')).toContain('project F2');
    const before = await pool.query('select kind, key, ref, words::text from desk_search order by kind, key');
    await owner.query('update desk_search_state set version = 0');
    expect(await transaction(pool, keepIndex)).toBe('all');
    expect((await pool.query('select kind, key, ref, words::text from desk_search order by kind, key')).rows).toEqual(
      before.rows,
    );
    expect(await transaction(pool, keepIndex)).toBe(0);
  });
});

test('a request that fails leaves no line', async () => {
  const asked = read({
    verb: 'x',
    right: 'self.read',
    summary: 'for this test',
    input: z.object({}),
    output: z.unknown(),
    run: async (ctx) => ok((await ctx.tx.query('select count(*)::int as n from desk_search')).rows[0]),
  });
  const count = async () => delivery.world.call(asked, {}, people.officer);
  const before = await count();
  expect(await delivery.refusal('record-project', people.officer, project('F1'))).not.toBe('done');
  expect(await count()).toEqual(before);
});
