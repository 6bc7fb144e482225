import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { deliveryWorld, evidence, people, project, writtenAct } from '../delivery/delivery.fixture.ts';
import { addDays, ok } from '../kernel/index.ts';
import { act } from '../platform/http/endpoint.ts';
import { followupRoutes } from './followup.routes.ts';
import { getToday } from './get-today.ts';
import type { Today, TodayReason } from './today.ts';

let w: Awaited<ReturnType<typeof deliveryWorld>>;
beforeAll(async () => {
  w = await deliveryWorld();
});
afterAll(() => w.world.close());

const { officer, officer2, owner, verifier, decider, deputy, partner, otherRegion, region, admin, both } = people;
const verb = followupRoutes.find((one) => one.verb === 'today')!;

async function todayOf(by: Caller, most = 50): Promise<Today> {
  const answer = await w.world.call<Today>(verb, { most }, by);
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}
/** What one sees for one reason: the project of each line, in order. */
const seen = async (by: Caller, why: TodayReason): Promise<(string | undefined)[]> =>
  (await todayOf(by)).groups.find((one) => one.why === why)?.lines.map((line) => line.project) ?? [];

const bring = (ref: string, more: object = {}) => w.must('bring-evidence', owner, evidence(ref, 1, more));

describe('what waits for whom', () => {
  beforeAll(async () => {
    await w.must('record-project', officer, project('P1'));
    await w.must('record-project', officer, project('P2', { works: [{ place: '04', share: '1' }] }));
  });

  test('nobody signed in has no day here; a person without anything has a quiet one', async () => {
    const nobody = await w.world.call(verb, {}, { kind: 'public', grants: [], actsFor: [], lang: 'ar' });
    expect(nobody.ok).toBe(false);
    expect(await todayOf(officer)).toEqual({ total: 0, groups: [] });
  });

  test('evidence waits for who may judge it, and for nobody who brought it', async () => {
    const first = await bring('P1');
    w.world.clock.set('2026-11-27T09:00:00Z');
    await bring('P2');
    expect(await seen(verifier, 'to-judge')).toEqual(['P1', 'P2']);
    expect((await todayOf(verifier)).groups[0]!.lines[0]).toMatchObject({
      about: first.id,
      since: '2026-11-24',
      days: 3,
      act: 'accept-evidence',
    });
    for (const other of [owner, deputy, officer, decider, admin, partner])
      expect(await seen(other, 'to-judge')).toEqual([]);
  });

  test('a role held in one place sees what lies there', async () => {
    const inRegion = callerAs(
      'verifier',
      { kind: 'region', id: '04' },
      { person: '00000000-0000-7000-8000-000000000021' },
    );
    const inProject = callerAs(
      'verifier',
      { kind: 'project', id: 'P1' },
      { person: '00000000-0000-7000-8000-000000000022' },
    );
    expect(await seen(inRegion, 'to-judge')).toEqual(['P2']);
    expect(await seen(inProject, 'to-judge')).toEqual(['P1']);
    // the partner's own people read the project and do not judge in it: accepting would be refused too
    const ofPartner = callerAs(
      'verifier',
      { kind: 'organisation', id: 'PARTNER' },
      { person: '00000000-0000-7000-8000-000000000023' },
    );
    expect(await seen(ofPartner, 'to-judge')).toEqual([]);
  });

  test('a token shows what its rights reach and no more', async () => {
    expect(await seen({ ...verifier, tokenRights: ['self.read'] }, 'to-judge')).toEqual([]);
    expect(await seen({ ...verifier, tokenRights: ['self.read', 'evidence.judge'] }, 'to-judge')).toEqual(['P1', 'P2']);
  });

  test('a gate is ready when everything mandatory is accepted, for who may decide and brought nothing', async () => {
    expect(await seen(officer, 'to-decide')).toEqual([]);
    const waiting = await w.must<{ items: { id: string; project: string }[] }>('evidence-queue', verifier, {});
    for (const { id } of waiting.items) await w.must('accept-evidence', verifier, { evidence: id });
    expect(await seen(officer, 'to-decide')).toEqual(['P1', 'P2']);
    expect(await seen(decider, 'to-decide')).toEqual(['P1', 'P2']);
    for (const other of [owner, verifier, admin]) expect(await seen(other, 'to-decide')).toEqual([]);
    const standingIn = { ...officer2, actsFor: [owner.person!] };
    expect(await seen(standingIn, 'to-decide')).toEqual([]);
    for (const ref of ['P1', 'P2'])
      expect((await w.must<{ readiness: { ready: boolean } }>('project', officer, { ref })).readiness.ready).toBe(true);
  });

  test('a decision waits for a second person; who recorded it is told that it waits', async () => {
    const decision = await w.must('record-decision', officer, { gate: 'P1/G1', verdict: 'pass', ...writtenAct() });
    expect(await seen(officer, 'to-confirm')).toEqual([]);
    expect(await seen(officer, 'recorded')).toEqual(['P1']);
    expect(await seen(decider, 'to-confirm')).toEqual(['P1']);
    expect(await seen(decider, 'to-decide')).toEqual(['P2']);
    expect(await seen(owner, 'to-confirm')).toEqual([]);
    expect((await todayOf(officer)).total).toBe(1);
    const line = (await todayOf(decider)).groups.find((one) => one.why === 'to-confirm')!.lines[0];
    expect(line).toMatchObject({
      about: decision.id,
      kind: 'decision',
      verdict: 'pass',
      gate: 'P1/G1',
      act: 'confirm-decision',
    });
    await w.must('confirm-decision', decider, { decision: decision.id });
    expect(await seen(decider, 'to-confirm')).toEqual([]);
  });

  test('acts of two persons wait too, each with its own verb', async () => {
    await w.must('propose-suspension', owner, {
      project: 'P1',
      reason: writtenAct().authority,
      effectiveOn: '2026-11-27',
    });
    const line = (await todayOf(officer)).groups.find((one) => one.why === 'to-confirm')!.lines[0];
    expect(line).toMatchObject({ project: 'P1', kind: 'suspension', act: 'confirm-suspension' });
    expect(await seen(owner, 'recorded')).toEqual(['P1']);
  });

  test('a condition waits for its evidence a week before its day, then to be declared met', async () => {
    const decision = await w.must('record-decision', officer, {
      gate: 'P2/G1',
      verdict: 'pass-with-conditions',
      ...writtenAct({ date: '2026-11-26' }),
      conditions: [{ title: writtenAct().authority, dueOn: '2026-12-10' }],
    });
    w.world.clock.set('2026-12-02T09:00:00Z');
    expect(await seen(owner, 'condition-due')).toEqual([]);
    await w.must('confirm-decision', decider, { decision: decision.id });
    expect(await seen(owner, 'condition-due')).toEqual([]);
    w.world.clock.set('2026-12-03T09:00:00Z');
    expect(await seen(owner, 'condition-due')).toEqual(['P2']);
    w.world.clock.set('2026-12-12T09:00:00Z');
    const due = (await todayOf(owner)).groups[0]!;
    expect(due).toMatchObject({ why: 'condition-due', lines: [{ due: '2026-12-10', days: 2, act: 'bring-evidence' }] });
    // the region of its works and a partner bring too; another region and who only judges do not
    expect(await seen(otherRegion, 'condition-due')).toEqual(['P2']);
    expect(await seen(partner, 'condition-due')).toEqual(['P2']);
    expect(await seen(region, 'condition-due')).toEqual([]);
    expect(await seen(verifier, 'condition-due')).toEqual([]);

    const brought = await w.must('bring-evidence', owner, {
      ...evidence('P2', 1),
      proves: [],
      meets: [due.lines[0]!.about],
    });
    expect(await seen(owner, 'condition-due')).toEqual([]);
    await w.must('accept-evidence', verifier, { evidence: brought.id });
    expect(await seen(officer, 'to-meet')).toEqual(['P2']);
    expect(await seen(owner, 'to-meet')).toEqual([]);
    expect(await seen({ ...both, actsFor: [owner.person!] }, 'to-meet')).toEqual([]);
    await w.must('meet-condition', officer, { condition: due.lines[0]!.about, evidence: brought.id });
    expect(await seen(officer, 'to-meet')).toEqual([]);
  });
});

describe('with five thousand projects', () => {
  const fill = act({
    verb: 'fill-test',
    right: 'pack.load',
    summary: 'Many projects, in all states that Today looks for',
    input: z.object({ from: z.number(), to: z.number() }),
    output: z.object({}),
    run: async ({ tx, today }, { from, to }) => {
      const refs = Array.from({ length: to - from }, (_, n) => `B${from + n}`);
      const give = (sql: string, ...more: unknown[]) => tx.query(sql, [refs, ...more]);
      await give(
        `insert into project (id, ref, level, strategy, title, owner, stage, state, stage_since, state_since, recorded_by, recorded_on)
         select gen_random_uuid(), ref, 'project', 'plan', '{"authentic":"ar","ar":"مشروع"}', 'AGENCY', 'identification', 'active', $2, $2, 'system:test', $2
         from unnest($1::text[]) as ref`,
        addDays(today, -200),
      );
      await give(
        `insert into project_place (id, project, kind, place, share) select gen_random_uuid(), ref, 'works', '12.391', 1 from unnest($1::text[]) as ref`,
      );
      await give(
        `insert into gate (ref, project, number, template, begun_on)
         select ref || '/G1', ref, 1, (select id from gate_template where number = 1), $2 from unnest($1::text[]) as ref`,
        today,
      );
      await give(
        `insert into gate_criterion (id, gate, line) select g.ref || '/' || l.code, g.ref, l.id
         from gate g join gate_template_criterion l on l.template = g.template where g.project = any($1)`,
      );
      await give(
        `insert into evidence (id, project, type, sha256, title, dated, brought_by, brought_on, class, status)
         select gen_random_uuid(), ref, 'sheet', $2, '{"authentic":"ar","ar":"بطاقة"}', $3, $4, $3::date - substr(ref, 2)::integer % 60, 'public', 'brought'
         from unnest($1::text[]) as ref where substr(ref, 2)::integer % 4 <> 0`,
        '1'.padStart(64, '0'),
        today,
        owner.person,
      );
      await give(
        `insert into evidence_proof (id, evidence, criterion) select gen_random_uuid(), id, project || '/G1/sheet' from evidence where project = any($1)`,
      );
      await give(
        `update evidence set status = 'accepted', judged_by = $2, judged_on = $3, independence = 'independent'
         where project = any($1) and substr(project, 2)::integer % 4 = 2`,
        verifier.person,
        today,
      );
      return ok({});
    },
  });
  const MANY = 5000;

  test('it asks as many questions as with twenty, and answers in time', async () => {
    const counted = async (by: Caller): Promise<number> => {
      let queries = 0;
      const client = await w.world.database.pool.connect();
      const tx = {
        query: (sql: string, params: unknown[]) => {
          queries++;
          return client.query(sql, params);
        },
      };
      try {
        await getToday({ tx, caller: by, now: w.world.clock.now(), today: w.world.clock.today() } as never, {
          most: 12,
        });
      } finally {
        client.release();
      }
      return queries;
    };
    const scoped = callerAs(
      ['officer', 'verifier'],
      { kind: 'region', id: '12' },
      { person: '00000000-0000-7000-8000-000000000031' },
    );
    const filled = async (from: number, to: number): Promise<number[]> => {
      const answer = await w.world.call(fill, { from, to }, systemCaller('test'));
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
      await w.world.database.owner.query('analyze');
      return [await counted(officer), await counted(verifier), await counted(scoped)];
    };
    const withTwenty = await filled(0, 20);
    expect(await filled(20, MANY)).toEqual(withTwenty);

    const found = await todayOf(scoped, 12);
    expect(found.groups.map(({ why, total, lines }) => [why, total, lines.length])).toEqual([
      ['to-confirm', 1, 1],
      ['to-decide', MANY / 4, 12],
      ['to-judge', MANY / 2, 12],
    ]);
    for (const [name, by] of Object.entries({ officer, verifier, scoped })) {
      const times: number[] = [];
      for (let n = 0; n < 20; n++) {
        const start = performance.now();
        await todayOf(by, 12);
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      console.log(
        `   today of ${name} in ${MANY} projects: median ${times[10]!.toFixed(0)} ms, p95 ${times[18]!.toFixed(0)} ms`,
      );
      // far above what it takes, so that a busy machine does not fail it; far below one question for each project
      expect(times[10]).toBeLessThan(2000);
    }
  });
});
