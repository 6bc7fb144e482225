import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LetterWorld, letterWorld, people, text } from './letter.fixture.ts';
import { letterRoutes } from './letter.routes.ts';
import type { LetterFile } from './letter-file.ts';

const { writer, signer, signersDeputy, second, agency, agencysChief, agency2, ministry2, verifier, auditor } = people;

let world: LetterWorld;
beforeAll(async () => {
  world = await letterWorld(letterRoutes);
});
afterAll(() => world.close());

type Numbered = { id: string; number: number; year: number; version: number };
const outgoing = (more: object = {}) => ({
  direction: 'outgoing',
  counterpart: 'AGENCY',
  subject: text('موضوع الرسالة'),
  words: text('نص الرسالة'),
  ...more,
});
const incoming = (more: object = {}) => ({
  direction: 'incoming',
  counterpart: 'AGENCY2',
  subject: text('رسالة واردة'),
  reference: '77/AG2',
  day: '2026-01-02',
  ...more,
});
const record = (input: object, caller = writer) => world.answered<Numbered>('record-letter', input, caller);
const file = (id: string, caller = auditor) => world.answered<LetterFile>('letter', { id }, caller);
const act = async (verb: string, id: string, caller = writer, more: object = {}) =>
  world.asked(verb, { id, version: (await file(id)).letter.version, ...more }, caller);
const refusedOn = async (verb: string, id: string, caller = writer, more: object = {}) =>
  ((await act(verb, id, caller, more)) as { code?: string }).code;
const stateOf = async (id: string) => (await file(id)).letter.state;
const office = { authority: text('الوزير') };
const listed = async (caller: typeof writer, filter: object = {}) =>
  (await world.answered<{ items: { id: string }[] }>('letters', filter, caller)).items.map((one) => one.id);

/** A letter of the ministry that has left for its agency. */
async function dispatched(more: object = {}): Promise<string> {
  const { id } = await record(outgoing(more));
  await act('approve-letter', id, signer, office);
  await act('dispatch-letter', id);
  return id;
}

describe('the register', () => {
  it('numbers letters by body, year and direction without holes, whoever asks at once', async () => {
    const drafts = await Promise.all([1, 2, 3, 4].map(() => record(outgoing())));
    expect(drafts.map((one) => one.number).sort()).toEqual([1, 2, 3, 4]);
    expect((await record(incoming())).number).toBe(1);
    expect((await record(outgoing({ counterpart: 'MIN' }), agency)).number).toBe(1);
    // what is refused takes no number
    expect(await world.codeOf('record-letter', outgoing({ counterpart: 'NOBODY' }))).toBe('letter.counterpart-unknown');
    expect((await record(outgoing())).number).toBe(5);
    world.on('2027-01-04');
    expect(await record(outgoing())).toMatchObject({ number: 1, year: 2027 });
    world.on('2026-01-05');
  });

  it('keeps the number of a cancelled letter, with the reason', async () => {
    const { id, number } = await record(outgoing());
    expect(await refusedOn('cancel-letter', id)).toBe('request.input-refused');
    await act('cancel-letter', id, writer, { words: text('أُدرجت خطأ') });
    expect(await stateOf(id)).toBe('cancelled');
    expect((await record(outgoing())).number).toBe(number + 1);
    expect(await refusedOn('revise-letter', id, writer, { subject: text('غيره') })).toBe('letter.no-such-step');
  });

  it('refuses a number that skips, words that change after approval and a state that moves alone', async () => {
    const id = await dispatched();
    const direct = (sql: string) =>
      world.database.pool.query(sql, [id]).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await direct("update letter set subject = '{}' where id = $1")).toContain('letter.text-stands');
    expect(await direct('update letter set number = 99 where id = $1')).toContain('letter.text-stands');
    expect(await direct("update letter set state = 'answered' where id = $1")).toContain('letter.moved-without-act');
    expect(
      await direct(
        `insert into letter (id, body, year, direction, number, kind, day, sender, recipient, subject, state)
         select gen_random_uuid(), body, year, direction, 900, kind, day, sender, recipient, subject, 'drafted' from letter where id = $1`,
      ),
    ).toContain('letter.number-gap');
  });
});

describe('a letter that goes out', () => {
  it('goes up the hierarchy of its sender and down that of its recipient', async () => {
    const inside = await record(outgoing({ counterpart: 'OTHER' }), agency);
    const across = await record(outgoing({ counterpart: 'AGENCY2' }), agency);
    expect((await file(inside.id)).letter.chain).toEqual(['MIN']);
    expect((await file(across.id)).letter.chain).toEqual(['MIN', 'MIN2']);
  });

  it('is approved by somebody who did not write it, nor stands in for who did, nor had it written', async () => {
    const { id } = await record(outgoing());
    expect(await refusedOn('approve-letter', id, writer, office)).toBe('four-eyes.letter-both-sides');
    const byDeputy = await record(outgoing(), signersDeputy);
    expect(await refusedOn('approve-letter', byDeputy.id, signer, office)).toBe('four-eyes.letter-both-sides');
    await act('approve-letter', id, signer, office);
    expect(await stateOf(id)).toBe('approved');
    const reworked = await record(outgoing());
    await act('return-letter', reworked.id, signer, { words: text('ينقص المرجع') });
    await act('revise-letter', reworked.id, second, { subject: text('موضوع أوضح') });
    expect(await refusedOn('approve-letter', reworked.id, second, office)).toBe('four-eyes.letter-both-sides');
    await act('approve-letter', reworked.id, signer, office);
    expect((await file(reworked.id)).letter).toMatchObject({ state: 'approved', subject: { ar: 'موضوع أوضح' } });
  });

  it('is signed with the office, and by a delegation only where one is in force', async () => {
    const { id } = await record(outgoing());
    const delegation = crypto.randomUUID();
    expect(await refusedOn('approve-letter', id, signer, { ...office, delegation })).toBe('letter.delegation-unknown');
    expect(await refusedOn('approve-letter', id, signer)).toBe('request.input-refused');
    const bare = await record(outgoing({ words: undefined }));
    expect(await refusedOn('approve-letter', bare.id, signer, office)).toBe('letter.without-words');
    const slip = await record(outgoing({ kind: 'transmittal', words: undefined }));
    expect(await refusedOn('approve-letter', slip.id, signer, office)).toBe('letter.no-enclosure');
    await act('revise-letter', slip.id, writer, { enclosures: [{ title: text('تقرير'), copies: 2 }] });
    await act('approve-letter', slip.id, signer, office);
    expect((await file(slip.id)).letter).toMatchObject({ state: 'approved', enclosures: [{ copies: 2 }] });
  });

  it('leaves once approved; its answer is due in working days; the other side confirms and answers', async () => {
    const { id } = await record(outgoing({ answerWithin: 5 }));
    expect(await refusedOn('dispatch-letter', id)).toBe('letter.no-such-step');
    await act('approve-letter', id, signer, office);
    expect(await refusedOn('dispatch-letter', id, writer, { on: '2026-01-06' })).toBe('letter.day-ahead');
    await act('dispatch-letter', id);
    // five working days after Monday 5 January
    expect((await file(id)).letter).toMatchObject({ movedOn: '2026-01-05', dueOn: '2026-01-12' });
    expect(await refusedOn('receive-letter', id, agency2)).toBe('access.outside-scope');
    expect(await refusedOn('receive-letter', id, writer)).toBe('letter.not-addressed-to-you');
    expect(await refusedOn('cancel-letter', id, writer, { words: text('متأخر') })).toBe('letter.no-such-step');
    await act('receive-letter', id, agency);
    expect(await stateOf(id)).toBe('received');
    world.on('2026-01-13');
    expect((await file(id)).isLate).toBe(true);
    expect(await listed(auditor, { late: 'true' })).toEqual([id]);
    const answer = await record(incoming({ counterpart: 'AGENCY', inAnswerTo: id, day: '2026-01-12' }));
    expect((await file(id)).letter.state).toBe('answered');
    expect((await file(id)).answers.map((one) => one.id)).toEqual([answer.id]);
    expect(await listed(auditor, { late: 'true' })).toEqual([]);
    world.on('2026-01-05');
  });

  it('refuses what does not hold: itself, another’s register, an unknown record, a day to come, a far Hijri day', async () => {
    const code = (more: object, caller = writer) => world.codeOf('record-letter', outgoing(more), caller);
    expect(await code({ counterpart: 'MIN' })).toBe('letter.to-itself');
    expect(await code({ body: 'AGENCY' })).toBe('letter.not-your-body');
    expect(await code({ body: 'AGENCY2', counterpart: 'MIN' }, agency)).toBe('access.outside-scope');
    expect(await code({ links: [{ kind: 'project', ref: 'P9' }] })).toBe('project.unknown');
    expect(await code({ links: [{ kind: 'pledge', ref: 'C99' }] })).toBe('linked.unknown');
    expect(await code({ links: [{ kind: 'project', ref: 'P1' }], counterpart: 'MIN' }, agency2)).toBe('linked.unknown');
    expect(await code({ enclosures: [{ title: text('ملف'), file: 'a'.repeat(64) }] })).toBe('letter.file-unknown');
    expect(await code({ hijri: '1447-01-01' })).toBe('letter.hijri-far');
    expect(await world.codeOf('record-letter', incoming({ day: '2026-01-06' }))).toBe('letter.day-ahead');
    expect(await world.codeOf('record-letter', incoming({ day: undefined }))).toBe('request.input-refused');
    expect(await code({ hijri: '1447-07-16' })).toBeUndefined();
  });
});

describe('a letter that came in', () => {
  it('is answered when the answer leaves, and only by a letter the other way', async () => {
    const { id } = await record(incoming({ answerWithin: 3 }));
    expect((await file(id)).letter).toMatchObject({ state: 'received', dueOn: '2026-01-08', chain: [] });
    expect(await world.codeOf('record-letter', outgoing({ inAnswerTo: id }))).toBe('letter.answers-another');
    expect(await world.codeOf('record-letter', incoming({ inAnswerTo: id }))).toBe('letter.answers-another');
    const answer = await dispatched({ counterpart: 'AGENCY2', inAnswerTo: id });
    expect(await stateOf(id)).toBe('answered');
    expect((await file(id)).steps.at(-1)).toMatchObject({ act: 'answer', answer });
    expect(await world.codeOf('record-letter', outgoing({ counterpart: 'AGENCY2', inAnswerTo: id }))).toBe(
      'letter.no-such-step',
    );
  });
});

describe('who reads a letter', () => {
  it('its own body, and once it has left those it goes to and through; nobody because it speaks of their project', async () => {
    const { id } = await record(outgoing({ counterpart: 'MIN2', links: [{ kind: 'project', ref: 'P1' }] }));
    const readers = async () => {
      const may: string[] = [];
      for (const [name, caller] of Object.entries({
        writer,
        agency,
        agencysChief,
        agency2,
        ministry2,
        verifier,
        auditor,
      }))
        if ((await world.codeOf('letter', { id }, caller)) === undefined) may.push(name);
      return may;
    };
    expect(await readers()).toEqual(['writer', 'auditor']);
    expect(await listed(ministry2, { aboutKind: 'project', aboutRef: 'P1' })).toEqual([]);
    await act('approve-letter', id, signer, office);
    await act('dispatch-letter', id);
    expect(await readers()).toEqual(['writer', 'ministry2', 'auditor']);
    expect(await listed(ministry2, { aboutKind: 'project', aboutRef: 'P1' })).toEqual([id]);
  });

  it('offers each what the table, the seat and the rule of four eyes allow', async () => {
    const { id } = await record(outgoing());
    expect((await file(id, writer)).acts).toEqual(['revise', 'cancel']);
    expect((await file(id, signer)).acts).toEqual(['return', 'approve']);
    const left = await dispatched();
    expect((await file(left, agency)).acts).toEqual(['receive']);
    expect((await file(left, auditor)).acts).toEqual([]);
  });
});

describe('the letterhead', () => {
  it('is the house of the body until somebody sets it', async () => {
    const read = () =>
      world.answered<{ lines: { ar: string }[]; version: number }>('letterhead', { body: 'AGENCY' }, agency);
    expect(await read()).toMatchObject({ version: 0, lines: [{ ar: 'هيئة MIN' }, { ar: 'هيئة AGENCY' }] });
    const head = { body: 'AGENCY', lines: [text('المملكة'), text('الوكالة')], place: text('الرباط') };
    expect(await world.codeOf('set-letterhead', { ...head, version: 0 }, agency)).toBe('access.role-missing');
    expect(await world.codeOf('set-letterhead', { ...head, version: 3 })).toBe('conflict.changed');
    await world.answered('set-letterhead', { ...head, version: 0 });
    expect(await read()).toMatchObject({ version: 1, lines: [{ ar: 'المملكة' }, { ar: 'الوكالة' }] });
  });
});
