import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { type Caller, instanceScope } from '../../access/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Endpoint } from '../../platform/http/endpoint.ts';

export const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: `fr ${words}` });
export const idOf = (n: number): string => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const at = (organisation: string) => ({ kind: 'organisation' as const, id: organisation });

/** A ministry with two agencies, another ministry with one, a court of accounts. */
const bodies: [ref: string, kind: string, tutelage?: string][] = [
  ['HEAD', 'government-head'],
  ['MIN', 'ministry', 'HEAD'],
  ['AGENCY', 'agency', 'MIN'],
  ['OTHER', 'agency', 'MIN'],
  ['MIN2', 'ministry', 'HEAD'],
  ['AGENCY2', 'agency', 'MIN2'],
  ['COURT', 'court'],
];

export const people = {
  writer: callerAs('officer', instanceScope, { person: idOf(1), organisation: 'MIN' }),
  signer: callerAs('decider', instanceScope, { person: idOf(2), organisation: 'MIN' }),
  signersDeputy: callerAs('officer', instanceScope, { person: idOf(1), organisation: 'MIN', actsFor: [idOf(2)] }),
  second: callerAs('officer', instanceScope, { person: idOf(3), organisation: 'MIN' }),
  agency: callerAs('owner', at('AGENCY'), { person: idOf(4) }),
  agencysChief: callerAs('owner', at('AGENCY'), { person: idOf(5) }),
  agency2: callerAs('owner', at('AGENCY2'), { person: idOf(6) }),
  ministry2: callerAs('owner', at('MIN2'), { person: idOf(7) }),
  verifier: callerAs('verifier', instanceScope, { person: idOf(8), organisation: 'COURT' }),
  auditor: callerAs('auditor', instanceScope, { person: idOf(9), organisation: 'COURT' }),
};

export type LetterWorld = TestWorld & {
  asked(verb: string, input: object, caller?: Caller): Promise<unknown>;
  answered<T = Record<string, string>>(verb: string, input: object, caller?: Caller): Promise<T>;
  codeOf(verb: string, input: object, caller?: Caller): Promise<string | undefined>;
  on(day: string): void;
};

/** A database with these bodies and people, one strategy, one project of the agency. */
export async function letterWorld(endpoints: readonly Endpoint[]): Promise<LetterWorld> {
  const world = await testWorld('2026-01-05T09:00:00Z');
  const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    for (const [ref, kind, tutelage] of bodies)
      await tx.query(
        `insert into organisation (id, ref, kind, level, name, tutelage) values (gen_random_uuid(), $1, $2, 'national', $3, $4)`,
        [ref, kind, JSON.stringify({ authentic: 'ar', ar: `هيئة ${ref}`, fr: `Corps ${ref}` }), tutelage ?? null],
      );
    for (const [n, body] of Object.entries([
      'MIN',
      'MIN',
      'MIN',
      'AGENCY',
      'AGENCY',
      'AGENCY2',
      'MIN2',
      'COURT',
      'COURT',
    ]))
      await tx.query("insert into person (id, organisation, state) values ($1, $2, 'active')", [
        idOf(Number(n) + 1),
        body,
      ]);
    await tx.query(
      `insert into strategy (id, ref, title, period, owner, first_day, last_day) values (gen_random_uuid(), 'S', '{"authentic":"ar","ar":"استراتيجية"}', '2026-2030', 'MIN', '2026-01-01', '2030-12-31')`,
    );
    await tx.query(
      `insert into project (id, ref, level, strategy, title, owner, recorded_by, recorded_on)
       values (gen_random_uuid(), 'P1', 'programme', 'S', '{"authentic":"ar","ar":"برنامج","fr":"programme"}', 'AGENCY', 'system:test', '2026-01-01')`,
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  const asked = async (verb: string, input: object, caller: Caller = people.writer) => {
    const answer = await world.call(endpoint(verb), input, caller);
    return answer.ok ? answer.value : answer.refusal;
  };
  return {
    ...world,
    asked,
    answered: async <T>(verb: string, input: object, caller: Caller = people.writer): Promise<T> => {
      const answer = await world.call<T>(endpoint(verb), input, caller);
      if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
      return answer.value;
    },
    codeOf: async (verb, input, caller) => ((await asked(verb, input, caller)) as { code?: string }).code,
    on: (day) => world.clock.set(`${day}T09:00:00Z`),
  };
}
