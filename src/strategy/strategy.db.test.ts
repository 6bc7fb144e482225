import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { instanceScope } from '../access/index.ts';
import { paperRoutes } from '../delivery/paper.routes.ts';
import { documentsRoutes } from '../documents/documents.routes.ts';
import { partnersRoutes } from '../partners/partners.routes.ts';
import { customFieldRoutes } from '../platform/custom-field/custom-field.routes.ts';
import { territoryRoutes } from '../territory/territory.routes.ts';
import { strategyRoutes } from './strategy.routes.ts';

const endpoints = [
  ...strategyRoutes,
  ...documentsRoutes,
  ...paperRoutes,
  ...partnersRoutes,
  ...territoryRoutes,
  ...customFieldRoutes,
];
const endpoint = (verb: string) => endpoints.find((one) => one.verb === verb)!;
const text = (words: string) => ({ authentic: 'ar' as const, ar: words });
const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;

const officer = callerAs('officer', instanceScope, { person: id(1) });
const other = callerAs('officer', instanceScope, { person: id(2) });
const deputy = callerAs('officer', instanceScope, { person: id(3), actsFor: [id(1)] });
const administrator = callerAs('administrator', instanceScope, { person: id(4) });
const owner = callerAs('owner', { kind: 'organisation', id: 'AGENCY' }, { person: id(5) });
const partner = callerAs('partner', { kind: 'organisation', id: 'FIRM' }, { person: id(6) });

let world: TestWorld;
const asked = async (verb: string, input: object, caller = officer) => {
  const answer = await world.call<never>(endpoint(verb), input, caller);
  return answer.ok ? (answer.value as Record<string, never>) : answer.refusal;
};
const codeOf = async (verb: string, input: object, caller = officer) =>
  ((await asked(verb, input, caller)) as { code?: string }).code;

const pledge = {
  ref: 'P1',
  strategy: 'plan',
  axis: 'plan-a',
  kind: 'state-pledge',
  topic: 'jobs',
  title: text('مناصب شغل'),
  quantity: { value: '50000', unit: 'jobs' },
  owner: 'MINISTRY',
  bound: ['MINISTRY', 'AGENCY'],
};
const source = {
  ref: 'S-speech',
  title: text('خطاب'),
  publisher: 'Presse',
  kind: 'press',
  address: 'https://example.org/1',
  publishedOn: '2026-01',
  confidence: 'B',
  held: false,
};
const claim = {
  ref: 'P1-1',
  source: 'S-speech',
  form: 'summary',
  text: text('خمسون ألف منصب'),
  quantity: pledge.quantity,
};

beforeAll(async () => {
  world = await testWorld();
  for (const [ref, kind, level, tutelage] of [
    ['MINISTRY', 'ministry', 'national', undefined],
    ['AGENCY', 'agency', 'national', 'MINISTRY'],
    ['FIRM', 'partner-firm', 'partner', undefined],
  ])
    await asked('record-organisation', { ref, kind, level, name: text(ref!), ...(tutelage ? { tutelage } : {}) });
  await asked('record-strategy', {
    ref: 'plan',
    title: text('خطة'),
    period: '2026-2030',
    owner: 'MINISTRY',
    sources: [],
  });
  await asked('record-strategy', { ref: 'plan-b', title: text('خطة ثانية'), period: '2027', sources: [] });
  await asked('record-axis', { ref: 'plan-a', strategy: 'plan', title: text('محور'), order: 1 });
  await asked('record-axis', { ref: 'b-a', strategy: 'plan-b', title: text('محور'), order: 1 });
  expect(await asked('record-source', source)).toEqual({ ref: 'S-speech', version: 1 });
  expect(await asked('record-pledge', pledge)).toEqual({ ref: 'P1', version: 1 });
  expect(await asked('record-claim', claim)).toEqual({ ref: 'P1-1', version: 1 });
});
afterAll(() => world.close());

describe('recording is refused', () => {
  test.each([
    ['record-pledge', pledge, 'pledge.ref-taken'],
    ['record-pledge', { ...pledge, ref: 'P9', strategy: 'none', axis: undefined }, 'strategy.unknown'],
    ['record-pledge', { ...pledge, ref: 'P9', axis: 'none' }, 'axis.unknown'],
    ['record-pledge', { ...pledge, ref: 'P9', axis: 'b-a' }, 'axis.of-other-strategy'],
    ['record-pledge', { ...pledge, ref: 'P9', bound: ['NOBODY'] }, 'organisation.unknown'],
    ['record-pledge', { ...pledge, ref: 'P9', place: '99' }, 'place.unknown'],
    ['record-pledge', { ...pledge, ref: 'P9', owner: undefined, bound: [] }, 'pledge.nobody-bound'],
    [
      'record-pledge',
      { ...pledge, ref: 'P9', baseline: { quantity: { value: '1', unit: 'MAD' }, period: '2025' } },
      'pledge.unit-differs',
    ],
    ['record-pledge', { ...pledge, ref: 'P9', custom: { colour: 'green' } }, 'field.unknown'],
    ['record-pledge', { ...pledge, ref: 'P9', deadline: 'soon' }, 'request.input-refused'],
    ['record-pledge', { ...pledge, ref: 'P9', quantity: { value: '1.5e3', unit: 'MAD' } }, 'request.input-refused'],
    ['record-strategy', { ref: 'plan', title: text('x'), period: '2030', sources: [] }, 'strategy.ref-taken'],
    ['record-axis', { ref: 'plan-a', strategy: 'plan', title: text('x'), order: 1 }, 'axis.ref-taken'],
    ['record-source', source, 'source.ref-taken'],
    ['record-source', { ...source, ref: 'S-held', held: true }, 'source.held-without-file'],
    ['record-source', { ...source, ref: 'speech' }, 'request.input-refused'],
    ['record-claim', claim, 'claim.ref-taken'],
    ['record-claim', { ...claim, ref: 'P1-9', source: 'S-none' }, 'source.unknown'],
    ['record-claim', { ...claim, ref: 'P1-9', pledge: 'P9' }, 'pledge.unknown'],
    ['record-claim', { ...claim, ref: 'P1-9', form: 'quote', locator: 'S1' }, 'claim.quote-needs-held-source'],
    ['record-claim', { ...claim, ref: 'P1-9', span: { start: 4, end: 4 } }, 'claim.span-empty'],
    ['attach-claim', { ref: 'P9-9', version: 1, pledge: 'P1' }, 'claim.unknown'],
    [
      'judge-agreement',
      { pledge: 'P1', aspect: 'amount', status: 'confirmed', reason: text('x') },
      'agreement.no-claims',
    ],
    ['record-organisation', { ref: 'FIRM', kind: 'firm', level: 'partner', name: text('x') }, 'organisation.ref-taken'],
    [
      'revise-organisation',
      { ref: 'MINISTRY', version: 1, changes: { tutelage: 'AGENCY' } },
      'organisation.tutelage-circle',
    ],
    ['revise-strategy', { ref: 'none', version: 1, changes: {} }, 'strategy.unknown'],
    ['revise-axis', { ref: 'none', version: 1, changes: { order: 2 } }, 'axis.unknown'],
    ['revise-pledge', { ref: 'P9', version: 1, changes: {} }, 'pledge.unknown'],
    ['revise-source', { ref: 'S-none', version: 1, changes: {} }, 'source.unknown'],
    ['classify-file', { sha256: 'a'.repeat(64), version: 1, changes: {} }, 'file.unknown'],
  ])('%s %j → %s', async (verb, input, code) => {
    expect(await codeOf(verb, input)).toBe(code);
  });
});

describe('a pledge, its claims and what is judged of them', () => {
  test('a claim waits until it is attached, once', async () => {
    expect(await asked('unattached-claims', {})).toMatchObject({ items: [{ ref: 'P1-1' }] });
    expect(await asked('attach-claim', { ref: 'P1-1', version: 1, pledge: 'P1' })).toEqual({ version: 2 });
    expect(await codeOf('attach-claim', { ref: 'P1-1', version: 2, pledge: 'P1' })).toBe('claim.already-attached');
  });

  test('who recorded a claim, or acts for them, does not judge; another officer does', async () => {
    const judgement = {
      pledge: 'P1',
      aspect: 'amount',
      status: 'confirmed',
      reason: text('مصدران'),
      counterClaim: 'P1-1',
    };
    expect(await codeOf('judge-agreement', judgement)).toBe('agreement.own-claim');
    expect(await codeOf('judge-agreement', judgement, deputy)).toBe('agreement.own-claim');
    expect(
      await codeOf('judge-agreement', { ...judgement, status: 'contradicted', counterClaim: undefined }, other),
    ).toBe('agreement.counter-claim-missing');
    expect(await codeOf('judge-agreement', { ...judgement, counterClaim: 'X-1' }, other)).toBe(
      'agreement.counter-claim-elsewhere',
    );
    expect(await asked('judge-agreement', judgement, other)).toEqual({ pledge: 'P1', aspect: 'amount' });
    expect(await asked('judge-agreement', { ...judgement, status: 'contradicted' }, other)).toEqual({
      pledge: 'P1',
      aspect: 'amount',
    });
    expect(await codeOf('judge-agreement', judgement, owner)).toBe('access.role-missing');
  });

  test('the pledge shows the judgement in force, and the earlier one stays readable', async () => {
    const found = await asked('pledge', { ref: 'P1' });
    expect(found).toMatchObject({
      sources: 'sources-differ',
      agreements: [{ aspect: 'amount', status: 'contradicted', judgedAs: 'officer', judgedOn: '2026-11-24' }],
      history: [{ status: 'contradicted' }, { status: 'confirmed', replacedOn: '2026-11-24' }],
      followability: { score: 2, next: 'definition' },
      claims: [{ ref: 'P1-1', quantity: { value: '50000', unit: 'jobs' } }],
    });
  });

  test('an institution clarifies for itself; an officer transcribes for any', async () => {
    const said = { pledge: 'P1', organisation: 'AGENCY', text: text('توضيح'), on: '2026-11-20' };
    expect(await codeOf('record-clarification', { ...said, organisation: 'MINISTRY' }, owner)).toBe(
      'clarification.other-organisation',
    );
    expect(await codeOf('record-clarification', said, owner)).toBeUndefined();
    expect(await codeOf('record-clarification', { ...said, text: text('توضيح ثان') }, officer)).toBeUndefined();
    expect(await asked('pledge', { ref: 'P1' })).toMatchObject({ clarifications: [{ text: { ar: 'توضيح ثان' } }] });
  });
});

describe('revising', () => {
  test('a stale version is refused with what changed, by whom', async () => {
    expect(
      await asked('revise-pledge', { ref: 'P1', version: 1, changes: { deadline: '2030', title: text('شغل') } }, other),
    ).toEqual({ version: 2 });
    expect(await asked('revise-pledge', { ref: 'P1', version: 1, changes: { topic: 'economy' } })).toMatchObject({
      code: 'conflict.changed',
      details: { yours: 1, current: 2, changed: ['title', 'deadline'], by: [`person:${id(2)}`] },
    });
  });

  test('an optional field is emptied by null, a needed one is not', async () => {
    expect(
      await asked('revise-pledge', { ref: 'P1', version: 2, changes: { deadline: null, quantity: null } }),
    ).toEqual({ version: 3 });
    const found = (await asked('pledge', { ref: 'P1' })) as unknown as { pledge: object };
    expect(found.pledge).not.toHaveProperty('deadline');
    expect(found.pledge).not.toHaveProperty('quantity');
    expect(await codeOf('revise-pledge', { ref: 'P1', version: 3, changes: { title: null } })).toBe(
      'request.input-refused',
    );
    expect(await codeOf('revise-pledge', { ref: 'P1', version: 3, changes: { ref: 'P2' } })).toBe(
      'request.input-refused',
    );
  });

  test('a pledge keeps the custom fields that were defined', async () => {
    const field = {
      kind: 'pledge',
      key: 'priority',
      type: 'choice',
      title: text('أولوية'),
      choices: [{ code: 'high', title: text('عالية') }],
    };
    expect(await codeOf('set-custom-field', field)).toBe('access.role-missing');
    expect(await asked('set-custom-field', field, administrator)).toEqual({ version: 1 });
    expect(await codeOf('set-custom-field', field, administrator)).toBe('field.already-there');
    expect(
      await codeOf('set-custom-field', { ...field, type: 'text', choices: undefined, version: 1 }, administrator),
    ).toBe('field.type-fixed');
    expect(await codeOf('revise-pledge', { ref: 'P1', version: 3, changes: { custom: { priority: 'low' } } })).toBe(
      'field.value-refused',
    );
    expect(await asked('revise-pledge', { ref: 'P1', version: 3, changes: { custom: { priority: 'high' } } })).toEqual({
      version: 4,
    });
  });
});

describe('who sees what', () => {
  test('lists keep what lies in the scopes of the caller', async () => {
    expect(await asked('pledges', {}, officer)).toMatchObject({ total: 1 });
    expect(await asked('pledges', {}, partner)).toMatchObject({ total: 0 });
    expect(await asked('pledges', { q: 'شغل', sources: 'sources-differ', lacks: 'funding' })).toMatchObject({
      total: 1,
    });
    expect(await asked('pledges', { organisation: 'FIRM' })).toMatchObject({ total: 0 });
    expect(await codeOf('pledge', { ref: 'P1' }, partner)).toBe('access.outside-scope');
  });

  test('an administrator keeps no register', async () => {
    expect(await codeOf('record-pledge', { ...pledge, ref: 'P2' }, administrator)).toBe('access.role-missing');
  });
});

test('a file is kept once, internal and nameless, and classed with a ground', async () => {
  const sha256 = 'b'.repeat(64);
  const file = { sha256, size: 12, mediaType: 'application/pdf', name: 'Somebody.pdf' };
  expect(await asked('keep-file', file)).toEqual({ sha256, size: 12, isNew: true });
  expect(await asked('keep-file', file)).toEqual({ sha256, size: 12, isNew: false });
  expect(await asked('file-record', { sha256 })).not.toHaveProperty('name');
  expect(await codeOf('classify-file', { sha256, version: 1, changes: { class: 'restricted' } })).toBe(
    'file.ground-missing',
  );
  expect(
    await asked('classify-file', { sha256, version: 1, changes: { class: 'restricted', ground: 'law 31-13' } }),
  ).toEqual({ version: 2 });
  expect(await codeOf('file-record', { sha256 }, administrator)).toBe('file.restricted');
  expect(await asked('revise-source', { ref: 'S-speech', version: 1, changes: { held: true, sha256 } })).toEqual({
    version: 2,
  });
  expect(await asked('record-claim', { ...claim, ref: 'P1-2', form: 'quote' })).toMatchObject({
    code: 'claim.quote-needs-place',
  });
});
