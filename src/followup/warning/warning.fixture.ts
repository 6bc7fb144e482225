import { z } from 'zod';
import { readPackFile, readPackRows } from '../../../packs/read-pack.ts';
import { callerAs } from '../../../tests/callers.ts';
import { type Caller, systemCaller } from '../../access/index.ts';
import { ar, deliveryWorld, people, project } from '../../delivery/delivery.fixture.ts';
import { ok } from '../../kernel/index.ts';
import { insertRows } from '../../platform/database/rows.ts';
import { act } from '../../platform/http/endpoint.ts';
import { cycleRoutes } from '../cycle/cycle.routes.ts';
import { followupRoutes } from '../followup.routes.ts';
import { ratingRoutes } from '../rating.routes.ts';
import { warningRoutes } from '../warning.routes.ts';
import type { WarningRule } from '../warning.ts';
import { addWarningRules } from '../warning-rule.store.ts';

/** The invented country with its working days, the rule of overdue milestones, and people at the posts of two hierarchies. */

const id = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const inside = (n: number, organisation: string): Caller =>
  callerAs('owner', { kind: 'organisation', id: organisation }, { person: id(n) });
export const posts = {
  focal: inside(21, 'AGENCY'),
  secretary: inside(22, 'MIN'),
  commission: inside(23, 'HEAD'),
  otherSecretary: inside(24, 'OTHERMIN'),
  deputy: inside(25, 'MIN'),
};
export const machine = systemCaller('follow-warnings');

const prepare = act({
  verb: 'prepare-warnings',
  right: 'pack.load',
  summary: 'Rules, working days, people and posts',
  input: z.object({}),
  output: z.object({}),
  run: async ({ tx, newId }) => {
    const rules = readPackFile('morocco', 'warning-rules.json') as WarningRule[];
    const off = { active: false, whyNotActive: ar('ليست موضوع هذا الاختبار') };
    await addWarningRules(
      tx,
      rules.map((one) => (one.code === 'milestone-overdue' ? one : { ...one, ...off })),
    );
    const body = (ref: string, kind: string) => ({
      id: newId(),
      ref,
      kind,
      level: 'national',
      name: ar(ref),
      cited_only: false,
      custom: {},
      version: 1,
    });
    await insertRows(tx, 'organisation', [body('HEAD', 'government-head'), body('OTHERMIN', 'ministry')]);
    await tx.query("update organisation set tutelage = 'HEAD' where ref in ('MIN', 'OTHERMIN')");
    await tx.query("update strategy set owner = 'HEAD' where ref = 'plan'");
    await insertRows(tx, 'calendar', [{ ref: 'working', title: ar('أيام العمل'), weekend: [6, 7], version: 1 }]);
    await insertRows(
      tx,
      'holiday',
      readPackRows('morocco', 'calendar/holidays.csv').map((one) => ({
        id: newId(),
        calendar: 'working',
        day: one.date,
        name: ar(one.name_ar),
        kind: one.kind,
        status: one.status,
        source: one.source,
        version: 1,
      })),
    );
    const persons = [...Object.values(people), ...Object.values(posts)];
    await insertRows(
      tx,
      'person',
      [...new Map(persons.map((one) => [one.person, one])).values()].map((one) => ({
        id: one.person,
        organisation: one.organisation ?? 'MIN',
        state: 'active',
        lang: 'ar',
        version: 1,
      })),
    );
    const post = (kind: string, organisation: string, holder: Caller) => ({
      id: newId(),
      organisation,
      kind,
      position: 0,
      title: ar(kind),
      person: holder.person,
      act_reference: 'قرار 7',
      from_day: '2026-01-01',
      version: 1,
    });
    await insertRows(tx, 'post', [
      post('focal-point', 'AGENCY', posts.focal),
      post('secretary-general', 'MIN', posts.secretary),
      post('secretary-general', 'OTHERMIN', posts.otherSecretary),
      post('commission', 'HEAD', posts.commission),
    ]);
    await insertRows(tx, 'delegation', [
      {
        id: newId(),
        kind: 'deputy',
        delegator: posts.secretary.person,
        delegate: posts.deputy.person,
        scope_kind: 'instance',
        scope_id: '*',
        from_day: '2026-01-01',
        until_day: '2028-12-31',
        act_reference: 'قرار 8',
        recorded_by: posts.secretary.person,
      },
    ]);
    return ok({});
  },
});

const endpoints = [...ratingRoutes, ...warningRoutes, ...cycleRoutes, ...followupRoutes];

/** A project whose one milestone was planned for Monday 8 February 2027, looked at a day at a time. */
export async function warningWorld() {
  const w = await deliveryWorld();
  const { world } = w;
  const call = <T = Record<string, unknown>>(verb: string, by: Caller, input: object) => {
    const endpoint = endpoints.find((one) => one.verb === verb);
    if (!endpoint) throw new Error(`no verb ${verb}`);
    return world.call<T>(endpoint, input, by);
  };
  const must = async <T = Record<string, unknown>>(verb: string, by: Caller, input: object): Promise<T> => {
    const answer = await call<T>(verb, by, input);
    if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  };
  const prepared = await world.call(prepare, {}, systemCaller('test'));
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
  await w.must('record-project', people.officer, project('P1'));
  await w.must('record-milestone', people.owner, {
    project: 'P1',
    title: ar('معلم'),
    plannedOn: '2027-02-08',
    durationDays: 0,
    after: [],
  });
  return {
    ...w,
    act: call,
    ask: must,
    code: async (verb: string, by: Caller, input: object): Promise<string> => {
      const answer = await call(verb, by, input);
      return answer.ok ? 'done' : answer.refusal.code;
    },
    /** what a night does */
    night: async (on: string) => {
      world.clock.set(`${on}T06:10:00Z`);
      return must<{ raised: number; woken: number; closed: number; escalated: number; unheard: unknown[] }>(
        'follow-warnings',
        machine,
        {},
      );
    },
    plan: async (plannedOn: string) => {
      const version = (
        await world.database.pool.query<{ version: number }>("select version from milestone where ref = 'P1/M1'")
      ).rows[0]!.version;
      await w.must('revise-milestone', people.owner, { ref: 'P1/M1', version, changes: { plannedOn } });
    },
  };
}
