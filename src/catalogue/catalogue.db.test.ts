import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { callerAs } from '../../tests/callers.ts';
import { type Caller, systemCaller } from '../access/index.ts';
import { ar, deliveryWorld, paper, people, project } from '../delivery/delivery.fixture.ts';
import { ok } from '../kernel/index.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { publicationRoutes } from '../portal/publication.routes.ts';
import { catalogueRoutes } from './catalogue.routes.ts';
import { catalogueRefusals } from './refusals.ts';
import type { CatalogueFigures, ListedSolution, SolutionFile } from './solution-file.ts';

/** A solution from its submission to a verified use that ends; what is not listed is read by whom it concerns only. */
const { officer, owner, verifier, colleague, deputy, partner, region, otherRegion, auditor, both } = people;
const sister = callerAs(
  'partner',
  { kind: 'organisation', id: 'SISTER' },
  { person: '00000000-0000-7000-8000-000000000199' },
);
const bodiless = callerAs('verifier', undefined, { person: '00000000-0000-7000-8000-000000000198' });
const codes = new Set<string>();
const routes = [...catalogueRoutes, ...publicationRoutes];

let w: Awaited<ReturnType<typeof deliveryWorld>>;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller: Caller): Promise<T> => {
  const answer = await w.world.call(routes.find((one) => one.verb === verb)!, input, caller);
  if (!answer.ok) codes.add(answer.refusal.code);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller: Caller) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const file = (ref = 'S1', caller: Caller = auditor) => asked<SolutionFile>('solution', { ref }, caller);
const at = async (more: object = {}, ref = 'S1') => ({
  ref,
  version: (await file(ref)).solution.version,
  ...more,
});
const seen = async (caller: Caller, filter: object = {}) =>
  (await asked<{ items: ListedSolution[] }>('solutions', filter, caller)).items.map((one) => one.ref);
const figures = (caller: Caller = auditor) => asked<CatalogueFigures>('catalogue-figures', {}, caller);

const said = (more: object = {}) => ({
  name: ar('قارئ العرائض'),
  purpose: ar('يلخص العرائض'),
  sector: 'public-services',
  maker: 'AGENCY',
  licence: 'Apache-2.0',
  made: { built: { answer: 'yes', source: 'S-1' }, rights: { answer: 'yes', reference: ar('شهادة الإيداع') } },
  source: 'S-1',
  ...more,
});
const used = async (more: object = {}, ref = 'S1') => ({
  solution: ref,
  version: (await file(ref)).solution.version,
  user: 'MIN',
  place: '12.391',
  since: '2026-03',
  file: paper(1),
  ...more,
});

const prepare = act({
  verb: 'prepare-catalogue',
  right: 'pack.load',
  summary: 'A source',
  input: z.object({}),
  output: z.object({}),
  run: async (ctx) => {
    const source = { title: ar('بلاغ'), kind: 'official', publisher: 'MIN', address: 'exercise', confidence: 'A' };
    await insertRows(ctx.tx, 'source', [
      { id: ctx.newId(), ref: 'S-1', ...source, held: false, custom: {}, version: 1 },
    ]);
    return ok({});
  },
});

beforeAll(async () => {
  w = await deliveryWorld();
  const made = await w.world.call(prepare, {}, systemCaller('test'));
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  await w.must('record-project', officer, project('F1'));
});
afterAll(() => w.world.close());

describe('a submission', () => {
  test('is made by the body that made the solution, whole, or refused', async () => {
    for (const [more, code] of [
      [{ maker: undefined, owner: 'AGENCY' }, 'solution.maker-missing'],
      [{ makerName: ar('شركة') }, 'solution.maker-missing'],
      [{ maker: undefined, owner: 'AGENCY', makerName: ar('شركة') }, 'solution.maker-country'],
      [{ source: undefined }, 'solution.ground-missing'],
      [{ licenceWords: ar('رخصة') }, 'solution.licence-twice'],
      [{ made: { hosted: { answer: 'yes' } } }, 'solution.criterion-source'],
      [{ made: { hosted: { answer: 'yes', source: 'S-9' } } }, 'source.unknown'],
      [{ source: 'S-9' }, 'source.unknown'],
      [{ file: 'f'.repeat(64) }, 'file.unknown'],
      [{ owner: 'NONE' }, 'organisation.unknown'],
      [{ makerCountry: 'Maroc' }, 'request.input-refused'],
    ] as const)
      expect(await codeOf('submit-solution', { ref: 'S1', ...said(more) }, owner)).toBe(code);
    const nobody = { maker: undefined, makerName: ar('مختبر'), makerCountry: 'XX' };
    const bodilessOfficer = { ...officer, organisation: undefined } as unknown as Caller;
    expect(await codeOf('submit-solution', { ref: 'S1', ...said(nobody) }, bodilessOfficer)).toBe(
      'partners.body-missing',
    );
    expect(await codeOf('submit-solution', { ref: 'S1', ...said() }, sister)).toMatch(/^access\./);
    expect(await codeOf('submit-solution', { ref: 'S1', ...said() }, verifier)).toBe('access.role-missing');
    expect(await asked('submit-solution', { ref: 'S1', ...said() }, owner)).toMatchObject({ ref: 'S1', number: 1 });
    expect(await codeOf('submit-solution', { ref: 'S1', ...said() }, owner)).toBe('solution.ref-taken');
  });

  test('is listed for nobody before its review, and read by whom it concerns', async () => {
    for (const caller of [officer, owner, verifier, auditor]) expect(await seen(caller)).toEqual(['S1']);
    for (const caller of [sister, partner, region]) {
      expect(await seen(caller)).toEqual([]);
      expect((await figures(caller)).submitted).toBe(0);
    }
    expect(await codeOf('solution', { ref: 'S1' }, partner)).toBe('solution.unknown');
    const waiting = (caller: Caller) => asked<{ total: number }>('solutions-waiting', {}, caller);
    expect(await waiting(verifier)).toMatchObject({ total: 1 });
    expect(await waiting(partner)).toMatchObject({ total: 0 });
    expect(await codeOf('solutions-waiting', {}, region)).toBe('access.role-missing');
    expect(await figures()).toMatchObject({ listed: 0, submitted: 1 });
    expect(await codeOf('resubmit-solution', { ...(await at()), ...said() }, owner)).toBe('solution.submission-waits');
    expect(await codeOf('declare-solution-use', await used(), officer)).toBe('solution.not-listed');
  });

  test('is judged by nobody of a body that it concerns, nor by who brought it', async () => {
    expect(await codeOf('accept-solution', await at(), owner)).toBe('access.role-missing');
    // who stands in for who submitted it has submitted it
    expect(await codeOf('accept-solution', await at(), deputy)).toBe('four-eyes.bringer-judges');
    const house = callerAs('verifier', undefined, {
      person: '00000000-0000-7000-8000-000000000197',
      organisation: 'AGENCY',
    });
    expect(await codeOf('accept-solution', await at(), house)).toBe('four-eyes.own-body-judges');
    expect(await codeOf('accept-solution', await at(), bodiless)).toBe('partners.body-missing');
    expect((await file('S1', deputy)).mayJudge).toBe(false);
    expect((await file('S1', house)).mayJudge).toBe(false);
    expect((await file('S1', verifier)).mayJudge).toBe(true);
    expect(await codeOf('accept-solution', { ref: 'S1', version: 9 }, verifier)).toBe('conflict.changed');
    expect(await codeOf('return-solution', await at(), verifier)).toBe('request.input-refused');
    expect(await codeOf('accept-solution', { ref: 'S9', version: 1 }, verifier)).toBe('solution.unknown');
  });

  test('is returned with the reason, mended, and accepted: then it is listed for everybody', async () => {
    await asked('return-solution', await at({ words: ar('أين يُستضاف؟') }), verifier);
    expect(await codeOf('accept-solution', await at(), verifier)).toBe('solution.nothing-waits');
    expect((await file()).submissions[0]).toMatchObject({
      status: 'returned',
      judgeOrganisation: 'COURT',
      independence: 'independent',
      answer: { ar: 'أين يُستضاف؟' },
    });
    expect((await file('S1', owner)).submissions[0]).not.toHaveProperty('judgedBy');
    const mended = said({ hostedIn: 'XX', hostedBy: ar('مركز الوزارة') });
    await asked('resubmit-solution', { ...(await at()), ...mended }, owner);
    // of another body of the same tutelage: it may, and that is told
    await asked('accept-solution', await at(), colleague);
    const { solution, submissions } = await file('S1', partner);
    expect(solution).toMatchObject({ isListed: true, hostedIn: 'XX', outcome: 'open', met: ['built', 'rights'] });
    expect(submissions.map((one) => [one.number, one.independence])).toEqual([[2, 'same-tutelage']]);
    expect(await seen(region)).toEqual(['S1']);
    expect(await figures(region)).toMatchObject({ listed: 1, uses: { 'in-use': 0, none: 1 }, made: { open: 1 } });
  });

  test('with what is new changes nothing of what is listed until it is accepted', async () => {
    const next = said({ made: { hosted: { answer: 'no', source: 'S-1' } }, licence: undefined });
    await asked('resubmit-solution', { ...(await at()), ...next }, owner);
    expect((await file('S1', partner)).solution).toMatchObject({ licence: 'Apache-2.0', outcome: 'open' });
    expect((await file('S1', partner)).solution).not.toHaveProperty('status');
    expect((await file('S1', owner)).solution.status).toBe('submitted');
    await asked('refuse-solution', await at({ words: ar('لا جديد') }), verifier);
    expect((await file('S1', partner)).solution.isListed).toBe(true);
    expect((await file('S1', owner)).mayResubmit).toBe(true);
  });

  test('that was refused and never listed is closed', async () => {
    const outside = said({ maker: undefined, makerName: ar('مختبر'), makerCountry: 'XX', owner: 'PARTNER' });
    await asked('submit-solution', { ref: 'S2', ...outside }, partner);
    expect((await file('S2')).submissions[0]).toMatchObject({ organisation: 'PARTNER' });
    await asked('refuse-solution', await at({ words: ar('ليس حلا') }, 'S2'), officer);
    expect(await codeOf('resubmit-solution', { ...(await at({}, 'S2')), ...outside }, partner)).toBe('solution.closed');
    expect(await seen(owner)).toEqual(['S1']);
    expect(await seen(officer, { show: 'listed' })).toEqual(['S1']);
    expect(await seen(officer, { sector: 'health' })).toEqual([]);
  });
});

describe('a use', () => {
  test('is declared by the maker, the user or the region, with what shows it', async () => {
    for (const [more, code] of [
      [{ user: undefined }, 'solution.user-missing'],
      [{ userName: ar('جماعة') }, 'solution.user-missing'],
      [{ since: '2028' }, 'solution.since'],
      [{ file: undefined }, 'solution.ground-missing'],
      [{ file: 'f'.repeat(64) }, 'file.unknown'],
      [{ user: 'NONE' }, 'organisation.unknown'],
      [{ place: '99' }, 'place.unknown'],
      [{ project: 'F9' }, 'project.unknown'],
    ] as const)
      expect(await codeOf('declare-solution-use', await used(more), owner)).toBe(code);
    expect(await codeOf('declare-solution-use', await used(), otherRegion)).toMatch(/^access\./);
    const made = await asked<{ id: string; number: number }>('declare-solution-use', await used(), owner);
    expect(made.number).toBe(1);
    expect(await codeOf('declare-solution-use', await used(), owner)).toBe('solution.use-known');
    // a partner declares that it uses the solution of another itself
    expect(await codeOf('declare-solution-use', await used({ user: 'SISTER' }), sister)).toBeUndefined();
    expect((await figures()).uses).toMatchObject({ 'in-use': 0, declared: 1 });
    expect((await file('S1', partner)).uses).toEqual([]);
  });

  test('counts once somebody whom it does not concern verified it, and no longer once it ended', async () => {
    const [first, second] = (await file()).uses;
    expect(await codeOf('verify-solution-use', { use: first!.id }, deputy)).toBe('four-eyes.bringer-judges');
    expect(await codeOf('verify-solution-use', { use: second!.id }, colleague)).toBe('four-eyes.own-body-judges');
    expect((await file('S1', colleague)).uses.map((one) => one.mayJudge)).toEqual([true, false]);
    await asked('verify-solution-use', { use: first!.id }, both);
    expect(await codeOf('return-solution-use', { use: first!.id, words: ar('لا') }, verifier)).toBe(
      'solution.use-settled',
    );
    expect(await codeOf('verify-solution-use', { use: '00000000-0000-7000-8000-000000000999' }, verifier)).toBe(
      'solution.use-unknown',
    );
    await asked('return-solution-use', { use: second!.id, words: ar('لا دليل') }, verifier);
    expect(await figures(region)).toMatchObject({
      uses: { 'in-use': 1, declared: 0 },
      sectors: [{ sector: 'public-services', listed: 1, inUse: 1 }],
    });
    expect((await file('S1', partner)).uses).toHaveLength(1);

    const end = (day: string, use = first!.id) => ({ use, on: day, words: ar('استُبدل بغيره') });
    expect(await codeOf('end-solution-use', end('2026-02-01'), owner)).toBe('solution.end-day');
    expect(await codeOf('end-solution-use', end('2028-01-01'), owner)).toBe('solution.end-day');
    expect(await codeOf('end-solution-use', end('2026-10-01', second!.id), owner)).toBe('solution.use-not-standing');
    expect(await asked('end-solution-use', end('2026-10-01'), owner)).toHaveProperty('version');
    expect((await figures()).uses).toMatchObject({ 'in-use': 0, ended: 1 });
    expect(await seen(officer, { use: 'ended' })).toEqual(['S1']);
    // it may begin again
    expect(await codeOf('declare-solution-use', await used(), owner)).toBeUndefined();
    expect(await seen(officer, { show: 'waiting' })).toEqual(['S1']);
  });
});

describe('a listed solution', () => {
  const words = ar('لم يعد يُصان');
  const version = async () => (await file()).solution.version;

  test('is taken off by whom it concerns or who reviews, with the reason, and only as one matter at a time', async () => {
    expect(await codeOf('propose-delisting', await at(), owner)).toBe('request.input-refused');
    expect(await codeOf('propose-delisting', await at({ words }), sister)).toMatch(/^access\./);
    expect(await codeOf('propose-delisting', await at({ words }), region)).toBe('access.role-missing');
    expect(await codeOf('propose-delisting', await at({ words }), auditor)).toBe('access.role-missing');
    expect(await codeOf('propose-delisting', await at({ words }, 'S2'), officer)).toBe('solution.not-listed');
    expect(await codeOf('propose-delisting', { ...(await at({ words })), version: 1 }, owner)).toBe('conflict.changed');
    expect(await codeOf('refuse-delisting', await at({ words }), verifier)).toBe('solution.no-delisting-waits');
    expect(await codeOf('confirm-delisting', await at(), verifier)).toBe('solution.no-delisting-waits');

    await asked('resubmit-solution', { ...(await at()), ...said() }, owner);
    expect(await codeOf('propose-delisting', await at({ words }), owner)).toBe('solution.submission-waits');
    expect((await file('S1', owner)).mayDelist).toBe(false);
    await asked('return-solution', await at({ words }), verifier);

    expect((await file('S1', owner)).mayDelist).toBe(true);
    expect(await codeOf('propose-delisting', await at({ words }), owner)).toBeUndefined();
    expect(await codeOf('propose-delisting', await at({ words }), verifier)).toBe('solution.delisting-waits');
    expect(await codeOf('resubmit-solution', { ...(await at()), ...said() }, owner)).toBe('solution.delisting-waits');
    expect((await file('S1', region)).solution.isListed).toBe(true);
    expect((await file('S1', region)).delistings).toEqual([]);
    expect((await file('S1', verifier)).solution.isLeaving).toBe(true);
    expect((await file('S1', region)).solution.isLeaving).toBe(false);
  });

  test('by nobody of a body that it concerns, nor by who proposed it or stands in for them', async () => {
    const house = callerAs('verifier', undefined, {
      person: '00000000-0000-7000-8000-000000000197',
      organisation: 'AGENCY',
    });
    expect(await codeOf('confirm-delisting', await at(), owner)).toBe('access.role-missing');
    expect(await codeOf('confirm-delisting', await at(), deputy)).toBe('four-eyes.bringer-judges');
    expect(await codeOf('confirm-delisting', await at(), house)).toBe('four-eyes.own-body-judges');
    expect(await codeOf('confirm-delisting', await at(), bodiless)).toBe('partners.body-missing');
    expect(await codeOf('refuse-delisting', await at({ words }), house)).toBe('four-eyes.own-body-judges');
    expect((await file('S1', deputy)).mayJudgeDelisting).toBe(false);
    expect((await file('S1', house)).mayJudgeDelisting).toBe(false);
    expect((await file('S1', verifier)).mayJudgeDelisting).toBe(true);
    await asked('refuse-delisting', await at({ words: ar('ما زال مستعملا') }), verifier);
    expect((await file()).solution).toMatchObject({ isListed: true, isLeaving: false });
    // who reviews proposes too, and then neither they nor their body confirm
    await asked('propose-delisting', await at({ words }), verifier);
    expect(await codeOf('confirm-delisting', await at(), verifier)).toBe('four-eyes.bringer-judges');
    const sameBody = callerAs('verifier', undefined, {
      person: '00000000-0000-7000-8000-000000000196',
      organisation: 'COURT',
    });
    expect(await codeOf('confirm-delisting', await at(), sameBody)).toBe('four-eyes.own-body-judges');
  });

  test('is then on no list but that of what was taken off, keeps its history, and is listed again by a new review', async () => {
    const before = await version();
    expect(await asked('confirm-delisting', await at(), colleague)).toEqual({ ref: 'S1', version: before + 1 });
    for (const caller of [officer, owner, region, auditor]) {
      expect(await seen(caller)).not.toContain('S1');
      expect(await seen(caller, { show: 'delisted' })).toEqual(['S1']);
      expect((await figures(caller)).listed).toBe(0);
    }
    const shown = await file('S1', owner);
    expect(shown.solution).toMatchObject({ isListed: false, licence: 'Apache-2.0' });
    expect(shown.solution.delistedOn).toBe(shown.delistings.at(-1)!.judgedOn);
    expect(shown.submissions.length).toBeGreaterThan(2);
    expect(shown.uses.length).toBeGreaterThan(1);
    expect(shown.delistings.map((one) => [one.number, one.status])).toEqual([
      [1, 'refused'],
      [2, 'confirmed'],
    ]);
    expect(shown.delistings[1]).toMatchObject({ reason: words });
    // others are told since when; the reason was not made public
    const outside = (await file('S1', region)).delistings;
    expect(outside).toMatchObject([{ number: 2, status: 'confirmed' }]);
    expect(outside[0]).not.toHaveProperty('reason');
    expect(outside[0]).not.toHaveProperty('proposedBy');
    expect(await codeOf('propose-delisting', await at({ words }), owner)).toBe('solution.not-listed');
    expect(await codeOf('declare-solution-use', await used({ user: 'SISTER' }), owner)).toBe('solution.not-listed');

    await asked('resubmit-solution', { ...(await at()), ...said({ licence: 'EUPL-1.2' }) }, owner);
    expect((await file('S1', region)).solution).toMatchObject({ isListed: false, licence: 'Apache-2.0' });
    await asked('accept-solution', await at(), verifier);
    expect((await file('S1', region)).solution).toMatchObject({ isListed: true, licence: 'EUPL-1.2' });
    expect((await file('S1', region)).solution).not.toHaveProperty('delistedOn');
    expect(await seen(region)).toEqual(['S1']);
    expect(await seen(region, { show: 'delisted' })).toEqual([]);
  });
});

test('every refusal of the catalogue has been met', () => {
  expect(Object.keys(catalogueRefusals).filter((code) => !codes.has(code))).toEqual([]);
});
