import { z } from 'zod';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { type Caller, type Role, type Scope, systemCaller } from '../access/index.ts';
import { day, type LocalizedText, ok, type Result } from '../kernel/index.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { addPlaces } from '../territory/place.store.ts';
import { deliveryRoutes } from './delivery.routes.ts';
import { paperRoutes } from './paper.routes.ts';
import { gateNumbers } from './stage.ts';
import { addEvidenceTypes, addTemplates } from './template.store.ts';

/** A small invented country for tests of delivery: two regions, a ministry with two agencies, a court, a partner. */

export const ar = (text: string): LocalizedText => ({ authentic: 'ar', ar: text });
export const paper = (n: number): string => String(n).padStart(64, '0');

const person = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const as = (n: number, role: Role, scope?: Scope, more: Partial<Caller> = {}): Caller =>
  callerAs(role, scope, { person: person(n), ...more });
const of = (id: string): Scope => ({ kind: 'organisation', id });

export const people = {
  admin: as(1, 'administrator'),
  officer: as(2, 'officer', undefined, { organisation: 'MIN' }),
  officer2: as(3, 'officer', undefined, { organisation: 'MIN' }),
  owner: as(4, 'owner', of('AGENCY')),
  verifier: as(5, 'verifier', undefined, { organisation: 'COURT' }),
  colleague: as(6, 'verifier', undefined, { organisation: 'SISTER' }),
  decider: as(7, 'decider', undefined, { organisation: 'MIN' }),
  partner: as(8, 'partner', of('PARTNER')),
  region: as(9, 'region', { kind: 'region', id: '12' }),
  otherRegion: as(10, 'region', { kind: 'region', id: '04' }),
  /** stands in for the owner, and is a verifier */
  deputy: as(11, 'verifier', undefined, { organisation: 'AGENCY', actsFor: [person(4)] }),
  auditor: as(12, 'auditor'),
  /** verifier and officer in one person: allowed, and held to four eyes */
  both: callerAs(['verifier', 'officer'], undefined, { person: person(13), organisation: 'COURT' }),
};

const prepare = act({
  verb: 'prepare-test',
  right: 'pack.load',
  summary: 'The invented country',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    const { tx, newId } = ctx;
    const name: LocalizedText = { authentic: 'ar', ar: 'مكان', fr: 'Lieu' };
    await addPlaces(tx, [
      { code: 'XX', level: 'country', kind: 'country', name },
      { code: '12', level: 'region', parent: 'XX', kind: 'region', name },
      { code: '12.391', level: 'province', parent: '12', kind: 'province', name },
      { code: '04', level: 'region', parent: 'XX', kind: 'region', name },
    ]);
    const body = (ref: string, kind: string, more: object = {}) => ({
      id: newId(),
      ref,
      kind,
      level: 'national',
      name: ar(ref),
      cited_only: false,
      custom: {},
      version: 1,
      ...more,
    });
    await insertRows(tx, 'organisation', [
      body('MIN', 'ministry'),
      body('AGENCY', 'agency', { tutelage: 'MIN' }),
      body('SISTER', 'agency', { tutelage: 'MIN' }),
      body('COURT', 'court'),
      body('PARTNER', 'firm', { level: 'partner' }),
      body('STATS', 'statistics', { cited_only: true }),
    ]);
    await insertRows(tx, 'strategy', [
      {
        id: newId(),
        ref: 'plan',
        title: ar('خطة'),
        period: '2026-2030',
        first_day: '2026-01-01',
        last_day: '2030-12-31',
        custom: {},
        version: 1,
      },
    ]);
    await insertRows(tx, 'pledge', [
      {
        id: newId(),
        ref: 'C01',
        strategy: 'plan',
        kind: 'state-pledge',
        topic: 'economy',
        title: ar('تعهد'),
        bound: [],
        custom: {},
        version: 1,
      },
    ]);
    await insertRows(
      tx,
      'file',
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({
        sha256: paper(n),
        size: 10,
        media_type: 'application/pdf',
        class: 'internal',
        retention: 'permanent',
        recorded_on: ctx.today,
        version: 1,
      })),
    );
    await addEvidenceTypes(tx, [
      { code: 'sheet', title: ar('بطاقة'), class: 'public' },
      { code: 'contract', title: ar('عقد'), class: 'restricted', ground: ar('قانون 31-13'), opensOn: 'award-notice' },
      { code: 'statistics', title: ar('إحصاء'), class: 'public' },
    ]);
    await addTemplates(
      tx,
      gateNumbers.map((number) => ({
        id: newId(),
        number,
        version: 1,
        title: ar(`نقطة القرار ${number}`),
        acceptorMayDecide: number !== 2,
        inForceFrom: '2026-01-01',
        recordedBy: 'system:test',
        criteria: [
          {
            code: 'sheet',
            title: ar('بطاقة'),
            type: 'sheet' as const,
            evidence: ['sheet', 'statistics'],
            mandatory: true,
            class: 'public' as const,
          },
          {
            code: 'operating-cost',
            title: ar('كلفة الاستغلال'),
            type: 'operating-cost' as const,
            evidence: ['contract'],
            mandatory: number === 2,
            class: 'internal' as const,
            minimum: { value: '5', unit: 'years' },
          },
        ],
      })),
      newId,
    );
    return ok({});
  },
});

/** A world in which delivery can work, and calls by verb that answer with the value or the refusal's code. */
export async function deliveryWorld() {
  const world: TestWorld = await testWorld();
  const prepared = await world.call(prepare, {}, systemCaller('test'));
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
  const codes = new Set<string>();
  const call = async <T = Record<string, string>>(verb: string, by: Caller, input: object): Promise<Result<T>> => {
    const endpoint = [...deliveryRoutes, ...paperRoutes].find((one) => one.verb === verb);
    if (!endpoint) throw new Error(`no verb ${verb}`);
    const answer = await world.call<T>(endpoint, input, by);
    if (!answer.ok) codes.add(answer.refusal.code);
    return answer;
  };
  return {
    world,
    codes,
    call,
    /** the value; a refusal fails the test with its code */
    must: async <T = Record<string, string>>(verb: string, by: Caller, input: object): Promise<T> => {
      const answer = await call<T>(verb, by, input);
      if (!answer.ok) throw new Error(`${verb} refused: ${JSON.stringify(answer.refusal)}`);
      return answer.value;
    },
    /** the code of the refusal; 'done' when there was none */
    refusal: async (verb: string, by: Caller, input: object): Promise<string> => {
      const answer = await call(verb, by, input);
      return answer.ok ? 'done' : answer.refusal.code;
    },
  };
}

export const today = day('2026-11-24');
export const project = (ref: string, more: object = {}) => ({
  ref,
  level: 'project',
  strategy: 'plan',
  title: ar(ref),
  owner: 'AGENCY',
  partners: ['PARTNER'],
  since: '2026-06-01',
  works: [{ place: '12.391', share: '1' }],
  pledges: ['C01'],
  ...more,
});
export const evidence = (project: string, gate: number, more: object = {}) => ({
  project,
  type: 'sheet',
  sha256: paper(1),
  title: ar('بطاقة المشروع'),
  date: '2026-11-01',
  proves: [`${project}/G${gate}/sheet`],
  ...more,
});
export const writtenAct = (more: object = {}) => ({
  authority: ar('لجنة القيادة'),
  instrument: ar('محضر'),
  reference: '12/2026',
  date: '2026-11-20',
  act: paper(9),
  ...more,
});
