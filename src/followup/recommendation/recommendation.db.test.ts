import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { callerAs } from '../../../tests/callers.ts';
import { instanceScope } from '../../access/index.ts';
import { documentsRoutes } from '../../documents/documents.routes.ts';
import { day } from '../../kernel/index.ts';
import { idOf, type LetterWorld, letterWorld, people, text } from '../letter/letter.fixture.ts';
import { recommendationRoutes } from './recommendation.routes.ts';
import { isLateRecommendation } from './recommendation.rules.ts';
import { recommendationStates } from './recommendation.ts';
import type { RecommendationFile } from './recommendation-file.ts';

const { writer, signer, agency, agencysChief, agency2, verifier, auditor } = people;
const deputy = callerAs(['officer', 'verifier'], instanceScope, {
  person: idOf(3),
  organisation: 'MIN',
  actsFor: [idOf(4)],
});
const insider = callerAs('verifier', instanceScope, { person: idOf(5), organisation: 'AGENCY' });

let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld([...recommendationRoutes, ...documentsRoutes]);
});
afterAll(() => world.close());

const recommendation = (ref: string, more: object = {}) => ({
  ref,
  source: 'COURT',
  report: { authentic: 'fr', fr: 'Rapport annuel', ar: 'التقرير السنوي' },
  year: 2025,
  number: ref.slice(1),
  words: { authentic: 'fr', fr: 'Publier les délais', ar: 'نشر الآجال' },
  addressee: 'AGENCY',
  dueOn: '2026-02-27',
  ...more,
});
const file = (ref: string, caller = auditor) => world.answered<RecommendationFile>('recommendation', { ref }, caller);
const act = async (verb: string, ref: string, caller: typeof writer, more: object) =>
  world.asked(verb, { ref, version: (await file(ref)).recommendation.version, words: text('جملة'), ...more }, caller);
const refusedOn = async (verb: string, ref: string, caller: typeof writer, more: object) =>
  ((await act(verb, ref, caller, more)) as { code?: string }).code;
const kept = async (letter: string): Promise<string> => {
  const sha256 = letter.repeat(64);
  await world.answered('keep-file', { sha256, size: 3, mediaType: 'text/plain' }, agency);
  return sha256;
};

describe('a recommendation', () => {
  it('is recorded in the name of a court, once, for a body that exists', async () => {
    await world.answered('record-recommendation', recommendation('R1'));
    const code = (input: object, caller = writer) => world.codeOf('record-recommendation', input, caller);
    expect(await code(recommendation('R1'))).toBe('recommendation.taken');
    expect(await code(recommendation('R2', { source: 'MIN2' }))).toBe('recommendation.not-a-court');
    expect(await code(recommendation('R2', { addressee: 'NOBODY' }))).toBe('recommendation.addressee-unknown');
    expect(await code(recommendation('R2'), agency)).toBe('access.role-missing');
  });

  it('is answered by its addressee, and moves only when somebody outside judges', async () => {
    await world.answered('record-recommendation', recommendation('R3'));
    expect(await refusedOn('judge-recommendation', 'R3', verifier, { found: 'accepted' })).toBe(
      'recommendation.nothing-to-judge',
    );
    expect(await refusedOn('answer-recommendation', 'R3', agency2, { claims: 'done' })).toBe('access.outside-scope');
    expect(await refusedOn('answer-recommendation', 'R3', writer, { claims: 'done' })).toBe(
      'recommendation.not-its-addressee',
    );
    await act('answer-recommendation', 'R3', agency, { claims: 'done' });
    expect((await file('R3')).recommendation).toMatchObject({ state: 'open', waits: true });
    expect((await file('R3', verifier)).acts).toContain('judge');
    expect((await file('R3', deputy)).acts).not.toContain('judge');
    expect(await refusedOn('judge-recommendation', 'R3', deputy, { found: 'under-way' })).toBe(
      'four-eyes.recommendation-both-sides',
    );
    expect(await refusedOn('judge-recommendation', 'R3', insider, { found: 'under-way' })).toBe(
      'recommendation.own-body',
    );
    expect(await refusedOn('judge-recommendation', 'R3', agencysChief, { found: 'under-way' })).toBe(
      'access.role-missing',
    );
    expect(await refusedOn('judge-recommendation', 'R3', verifier, { found: 'done' })).toBe(
      'recommendation.without-evidence',
    );
    await act('judge-recommendation', 'R3', verifier, { found: 'under-way' });
    expect((await file('R3')).recommendation).toMatchObject({ state: 'under-way', waits: false });
    const sha256 = await kept('b');
    expect(await refusedOn('answer-recommendation', 'R3', agency, { claims: 'done', file: 'c'.repeat(64) })).toBe(
      'recommendation.file-unknown',
    );
    await act('answer-recommendation', 'R3', agency, { claims: 'done', file: sha256 });
    await act('judge-recommendation', 'R3', verifier, { found: 'done' });
    expect((await file('R3')).recommendation).toMatchObject({ state: 'done', isLate: false });
    expect((await file('R3')).steps.map((one) => one.act)).toEqual(['record', 'answer', 'judge', 'answer', 'judge']);
  });

  it('is late until it is settled; more time is given with a reason and its first day stays', async () => {
    await world.answered('record-recommendation', recommendation('R4'));
    world.on('2026-03-02');
    const late = async () =>
      (await world.answered<{ items: { ref: string }[] }>('recommendations', { late: 'true' }, auditor)).items.map(
        (one) => one.ref,
      );
    expect(await late()).toContain('R4');
    expect(await refusedOn('extend-recommendation', 'R4', signer, { until: '2026-05-01' })).toBe('access.role-missing');
    expect(await refusedOn('extend-recommendation', 'R4', writer, { until: '2026-02-01' })).toBe(
      'recommendation.extended-backwards',
    );
    await act('extend-recommendation', 'R4', writer, { until: '2026-05-29' });
    expect((await file('R4')).recommendation).toMatchObject({ dueOn: '2026-05-29', firstDueOn: '2026-02-27' });
    expect(await late()).not.toContain('R4');
    expect(await refusedOn('extend-recommendation', 'R3', writer, { until: '2026-08-01' })).toBe(
      'recommendation.settled',
    );
    world.on('2026-01-05');
  });

  it('is read by the unit, those who judge, the auditor and its addressee', async () => {
    const code = (caller: typeof writer) => world.codeOf('recommendation', { ref: 'R1' }, caller);
    for (const caller of [writer, signer, verifier, auditor, agency]) expect(await code(caller)).toBeUndefined();
    expect(await code(agency2)).toBe('access.outside-scope');
  });

  it('does not move alone', async () => {
    const direct = (sql: string) =>
      world.database.pool.query(sql).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await direct("update audit_recommendation set state = 'done' where ref = 'R1'")).toContain(
      'recommendation.moved-without-act',
    );
    expect(await direct("update audit_recommendation set due_on = '2030-01-01' where ref = 'R1'")).toContain(
      'recommendation.moved-without-act',
    );
  });
});

test.each(recommendationStates.map((state) => [state, state !== 'done' && state !== 'not-followed'] as const))(
  'a recommendation %s is late after its day: %s',
  (state, late) => {
    expect(isLateRecommendation({ state, dueOn: day('2026-01-05') }, day('2026-01-06'))).toBe(late);
    expect(isLateRecommendation({ state, dueOn: day('2026-01-05') }, day('2026-01-05'))).toBe(false);
  },
);
