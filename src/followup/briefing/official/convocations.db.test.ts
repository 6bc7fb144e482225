import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LetterWorld, letterWorld, people, text } from '../../letter/letter.fixture.ts';
import { letterRoutes } from '../../letter/letter.routes.ts';
import type { LetterFile } from '../../letter/letter-file.ts';
import { committeeRoutes } from '../../stocktake/committee.routes.ts';
import { stocktakeRoutes } from '../../stocktake/stocktake.routes.ts';
import type { StocktakeFile } from '../../stocktake/stocktake-file.ts';
import type { Convened } from './draft-convocations.ts';
import { officialRoutes } from './official.routes.ts';

const { writer, signer, agency, agency2, auditor } = people;
let world: LetterWorld;
let meeting = '';

beforeAll(async () => {
  world = await letterWorld([...letterRoutes, ...committeeRoutes, ...stocktakeRoutes, ...officialRoutes]);
  await world.answered('record-committee', {
    ref: 'STEER',
    strategy: 'S',
    title: text('لجنة القيادة'),
    mandate: text('التتبع'),
    cadence: 'monthly',
    from: '2026-01-01',
  });
  for (const [kind, organisation, person] of [
    ['chair', 'MIN', signer.person],
    ['secretary', 'AGENCY2', agency2.person],
    ['member', 'AGENCY', undefined],
    ['member', 'AGENCY', undefined],
  ] as const)
    await world.answered('name-seat', {
      committee: 'STEER',
      seat: kind,
      office: text('صفة'),
      organisation,
      ...(person ? { person } : {}),
      actReference: 'قرار 1',
      from: '2026-01-01',
    });
  const planned = await world.answered('plan-stocktake', { committee: 'STEER', plannedOn: '2026-01-14', length: 60 });
  meeting = planned.id!;
  await world.answered('add-agenda-item', { id: meeting, title: text('تمويل المرحلة الثانية'), minutes: 10 });
  await world.answered('add-agenda-item', { id: meeting, subject: { kind: 'programme', ref: 'P1' }, minutes: 10 });
});
afterAll(() => world?.close());

const file = () => world.answered<StocktakeFile>('stocktake', { id: meeting });
const on = async (verb: string, more: object = {}, caller = writer) =>
  world.asked(verb, { id: meeting, version: (await file()).stocktake.version, ...more }, caller);
const arrange = (changes: object, caller = writer) => on('arrange-stocktake', { changes }, caller);
const convene = (caller = writer) => world.asked('draft-convocations', { id: meeting }, caller);
const letter = (id: string, caller = auditor) => world.answered<LetterFile>('letter', { id }, caller);
const actOn = async (verb: string, id: string, caller = writer, more: object = {}) =>
  world.asked(verb, { id, version: (await letter(id)).letter.version, ...more }, caller);

it('says at which hour and where a meeting sits, by who plans it, until it sits', async () => {
  expect(await arrange({ startsAt: '25:00' })).toMatchObject({ code: 'request.input-refused' });
  expect(await arrange({ startsAt: '09:30' }, agency)).toMatchObject({ code: 'access.role-missing' });
  expect(await world.asked('arrange-stocktake', { id: meeting, version: 9, changes: {} })).toMatchObject({
    code: 'conflict.changed',
  });
  await arrange({ startsAt: '09:30', place: text('القاعة 2') });
  expect((await file()).stocktake).toMatchObject({ startsAt: '09:30', place: { ar: 'القاعة 2' }, state: 'planned' });
  await arrange({ place: null });
  expect((await file()).stocktake.place).toBeUndefined();
  expect((await file()).mayArrange).toBe(true);
});

it('is convened once its agenda is closed, its hour and place are said, by who plans it or keeps it', async () => {
  expect(await convene()).toMatchObject({ code: 'convocation.agenda-open', details: { state: 'planned' } });
  await on('freeze-agenda', {}, agency2);
  expect(await convene()).toMatchObject({ code: 'convocation.not-arranged' });
  await arrange({ place: text('القاعة 2') });
  expect(await convene(agency)).toMatchObject({
    code: 'convocation.not-convener',
    details: { organisation: 'AGENCY' },
  });
  expect(await convene(signer)).toMatchObject({ code: 'access.role-missing' });
  world.on('2026-01-15');
  expect(await convene()).toMatchObject({ code: 'convocation.day-passed' });
  world.on('2026-01-05');
});

it('enters one letter a body in the register, with day, hour, place and agenda in three languages', async () => {
  const { letters } = (await convene()) as { letters: Convened[] };
  expect(letters.map((one) => [one.recipient, one.number])).toEqual([
    ['AGENCY2', 1],
    ['AGENCY', 2],
  ]);
  const { letter: first, links } = await letter(letters[0]!.id);
  expect(first).toMatchObject({ kind: 'convocation', state: 'drafted', sender: 'MIN', recipient: 'AGENCY2' });
  expect(links).toMatchObject([{ kind: 'stocktake', ref: meeting }]);
  expect(first.subject).toMatchObject({ ar: 'دعوة إلى حضور الاجتماع رقم 1: لجنة القيادة' });
  expect(first.words!.ar!.split(/\n\n/)).toMatchObject([
    expect.stringContaining('«لجنة القيادة»'),
    'التاريخ: الأربعاء 14 يناير 2026\nالساعة: 09:30\nالمكان: القاعة 2',
    'جدول الأعمال:\n1. تمويل المرحلة الثانية\n2. برنامج',
    expect.stringContaining('موافاتنا'),
  ]);
  expect(first.words!.fr!.replace(/[\u00a0\u202f]/g, ' ')).toContain('Heure : 9 h 30\nLieu : fr القاعة 2');
  expect(first.words!.en).toContain('Date: Wednesday 14 January 2026');
  // not the business of whom it is for until it has left
  expect(await world.codeOf('letter', { id: first.id }, agency2)).toBe('access.outside-scope');
});

it('is not written twice while one waits, and replaces by number what has left', async () => {
  expect(await convene()).toMatchObject({ code: 'convocation.waits', details: { number: '2/2026' } });
  const { items } = await world.answered<{ items: { id: string; recipient: string }[] }>('letters', {
    kind: 'convocation',
    aboutKind: 'stocktake',
    aboutRef: meeting,
  });
  for (const { id, recipient } of items) {
    if (recipient === 'AGENCY')
      expect(await actOn('cancel-letter', id, writer, { words: text('خطأ') })).toMatchObject({ state: 'cancelled' });
    else {
      await actOn('approve-letter', id, signer, { authority: text('الوزير') });
      await actOn('dispatch-letter', id);
    }
  }
  await on('postpone-stocktake', { until: '2026-01-20', reason: text('تعذر') });
  const { letters } = await world.answered<{ letters: Convened[] }>('draft-convocations', { id: meeting });
  const words = new Map(
    await Promise.all(letters.map(async (one) => [one.recipient, (await letter(one.id)).letter.words!.ar!] as const)),
  );
  expect(words.get('AGENCY2')).toContain('دعوتنا رقم 1/2026 بتاريخ 5 يناير 2026');
  expect(words.get('AGENCY2')).toContain('20 يناير 2026');
  expect(words.get('AGENCY')).not.toContain('دعوتنا');
});

it('writes nothing when nobody else sits there, and nothing any more once it sat', async () => {
  await world.answered('record-committee', {
    ref: 'ALONE',
    strategy: 'S',
    title: text('لجنة'),
    mandate: text('التتبع'),
    cadence: 'monthly',
    from: '2026-01-01',
  });
  for (const [kind, person] of [
    ['chair', signer.person],
    ['secretary', writer.person],
  ] as const)
    await world.answered('name-seat', {
      committee: 'ALONE',
      seat: kind,
      office: text('صفة'),
      organisation: 'MIN',
      person,
      actReference: 'قرار 1',
      from: '2026-01-01',
    });
  const { id } = await world.answered('plan-stocktake', {
    committee: 'ALONE',
    plannedOn: '2026-01-06',
    length: 60,
    startsAt: '10:00',
    place: text('القاعة 1'),
  });
  await world.answered('add-agenda-item', { id, title: text('نقطة'), minutes: 10 });
  await world.answered('freeze-agenda', { id, version: 1 });
  expect(await world.codeOf('draft-convocations', { id })).toBe('convocation.nobody');
  world.on('2026-01-06');
  await world.answered('open-stocktake', { id, version: 2 });
  expect(await world.codeOf('arrange-stocktake', { id, version: 3, changes: { startsAt: '11:00' } })).toBe(
    'stocktake.no-such-step',
  );
  expect(await world.codeOf('draft-convocations', { id })).toBe('convocation.agenda-open');
});
