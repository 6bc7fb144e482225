import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LetterWorld, letterWorld, people, text } from '../letter/letter.fixture.ts';
import { letterRoutes } from '../letter/letter.routes.ts';
import { questionRoutes } from './question.routes.ts';
import type { QuestionFile } from './question-file.ts';

const { writer, signer, second, signersDeputy, agency, agency2, verifier, auditor } = people;
let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld([...questionRoutes, ...letterRoutes]);
});
afterAll(() => world.close());

const question = (number: string, more: object = {}) => ({
  chamber: 'lower',
  form: 'written',
  year: 2026,
  number,
  askedBy: text('فريق'),
  subject: text('سؤال'),
  receivedOn: '2026-01-05',
  dueOn: '2026-01-25',
  ...more,
});
const record = async (number: string, more: object = {}, caller = writer) =>
  (await world.answered<{ id: string }>('record-question', question(number, more), caller)).id;
const file = (id: string, caller = auditor) => world.answered<QuestionFile>('question', { id }, caller);
const act = async (verb: string, id: string, caller = writer, more: object = {}) =>
  world.asked(verb, { id, version: (await file(id)).question.version, ...more }, caller);
const refusedOn = async (verb: string, id: string, caller = writer, more: object = {}) =>
  ((await act(verb, id, caller, more)) as { code?: string }).code;
const reply = { reply: text('جواب') };

describe('a question of parliament', () => {
  it('is recorded once, to one’s own body, with records that one may see', async () => {
    await record('1', { links: [{ kind: 'project', ref: 'P1' }] });
    const code = (input: object, caller = writer) => world.codeOf('record-question', input, caller);
    expect(await code(question('1'))).toBe('question.taken');
    expect(await code(question('1', { form: 'oral' }))).toBeUndefined();
    expect(await code(question('2', { body: 'AGENCY' }))).toBe('question.not-your-body');
    expect(await code(question('2', { dueOn: '2026-01-04' }))).toBe('question.days');
    expect(await code(question('2', { receivedOn: '2026-01-06' }))).toBe('question.days');
    expect(await code(question('2', { links: [{ kind: 'project', ref: 'P9' }] }))).toBe('project.unknown');
    expect(await code(question('2', { links: [{ kind: 'project', ref: 'P1' }] }), agency2)).toBe('linked.unknown');
    expect(await code(question('2'), verifier)).toBe('access.role-missing');
  });

  it('is replied to by one and approved by another, who may also return it', async () => {
    const id = await record('3');
    expect(await refusedOn('approve-reply', id, signer)).toBe('question.no-such-step');
    await act('write-reply', id, writer, reply);
    expect((await file(id, writer)).acts).toEqual(['write']);
    expect((await file(id, signer)).acts).toEqual(['return', 'approve']);
    expect(await refusedOn('approve-reply', id, writer)).toBe('four-eyes.question-both-sides');
    await act('return-reply', id, signer, { words: text('ينقص رقم') });
    expect((await file(id)).question.state).toBe('received');
    await act('write-reply', id, second, { reply: text('جواب أتم') });
    expect(await refusedOn('approve-reply', id, second)).toBe('four-eyes.question-both-sides');
    await act('approve-reply', id, signer);
    expect((await file(id)).question).toMatchObject({ state: 'approved', reply: { ar: 'جواب أتم' } });
    const byDeputy = await record('4');
    await act('write-reply', byDeputy, signersDeputy, reply);
    expect(await refusedOn('approve-reply', byDeputy, signer)).toBe('four-eyes.question-both-sides');
  });

  it('is late until it is answered, by a letter of the body where there was one', async () => {
    const id = await record('5');
    await act('write-reply', id, writer, reply);
    await act('approve-reply', id, signer);
    world.on('2026-01-26');
    const late = async () =>
      (await world.answered<{ items: { id: string }[] }>('questions', { late: 'true' }, auditor)).items.map(
        (one) => one.id,
      );
    expect(await late()).toContain(id);
    const incoming = await world.answered<{ id: string }>('record-letter', {
      direction: 'incoming',
      counterpart: 'AGENCY',
      subject: text('وارد'),
      day: '2026-01-20',
    });
    expect(await refusedOn('answer-question', id, writer, { letter: incoming.id })).toBe('question.letter-unknown');
    const letter = await world.answered<{ id: string }>('record-letter', {
      direction: 'outgoing',
      counterpart: 'HEAD',
      subject: text('جواب'),
      words: text('نص'),
    });
    await act('answer-question', id, writer, { letter: letter.id });
    expect((await file(id)).question).toMatchObject({ state: 'answered', answeredOn: '2026-01-26', letter: letter.id });
    expect(await late()).not.toContain(id);
    world.on('2026-01-05');
  });

  it('names the letter by which it came and the one that carried its reply, told on both sides', async () => {
    const letter = async (more: object = {}, caller = writer) =>
      (
        await world.answered<{ id: string }>(
          'record-letter',
          { counterpart: 'HEAD', subject: text('رسالة'), ...more },
          caller,
        )
      ).id;
    const incoming = { direction: 'incoming', reference: '9/A', day: '2026-01-02' };
    const came = await letter(incoming);
    const left = await letter({ direction: 'outgoing', words: text('نص') });
    const anothers = await letter({ ...incoming, counterpart: 'MIN' }, agency);
    const given = await letter(incoming);
    await world.answered('cancel-letter', { id: given, version: 1, words: text('خطأ') });
    for (const wrong of [left, anothers, given])
      expect(await world.codeOf('record-question', question('8', { cameBy: wrong }))).toBe('question.letter-unknown');
    const id = await record('8', { cameBy: came });
    const link = (way: string, one: string | null, caller = writer) =>
      act('link-question-letter', id, caller, { way, letter: one });
    expect(await link('answered', left)).toMatchObject({
      code: 'question.not-answered',
      details: { state: 'received' },
    });
    expect(await link('came', left)).toMatchObject({ code: 'question.letter-unknown' });
    expect(await link('came', came, signer)).toMatchObject({ code: 'access.role-missing' });
    expect(await link('came', came, agency)).toMatchObject({ code: 'access.outside-scope' });
    expect(await world.asked('link-question-letter', { id, version: 9, way: 'came', letter: came })).toMatchObject({
      code: 'conflict.changed',
    });
    const ways = async (caller = writer) => (await file(id, caller)).letters.map((one) => [one.way, one.id]);
    expect(await ways()).toEqual([['came', came]]);
    await link('came', null);
    expect(await ways()).toEqual([]);
    await link('came', came);
    await act('write-reply', id, writer, reply);
    await act('approve-reply', id, signer);
    await act('answer-question', id, writer);
    await link('answered', left);
    expect(await ways()).toEqual([
      ['came', came],
      ['answered', left],
    ]);
    const of = async (one: string, caller = writer) =>
      (await world.answered<{ items: { id: string }[] }>('questions', { letter: one }, caller)).items.map(
        (each) => each.id,
      );
    expect([await of(came), await of(left), await of(anothers)]).toEqual([[id], [id], []]);
    expect(await of(came, agency)).toEqual([]);
  });

  it('keeps an approved reply, and does not move alone', async () => {
    const id = await record('6');
    await act('write-reply', id, writer, reply);
    await act('approve-reply', id, signer);
    const direct = (sql: string) =>
      world.database.pool.query(sql, [id]).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await direct("update parliament_question set reply = '{}' where id = $1")).toContain(
      'question.reply-stands',
    );
    expect(await direct("update parliament_question set state = 'written' where id = $1")).toContain(
      'question.moved-without-act',
    );
  });

  it('is read by the unit, the auditor and the body that replies', async () => {
    const id = await record('7', {}, agency);
    const code = (caller: typeof writer) => world.codeOf('question', { id }, caller);
    for (const caller of [writer, signer, auditor, agency]) expect(await code(caller)).toBeUndefined();
    expect(await code(agency2)).toBe('access.outside-scope');
    expect(await code(verifier)).toBe('access.role-missing');
    expect(await refusedOn('write-reply', id, writer, reply)).toBe('question.not-your-body');
  });
});
