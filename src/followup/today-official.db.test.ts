import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../access/index.ts';
import { followupRoutes } from './followup.routes.ts';
import { type LetterWorld, letterWorld, people, text } from './letter/letter.fixture.ts';
import { letterRoutes } from './letter/letter.routes.ts';
import { questionRoutes } from './question/question.routes.ts';
import { recommendationRoutes } from './recommendation/recommendation.routes.ts';
import type { Today } from './today.ts';

const { writer, signer, second, agency, agencysChief, agency2, verifier } = people;
let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld([...followupRoutes, ...letterRoutes, ...questionRoutes, ...recommendationRoutes]);
});
afterAll(() => world.close());

/** What of these papers waits for somebody: the verb that answers each line. */
const waiting = async (caller: Caller): Promise<(string | undefined)[]> =>
  (await world.answered<Today>('today', { most: 50 }, caller)).groups
    .filter((one) => one.why === 'to-answer' || one.why === 'to-sign')
    .flatMap((one) => one.lines.map((line) => line.act));

it('a letter waits for who may sign it and did not write it; one that came in for its answer, a week before its day', async () => {
  const letter = { counterpart: 'AGENCY', subject: text('موضوع') };
  const { id, version } = await world.answered<{ id: string; version: number }>('record-letter', {
    ...letter,
    direction: 'outgoing',
    words: text('نص'),
  });
  expect(await waiting(signer)).toEqual(['approve-letter']);
  expect(await waiting(writer)).toEqual([]);
  expect(await waiting(agency)).toEqual([]);
  await world.answered('approve-letter', { id, version, authority: text('الوزير') }, signer);
  expect(await waiting(signer)).toEqual([]);

  // fifteen working days after it came
  await world.answered('record-letter', { ...letter, direction: 'incoming', day: '2026-01-02', answerWithin: 15 });
  expect(await waiting(second)).toEqual([]);
  world.on('2026-01-19');
  expect(await waiting(second)).toEqual(['record-letter']);
  expect(await waiting(agency)).toEqual([]);
  world.on('2026-01-05');
});

it('a question waits for the body that replies, its reply for somebody who did not write it', async () => {
  const { id } = await world.answered<{ id: string }>(
    'record-question',
    {
      chamber: 'lower',
      form: 'written',
      year: 2026,
      number: '9',
      askedBy: text('فريق'),
      subject: text('سؤال'),
      receivedOn: '2026-01-05',
      dueOn: '2026-01-25',
    },
    agency,
  );
  expect(await waiting(agency)).toEqual(['write-reply']);
  expect(await waiting(agency2)).toEqual([]);
  await world.answered('write-reply', { id, version: 1, reply: text('جواب') }, agency);
  expect(await waiting(agency)).toEqual([]);
});

it('a recommendation waits for its addressee a week before its day, its answer for a judge of another body', async () => {
  await world.answered('record-recommendation', {
    ref: 'R1',
    source: 'COURT',
    report: text('التقرير السنوي'),
    year: 2025,
    number: '1',
    words: text('نشر الآجال'),
    addressee: 'AGENCY',
    dueOn: '2026-02-27',
  });
  expect(await waiting(agencysChief)).not.toContain('answer-recommendation');
  world.on('2026-02-20');
  expect(await waiting(agencysChief)).toContain('answer-recommendation');
  expect(await waiting(agency2)).toEqual([]);
  await world.answered(
    'answer-recommendation',
    { ref: 'R1', version: 1, claims: 'under-way', words: text('نُشرت') },
    agencysChief,
  );
  expect(await waiting(agencysChief)).not.toContain('answer-recommendation');
  expect(await waiting(verifier)).toEqual(['judge-recommendation']);
});
