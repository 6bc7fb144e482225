import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { type Caller, instanceScope } from '../access/index.ts';
import { deliveryRoutes } from '../delivery/delivery.routes.ts';
import { append, beginRequest } from '../ledger/append.ts';
import { transaction } from '../platform/database/database.ts';
import { strategyRoutes } from '../strategy/strategy.routes.ts';
import { agreementRoutes } from './agreement.routes.ts';
import { agreementScopes, agreementsIn } from './agreement-target.ts';
import type { ShownObligation } from './obligation-file.ts';
import { partnersRoutes } from './partners.routes.ts';

const endpoints = [...agreementRoutes, ...partnersRoutes, ...strategyRoutes, ...deliveryRoutes];
const text = (words: string) => ({ authentic: 'ar' as const, ar: words, fr: words });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const body = (ref: string) => ({ kind: 'organisation' as const, id: ref });
const person = (n: number) => ({ person: id(n) });

const officer = callerAs('officer', instanceScope, { ...person(1), organisation: 'UNIT' });
const second = callerAs('officer', instanceScope, { ...person(2), organisation: 'UNIT' });
const owner = callerAs('owner', body('AGENCY'), person(3));
const court = callerAs('verifier', instanceScope, { ...person(4), organisation: 'COURT' });
const ofHouse = callerAs('verifier', instanceScope, { ...person(5), organisation: 'MINISTRY' });
const bank = callerAs('partner', body('BANK'), person(6));
const bankToo = callerAs('partner', body('BANK'), person(7));
const firm = callerAs('partner', body('FIRM'), person(8));
const ofAgreement = callerAs('partner', { kind: 'agreement', id: 'A2' }, { ...person(9), organisation: 'BANK' });
const auditor = callerAs('auditor', instanceScope, person(10));
const otherOwner = callerAs('owner', body('ELSEWHERE'), person(11));
const projectOwner = callerAs('owner', body('UNIVERSITY'), person(12));

let world: TestWorld;
const asked = async <T = Record<string, unknown>>(verb: string, input: object, caller = officer): Promise<T> => {
  const answer = await world.call(endpoints.find((one) => one.verb === verb)!, input, caller);
  return (answer.ok ? answer.value : answer.refusal) as T;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  (await asked<{ code?: string }>(verb, input, caller)).code;
const versionOf = async (ref: string): Promise<number> =>
  (await asked<{ agreement: { version: number } }>('agreement', { ref })).agreement.version;
const obligation = (ref: string, caller = officer) => asked<ShownObligation>('obligation', { ref }, caller);
const on = async (ref: string, more: object = {}) => ({ ref, version: (await obligation(ref)).version, ...more });
const paper = (n: number): string => String(n).repeat(64);

beforeAll(async () => {
  world = await testWorld('2030-03-01T09:00:00Z');
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    const add = (ref: string, kind: string, level: string, tutelage: string | null = null) =>
      tx.query(
        `insert into organisation (id, ref, kind, level, name, tutelage) values (gen_random_uuid(), $1, $2, $3, '{"authentic":"ar","ar":"هيئة"}', $4)`,
        [ref, kind, level, tutelage],
      );
    await add('MINISTRY', 'ministry', 'national');
    await add('AGENCY', 'agency', 'national', 'MINISTRY');
    await add('UNIT', 'agency', 'national');
    await add('COURT', 'court', 'national');
    await add('UNIVERSITY', 'university', 'national');
    await add('ELSEWHERE', 'agency', 'national');
    await add('BANK', 'partner-agency', 'partner');
    await add('FIRM', 'partner-firm', 'partner');
    await tx.query("insert into currency (code, name, decimals) values ('EUR', $1, 2) on conflict do nothing", [
      JSON.stringify(text('يورو')),
    ]);
    for (const n of [1, 2, 3])
      await tx.query(
        `insert into file (sha256, size, media_type, class, retention, recorded_on) values ($1, 1, 'text/plain', 'internal', 'permanent', '2030-01-01')`,
        [paper(n)],
      );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await asked('record-strategy', { ref: 'plan', title: text('خطة'), period: '2030-2035', sources: [] });
  await asked('record-project', { ref: 'G1', level: 'programme', strategy: 'plan', title: text('برنامج') });
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into project (id, ref, level, parent, strategy, title, owner, stage, state, stage_since, state_since, recorded_by, recorded_on)
       select gen_random_uuid(), ref, 'project', 'G1', 'plan', $1, owner, 'identification', 'active', '2030-01-01', '2030-01-01', 'system:test', '2030-01-01'
       from (values ('P1', 'UNIVERSITY'), ('P2', 'FIRM')) as given (ref, owner)`,
      [JSON.stringify(text('مشروع'))],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
});
afterAll(() => world.close());

const grant = {
  ref: 'A1',
  kind: 'grant',
  strategy: 'plan',
  title: text('منحة لإنجاز دراسة الجدوى'),
  signedOn: '2030-01-10',
  validFrom: '2030-02-01',
  validUntil: '2031-01-31',
  amount: { amount: '1250000.50', currency: 'EUR' },
  act: paper(1),
  parties: [
    { organisation: 'AGENCY', side: 'state', role: 'beneficiary' },
    { organisation: 'BANK', side: 'partner', role: 'funder' },
  ],
  projects: ['P1'],
};
const contract = {
  ...grant,
  ref: 'A2',
  kind: 'contract',
  title: text('عقد'),
  parties: [
    { organisation: 'AGENCY', side: 'state', role: 'signatory' },
    { organisation: 'FIRM', side: 'partner', role: 'contractor' },
  ],
  projects: ['P2'],
};

describe('an agreement', () => {
  test.each([
    [{ strategy: 'NONE' }, 'strategy.unknown'],
    [{ act: undefined }, 'agreement.rests-on-nothing'],
    [{ act: 'f'.repeat(64) }, 'file.unknown'],
    [{ source: 'S-none' }, 'source.unknown'],
    [{ projects: ['NONE'] }, 'project.unknown'],
    [{ committee: 'NONE' }, 'committee.unknown'],
    [{ amount: { amount: '1', currency: 'ZZZ' } }, 'agreement.currency-unknown'],
    [{ amount: { amount: '-1', currency: 'EUR' } }, 'request.input-refused'],
    [{ validUntil: '2030-01-09' }, 'agreement.days-out-of-order'],
    [
      { parties: [grant.parties[0], { organisation: 'NONE', side: 'partner', role: 'funder' }] },
      'organisation.unknown',
    ],
    [{ parties: [grant.parties[0], { ...grant.parties[0], role: 'signatory' }] }, 'agreement.one-sided'],
  ])('recorded with %j is refused: %s', async (more, code) => {
    expect(await codeOf('record-agreement', { ...grant, ...more })).toBe(code);
  });

  test('is recorded by the unit, and its reference is for ever', async () => {
    expect(await codeOf('record-agreement', grant, owner)).toBe('access.role-missing');
    expect(await asked('record-agreement', grant)).toEqual({ ref: 'A1', version: 1 });
    expect(await codeOf('record-agreement', grant)).toBe('agreement.ref-taken');
    expect(await asked('record-agreement', contract)).toEqual({ ref: 'A2', version: 1 });
    expect(
      await asked('record-agreement', {
        ...grant,
        ref: 'A3',
        title: text('مذكرة تفاهم'),
        kind: 'memorandum',
        signedOn: undefined,
        validFrom: undefined,
        validUntil: undefined,
        amount: undefined,
        projects: [],
      }),
    ).toEqual({ ref: 'A3', version: 1 });
    expect((await asked<{ agreement: object }>('agreement', { ref: 'A1' })).agreement).toMatchObject({
      standing: 'in-force',
      amount: { amount: '1250000.50', currency: 'EUR' },
      projects: ['P1'],
    });
  });

  test('is found by party, project, kind, standing and words', async () => {
    const found = async (filter: object) =>
      (await asked<{ items: { ref: string }[] }>('agreements', filter)).items.map((one) => one.ref);
    expect(await found({ organisation: 'BANK' })).toEqual(['A1', 'A3']);
    expect(await found({ project: 'P2' })).toEqual(['A2']);
    expect(await found({ kind: 'memorandum' })).toEqual(['A3']);
    expect(await found({ standing: 'announced' })).toEqual(['A3']);
    expect(await found({ standing: 'in-force' })).toEqual(['A1', 'A2']);
    expect(await found({ q: 'دراسه الجدوي' })).toEqual(['A1']);
    expect(await found({ strategy: 'none' })).toEqual([]);
  });

  test.each([
    ['2030-01-09', 'announced'],
    ['2030-01-31', 'signed'],
    ['2030-02-01', 'in-force'],
    ['2031-01-31', 'in-force'],
    ['2031-02-01', 'expired'],
  ])('on %s the list finds it as its page shows it: %s', async (today, standing) => {
    const now = world.clock.now();
    world.clock.set(`${today}T10:00:00Z`);
    const list = await asked<{ items: { ref: string }[] }>('agreements', { standing, kind: 'grant' });
    expect(list.items.map((one) => one.ref)).toContain('A1');
    expect((await asked<{ agreement: object }>('agreement', { ref: 'A1' })).agreement).toMatchObject({ standing });
    world.clock.set(now.toISOString());
  });

  test('is corrected while nobody else was faster; what was signed changes by amendment only', async () => {
    const revise = async (changes: object, ref = 'A1') =>
      asked('revise-agreement', { ref, version: await versionOf(ref), changes });
    expect(await revise({ validUntil: '2032-01-01' })).toMatchObject({ code: 'agreement.needs-amendment' });
    expect(await revise({ amount: null })).toMatchObject({ code: 'agreement.needs-amendment' });
    expect(await revise({ act: null })).toMatchObject({ code: 'agreement.rests-on-nothing' });
    expect(await revise({ summary: text('ملخص'), projects: ['P1', 'G1'] })).toEqual({ version: 2 });
    expect(await revise({ projects: ['P1'] })).toEqual({ version: 3 });
    expect(await revise({ validUntil: '2035-01-01' }, 'A3')).toEqual({ version: 2 });
    expect(await codeOf('revise-agreement', { ref: 'A1', version: 1, changes: {} })).toBe('conflict.changed');
  });

  test('its parties are named one by one; who owes stays', async () => {
    const party = { organisation: 'MINISTRY', side: 'state', role: 'witness' };
    const act = async (verb: string, more: object) =>
      asked(verb, { ref: 'A1', version: await versionOf('A1'), ...more });
    expect(await act('name-party', { organisation: 'BANK', side: 'state', role: 'funder' })).toMatchObject({
      code: 'agreement.on-both-sides',
    });
    expect(await act('name-party', party)).toEqual({ version: 4 });
    expect(await act('name-party', party)).toMatchObject({ code: 'agreement.party-twice' });
    expect(await act('remove-party', { organisation: 'MINISTRY', role: 'signatory' })).toMatchObject({
      code: 'agreement.party-unknown',
    });
    expect(await act('remove-party', { organisation: 'BANK', role: 'funder' })).toMatchObject({
      code: 'agreement.one-sided',
    });
    expect(await act('remove-party', { organisation: 'MINISTRY', role: 'witness' })).toEqual({ version: 5 });
  });
});

describe('who sees it', () => {
  const seen = async (caller: Caller) =>
    (await asked<{ items: { ref: string }[] }>('agreements', {}, caller)).items?.map((one) => one.ref);
  test.each<[string, Caller, string[]]>([
    ['the unit', officer, ['A1', 'A2', 'A3']],
    ['an auditor', auditor, ['A1', 'A2', 'A3']],
    ['its party of the state', owner, ['A1', 'A2', 'A3']],
    ['a partner: those to which it is party', bank, ['A1', 'A3']],
    ['another partner, and the agreement of nobody else that serves a project it owns', firm, ['A2']],
    ['a partner on an agreement to which its body is no party', ofAgreement, []],
    ['the owner of a project that it serves', projectOwner, ['A1']],
    ['who has nothing to do with it', otherOwner, []],
    ['an officer of the programme', callerAs('officer', { kind: 'programme', id: 'G1' }), ['A1', 'A2']],
    ['an officer of one project', callerAs('officer', { kind: 'project', id: 'P2' }), ['A2']],
    ['an auditor of one agreement', callerAs('auditor', { kind: 'agreement', id: 'A3' }), ['A3']],
  ])('%s', async (_, caller, refs) => {
    expect(await seen(caller)).toEqual(refs);
    for (const ref of ['A1', 'A2', 'A3'])
      expect((await codeOf('agreement', { ref }, caller)) === undefined, ref).toBe(refs.includes(ref));
  });

  test('from the scope down as from the agreement up', async () => {
    await transaction(world.database.pool, async (tx) => {
      const scopes = await agreementScopes(tx, ['A1', 'A2', 'A3']);
      for (const scope of new Map([...scopes.values()].flat().map((one) => [JSON.stringify(one), one])).values()) {
        const values: unknown[] = [];
        const found = await tx.query<{ ref: string }>(
          `select a.ref from partner_agreement a where ${agreementsIn([[scope]], (value) => `$${values.push(value)}`)} order by 1`,
          values,
        );
        const up = [...scopes].flatMap(([ref, all]) =>
          all.some((one) => one.kind === scope.kind && one.id === scope.id) ? ref : [],
        );
        expect([scope, found.rows.map((row) => row.ref)]).toEqual([scope, up.sort()]);
      }
    });
  });
});

const study = {
  agreement: 'A1',
  kind: 'feasibility-study',
  debtor: 'BANK',
  creditor: 'AGENCY',
  title: text('دراسة جدوى'),
  dueOn: '2030-06-02',
  consequence: text('لا تفتح نقطة القرار الثالثة'),
  project: 'P1',
};
const funds = {
  agreement: 'A1',
  kind: 'counterpart-funds',
  debtor: 'AGENCY',
  creditor: 'BANK',
  title: text('أموال مقابلة'),
  amount: { amount: '300000', currency: 'EUR' },
  dueOn: '2030-04-30',
};

describe('an obligation', () => {
  test.each([
    [{ debtor: 'FIRM' }, 'obligation.not-a-party'],
    [{ creditor: 'BANK', debtor: 'BANK' }, 'obligation.one-side'],
    [{ project: 'NONE' }, 'project.unknown'],
    [{ criterion: 'NONE' }, 'obligation.criterion-unknown'],
    [{ holdsUp: 'A2/O1' }, 'obligation.waits-elsewhere'],
    [{ amendment: 1 }, 'amendment.unknown'],
  ])('recorded with %j is refused: %s', async (more, code) => {
    expect(await codeOf('record-obligation', { ...study, ...more })).toBe(code);
  });

  test('is recorded on either side, and is seen by both', async () => {
    expect(await asked('record-obligation', study)).toEqual({ ref: 'A1/O1', version: 1 });
    expect(await asked('record-obligation', { ...funds, holdsUp: 'A1/O1' })).toEqual({ ref: 'A1/O2', version: 1 });
    expect(
      await asked('record-obligation', { ...funds, agreement: 'A2', creditor: 'FIRM', amount: undefined }),
    ).toEqual({ ref: 'A2/O1', version: 1 });
    const refs = async (caller: Caller) =>
      (await asked<{ items: ShownObligation[] }>('obligations', {}, caller)).items.map((one) => one.ref);
    expect(await refs(bank)).toEqual(['A1/O2', 'A1/O1']);
    expect(await refs(firm)).toEqual(['A2/O1']);
    expect(await refs(owner)).toEqual(['A1/O2', 'A2/O1', 'A1/O1']);
    expect(await codeOf('obligation', { ref: 'A1/O1' }, firm)).toBe('access.outside-scope');
    // a Sunday: in time until the Monday
    expect((await obligation('A1/O1', bank)).timing).toMatchObject({ lastDay: '2030-06-03', isLate: false });
  });

  test('is declared by its debtor with a paper, and judged by the other side', async () => {
    const declare = async (caller: Caller, more: object = { file: paper(2) }) =>
      codeOf('declare-obligation', await on('A1/O1', more), caller);
    expect(await declare(owner)).toBe('obligation.not-your-side');
    expect(await declare(firm)).toBe('access.outside-scope');
    expect(await declare(officer)).toBe('access.role-missing');
    expect(await declare(bank, {})).toBe('request.input-refused');
    expect(await declare(bank, { file: 'e'.repeat(64) })).toBe('file.unknown');
    expect(await asked('declare-obligation', await on('A1/O1', { file: paper(2) }), bank)).toMatchObject({
      state: 'declared',
    });
    expect(await declare(bank)).toBe('obligation.no-such-step');
    const judge = async (caller: Caller) => codeOf('accept-obligation', await on('A1/O1'), caller);
    expect(await judge(bank)).toBe('obligation.not-your-side');
    expect(await judge(bankToo)).toBe('obligation.not-your-side');
    expect(await judge(firm)).toBe('access.outside-scope');
    expect(await judge(auditor)).toBe('access.role-missing');
    expect(await codeOf('return-obligation', await on('A1/O1'), owner)).toBe('request.input-refused');
    expect(
      await asked('return-obligation', await on('A1/O1', { words: text('الفصل الثالث ناقص') }), owner),
    ).toMatchObject({ state: 'returned' });
    expect(await declare(bank)).toBeUndefined();
    expect(await asked('accept-obligation', await on('A1/O1'), officer)).toMatchObject({ state: 'met' });
  });

  test('of the state is judged by the partner or by a verifier outside its house, never by the state', async () => {
    await asked('declare-obligation', await on('A1/O2', { file: paper(3) }), owner);
    const judge = async (caller: Caller) => codeOf('accept-obligation', await on('A1/O2'), caller);
    expect(await judge(officer)).toBe('obligation.not-your-side');
    expect(await judge(second)).toBe('obligation.not-your-side');
    expect(await judge(owner)).toBe('obligation.not-your-side');
    expect(await judge(ofHouse)).toBe('obligation.not-your-side');
    expect((await obligation('A1/O2', officer)).acts).toEqual([]);
    expect((await obligation('A1/O2', court)).acts).toEqual(['accept', 'return']);
    expect((await obligation('A1/O2', bank)).acts).toEqual(['accept', 'return', 'contest']);
    expect(await asked('accept-obligation', await on('A1/O2'), court)).toMatchObject({ state: 'met' });
  });

  test('shows bodies to the other side, and persons to one’s own', async () => {
    const steps = async (caller: Caller) =>
      (await obligation('A1/O1', caller)).steps.map((one) => [one.act, one.organisation, one.byPerson]);
    expect(await steps(bank)).toEqual([
      ['record', 'UNIT', undefined],
      ['declare', 'BANK', id(6)],
      ['return', 'AGENCY', undefined],
      ['declare', 'BANK', id(6)],
      ['accept', 'UNIT', undefined],
    ]);
    expect((await steps(owner)).map((one) => one[2])).toEqual([id(1), undefined, id(3), undefined, id(1)]);
  });

  test('its papers open to both sides and to nobody else', async () => {
    const open = (caller: Caller, step = 2) => asked('obligation-file', { obligation: 'A1/O1', step }, caller);
    expect(await open(owner)).toMatchObject({ sha256: paper(2) });
    expect(await open(bankToo)).toMatchObject({ sha256: paper(2) });
    expect(await open(firm)).toMatchObject({ code: 'access.outside-scope' });
    expect(await open(bank, 1)).toMatchObject({ code: 'obligation.paper-unknown' });
  });

  test('is contested by the side that did not say so; then nothing but joint minutes moves it', async () => {
    const contest = async (ref: string, caller: Caller) =>
      codeOf('contest-obligation', await on(ref, { words: text('لم نتوصل بالمبلغ كاملا') }), caller);
    expect(await contest('A1/O1', owner)).toBe('obligation.own-status');
    expect(await contest('A1/O1', officer)).toBe('obligation.own-status');
    expect(await contest('A1/O2', firm)).toBe('access.outside-scope');
    expect(await contest('A1/O2', court)).toBe('access.role-missing');
    expect(await contest('A1/O2', bank)).toBeUndefined();
    for (const [verb, caller] of [
      ['declare-obligation', owner],
      ['accept-obligation', bank],
      ['contest-obligation', officer],
    ] as const)
      expect(await codeOf(verb, await on('A1/O2', { file: paper(1), words: text('سبب') }), caller), verb).toBe(
        'obligation.no-such-step',
      );
    expect(
      await codeOf('correct-obligation', await on('A1/O2', { words: text('سبب'), changes: { dueOn: '2031-01-01' } })),
    ).toBe('obligation.no-such-step');
  });

  test('is late after its last day, in working days, while it is owed', async () => {
    const at = async (day: string) => {
      world.clock.set(`${day}T10:00:00Z`);
      return (await obligation('A2/O1')).timing;
    };
    expect(await at('2030-04-30')).toMatchObject({ isLate: false, daysLeft: 0 });
    expect(await at('2030-05-06')).toMatchObject({ isLate: true, daysLeft: -6, daysLate: 4 });
    const late = await asked<{ items: ShownObligation[] }>('obligations', { late: 'true' });
    expect(late.items.map((one) => one.ref)).toEqual(['A2/O1']);
    expect(
      (await asked<{ items: { ref: string; counts: object }[] }>('agreements', { organisation: 'FIRM' })).items[0],
    ).toMatchObject({ counts: { state: { owed: 1, late: 1, met: 0 }, partner: { owed: 0, late: 0, met: 0 } } });
  });

  test('what the record says wrong is corrected with a reason that both sides see', async () => {
    const given = await on('A2/O1', { words: text('خطأ في التاريخ'), changes: { dueOn: '2030-05-31' } });
    expect(await asked('correct-obligation', given)).toMatchObject({ state: 'open' });
    const shown = await obligation('A2/O1', firm);
    expect(shown.steps.at(-1)).toMatchObject({ act: 'correct', dueBefore: '2030-04-30', dueAfter: '2030-05-31' });
    expect(shown).toMatchObject({ firstDueOn: '2030-04-30', dueOn: '2030-05-31', timing: { isLate: false } });
  });

  test('the database refuses a status and a day that moved without a step', async () => {
    for (const change of ["state = 'met'", "due_on = '2040-01-01'"])
      await expect(
        transaction(world.database.pool, async (tx) => {
          await beginRequest(tx, crypto.randomUUID());
          await tx.query(`update agreement_obligation set ${change} where ref = 'A2/O1'`);
        }),
      ).rejects.toThrow('obligation.moved-without-act');
  });
});

describe('an amendment', () => {
  const amendment = { dated: '2030-05-02', reference: 'AV-1', words: text('تمديد'), act: paper(1) };
  const amend = async (ref: string, more: object, caller = officer) =>
    asked('amend-agreement', { ref, version: await versionOf(ref), ...amendment, ...more }, caller);

  test('is refused on what was not signed, before it was signed, ahead of today, and by who may not', async () => {
    expect(await amend('A3', {})).toMatchObject({ code: 'amendment.not-signed' });
    expect(await amend('A1', { dated: '2030-01-09' })).toMatchObject({ code: 'amendment.day' });
    expect(await amend('A1', { dated: '2030-05-07' })).toMatchObject({ code: 'amendment.day' });
    expect(await amend('A1', { validUntil: '2030-01-01' })).toMatchObject({ code: 'agreement.days-out-of-order' });
    expect(await amend('A1', {}, bank)).toMatchObject({ code: 'access.role-missing' });
    expect(await amend('A2', { obligations: [{ ref: 'A1/O1', version: 1 }] })).toMatchObject({
      code: 'obligation.unknown',
    });
    // met, and contested: neither is given up by an amendment
    expect(await amend('A1', { obligations: [await on('A1/O1', { waive: true })] })).toMatchObject({
      code: 'obligation.no-such-step',
    });
    expect(await amend('A1', { obligations: [await on('A1/O2', { waive: true })] })).toMatchObject({
      code: 'obligation.no-such-step',
    });
  });

  test('moves the end, the amount and what is owed; what stood before is kept', async () => {
    const moved = await amend('A2', {
      validUntil: '2032-01-31',
      amount: '2000000',
      obligations: [await on('A2/O1', { dueOn: '2030-09-30' })],
    });
    expect(moved).toMatchObject({ number: 1 });
    const file = await asked<{ agreement: object; amendments: object[]; obligations: ShownObligation[] }>(
      'agreement',
      { ref: 'A2' },
      firm,
    );
    expect(file.agreement).toMatchObject({ validUntil: '2032-01-31', amount: { amount: '2000000', currency: 'EUR' } });
    expect(file.amendments).toMatchObject([
      {
        number: 1,
        untilBefore: '2031-01-31',
        untilAfter: '2032-01-31',
        amountBefore: '1250000.50',
        amountAfter: '2000000',
      },
    ]);
    expect(file.obligations[0]).toMatchObject({ dueOn: '2030-09-30', firstDueOn: '2030-04-30' });
    expect(file.obligations[0]!.steps.at(-1)).toMatchObject({ act: 'amend', amendment: 1, dueBefore: '2030-05-31' });
    expect(await asked('record-obligation', { ...study, agreement: 'A2', debtor: 'FIRM', amendment: 1 })).toEqual({
      ref: 'A2/O2',
      version: 1,
    });
  });

  test('is the only way to give an obligation up, and the other side may contest that', async () => {
    expect(await amend('A2', { obligations: [await on('A2/O1', { waive: true })] })).toMatchObject({ number: 2 });
    expect(await obligation('A2/O1')).toMatchObject({ state: 'waived', acts: [] });
    expect((await obligation('A2/O1', firm)).acts).toEqual(['contest']);
  });
});

test('an agreement is ended before its time with a reason, once', async () => {
  const end = async (more: object) =>
    asked('end-agreement', {
      ref: 'A2',
      version: await versionOf('A2'),
      on: '2030-05-06',
      reason: text('سبب'),
      ...more,
    });
  expect(await end({ on: '2030-01-01' })).toMatchObject({ code: 'agreement.days-out-of-order' });
  expect(await end({})).toHaveProperty('version');
  expect(await end({})).toMatchObject({ code: 'agreement.over' });
  expect((await asked<{ agreement: object }>('agreement', { ref: 'A2' })).agreement).toMatchObject({
    standing: 'ended',
  });
});

test('identifiers of a body are set and removed with it, and belong to one body', async () => {
  const [iati, other] = [
    { scheme: 'XI-IATI', value: 'BANK-1' },
    { scheme: 'XM-DAC', value: '918' },
  ];
  const revise = async (ref: string, identifiers: object[] | null) => {
    const { organisation } = await asked<{ organisation: { version: number } }>('organisation', { ref });
    return asked('revise-organisation', { ref, version: organisation.version, changes: { identifiers } });
  };
  const kept = async (ref: string) =>
    (await asked<{ organisation: { identifiers?: object[] } }>('organisation', { ref })).organisation.identifiers;
  expect(await revise('BANK', [iati, other])).toEqual({ version: 2 });
  expect(await kept('BANK')).toEqual([iati, other]);
  expect(await revise('FIRM', [iati])).toMatchObject({
    code: 'organisation.identifier-taken',
    details: { ref: 'BANK' },
  });
  expect(await revise('FIRM', [{ scheme: 'no scheme', value: '1' }])).toMatchObject({ code: 'request.input-refused' });
  expect(await revise('BANK', [other])).toEqual({ version: 3 });
  expect(await kept('BANK')).toEqual([other]);
  expect(await revise('FIRM', [iati])).toEqual({ version: 2 });
  expect(await revise('BANK', null)).toEqual({ version: 4 });
  expect(await kept('BANK')).toBeUndefined();
});
