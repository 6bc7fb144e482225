import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { readEvents, readPackFile } from '../../packs/read-pack.ts';
import { callerAs } from '../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../tests/world.ts';
import { type Caller, type Scope, systemCaller } from '../access/index.ts';
import { aiSystemRoutes } from '../ai-systems/ai-system.routes.ts';
import { allocationRoutes } from '../allocation/allocation.routes.ts';
import { solveWaiting } from '../allocation/allocation.tasks.ts';
import type { AllocationFile } from '../allocation/allocation-file.ts';
import { catalogueRoutes } from '../catalogue/catalogue.routes.ts';
import { deliveryRoutes } from '../delivery/delivery.routes.ts';
import { legalRoutes } from '../delivery/legal/legal.routes.ts';
import { paperRoutes } from '../delivery/paper.routes.ts';
import { riskRoutes } from '../delivery/risk.routes.ts';
import { dependenceRoutes } from '../dependence/dependence.routes.ts';
import { documentsRoutes } from '../documents/documents.routes.ts';
import { envelopeRoutes } from '../finance/envelope.routes.ts';
import { financeRoutes } from '../finance/finance.routes.ts';
import { officialRoutes } from '../followup/briefing/official/official.routes.ts';
import { commentRoutes } from '../followup/comment/comment.routes.ts';
import { cycleRoutes } from '../followup/cycle/cycle.routes.ts';
import { evaluate } from '../followup/evaluate.rules.ts';
import { letterRoutes } from '../followup/letter/letter.routes.ts';
import { loadPicture } from '../followup/load-picture.ts';
import { questionRoutes } from '../followup/question/question.routes.ts';
import { recommendationRoutes } from '../followup/recommendation/recommendation.routes.ts';
import { actionRoutes } from '../followup/stocktake/action.routes.ts';
import { committeeRoutes } from '../followup/stocktake/committee.routes.ts';
import { stocktakeRoutes } from '../followup/stocktake/stocktake.routes.ts';
import { warningRoutes } from '../followup/warning.routes.ts';
import { warningKey } from '../followup/warning.ts';
import { listWarningRules } from '../followup/warning-rule.store.ts';
import { assetRoutes } from '../infrastructure/asset.routes.ts';
import { modelRoutes } from '../infrastructure/feasibility/model.routes.ts';
import { type Day, day, daysBetween, ok } from '../kernel/index.ts';
import { lawRoutes } from '../law/law.routes.ts';
import { agreementRoutes } from '../partners/agreement.routes.ts';
import { lateStudies, obligationsDue, stuckTransfers, studiesUnlockNothing } from '../partners/index.ts';
import { partnersRoutes } from '../partners/partners.routes.ts';
import { followedObligations, studyFacts, transferFacts } from '../partners/readers.ts';
import { studyRoutes } from '../partners/study/study.routes.ts';
import { transferRoutes } from '../partners/transfer/transfer.routes.ts';
import { peopleRoutes } from '../people/people.routes.ts';
import { transaction } from '../platform/database/database.ts';
import { insertRows } from '../platform/database/rows.ts';
import { act } from '../platform/http/endpoint.ts';
import { runEndpoint } from '../platform/http/run.ts';
import { publicationRoutes } from '../portal/publication.routes.ts';
import { lexiconRoutes } from '../reading/house/lexicon.routes.ts';
import { closeApart } from '../reading/ingest/apart.ts';
import { readingRoutes } from '../reading/reading.routes.ts';
import type { ReadingFile } from '../reading/reading-file.ts';
import { resultsRoutes } from '../results/results.routes.ts';
import { serviceRoutes } from '../services/service.routes.ts';
import type { ShownServiceFigures } from '../services/service-file.ts';
import { systemRoutes } from '../services/system.routes.ts';
import type { ShownFigures } from '../services/system-file.ts';
import { workingCalendarOf } from '../territory/readers.ts';
import { namesFrom } from './exercise-events.rules.ts';
import { draftQuoting, readKept } from './exercise-reading.ts';
import { verbsOf } from './exercise-verbs.ts';
import { loadPackAct } from './seeding.routes.ts';

/** The invented year, played through the verbs as its people, each event on its own day. */
let world: TestWorld;
beforeAll(async () => {
  world = await testWorld('2031-01-01T09:00:00Z');
});
afterAll(() => Promise.all([closeApart(), world.close()]));

const routes = [
  ...warningRoutes,
  ...cycleRoutes,
  ...deliveryRoutes,
  ...documentsRoutes,
  ...resultsRoutes,
  ...committeeRoutes,
  ...stocktakeRoutes,
  ...actionRoutes,
  ...riskRoutes,
  ...dependenceRoutes,
  ...partnersRoutes,
  ...agreementRoutes,
  ...transferRoutes,
  ...studyRoutes,
  ...lawRoutes,
  ...legalRoutes,
  ...assetRoutes,
  ...catalogueRoutes,
  ...aiSystemRoutes,
  ...modelRoutes,
  ...allocationRoutes,
  ...peopleRoutes,
  ...systemRoutes,
  ...serviceRoutes,
  ...officialRoutes,
  ...letterRoutes,
  ...recommendationRoutes,
  ...questionRoutes,
  ...commentRoutes,
  ...paperRoutes,
  ...readingRoutes,
  ...lexiconRoutes,
  ...publicationRoutes,
  ...envelopeRoutes,
  ...financeRoutes,
];
const endpoint = (verb: string) => routes.find((one) => one.verb === verb)!;
const person = (n: number): string => `00000000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;

/** The people of the pack as they are once they have signed in: what is told to a post is told to somebody. */
const signThemIn = act({
  verb: 'sign-them-in',
  right: 'pack.load',
  summary: 'The people of the exercise',
  input: z.object({}),
  output: z.object({}),
  run: async ({ tx, newId }) => {
    const people = readPackFile('exercise', 'people.json');
    await insertRows(
      tx,
      'person',
      people.map((one, n) => ({
        id: person(n),
        organisation: one.organisation,
        state: 'active',
        lang: 'ar',
        version: 1,
      })),
    );
    await insertRows(
      tx,
      'role_grant',
      people.map((one, n) => ({
        id: newId(),
        person: person(n),
        role: one.role,
        scope_kind: one.scope.kind,
        scope_id: one.scope.id,
        from_day: '2031-01-01',
        state: 'given',
      })),
    );
    return ok({});
  },
});

/** Warnings about money and partners that a night would raise. */
const toldOn = (today: Day): Promise<string[]> =>
  transaction(world.database.pool, async (tx) => {
    const picture = await loadPicture({ tx, today }, { projects: [], indicators: [], partnership: 'all' });
    return evaluate(picture, await listWarningRules(tx)).map(warningKey);
  });

test('every event is accepted, or refused as it announces', { timeout: 120_000 }, async () => {
  const exercise = { ...world, exercise: true };
  const run = (verb: string, caller: Caller, input: unknown) =>
    runEndpoint(exercise, verb === 'load-pack' ? loadPackAct : endpoint(verb), { caller, input });
  const loaded = await run('load-pack', systemCaller('pack exercise'), { pack: 'exercise' });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));

  const signed = await runEndpoint(exercise, signThemIn, { caller: systemCaller('test'), input: {} });
  if (!signed.ok) throw new Error(JSON.stringify(signed.refusal));

  const people = new Map(
    readPackFile('exercise', 'people.json').map(({ name, role, scope, organisation }, n) => [
      name,
      callerAs(role, scope as Scope, { person: person(n), organisation }),
    ]),
  );
  const made = new Map<string, string>(
    readPackFile('exercise', 'people.json').map(({ name }, n) => [`person.${name}`, person(n)]),
  );
  const surprises: unknown[] = [];
  // what a night at the beginning and in the middle of each month would have told of money and partners, and when first
  const told = new Map<string, string>();
  let looked = '';
  for (const event of readEvents('exercise')) {
    const half = `${event.at.slice(0, 7)}-${event.at.slice(8) < '16' ? '01' : '16'}`;
    if (half !== looked) for (const key of await toldOn(day(half))) if (!told.has(key)) told.set(key, half);
    looked = half;
    world.clock.set(`${event.at}T10:00:00Z`);
    const caller = people.get(event.actor)!;
    const bytes = Buffer.from(event.file?.text ?? '');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (event.file) {
      await world.files.put(Readable.from([bytes]), { expected: sha256 });
      const kept = { sha256, size: bytes.length, mediaType: 'text/plain' };
      await run('keep-file', people.get('officer-1')!, kept);
    }
    const input = JSON.parse(JSON.stringify(event.input), (_, value) =>
      typeof value !== 'string' || !value.startsWith('@')
        ? value
        : value === '@file'
          ? sha256
          : made.get(value.slice(1)),
    );
    const meant = await draftQuoting(verbsOf(exercise, routes), caller, event, Object.fromEntries(made));
    const answer = await run(event.verb, caller, { ...input, ...meant });
    if (event.verb === 'read-document') await readKept(exercise);
    if (event.verb === 'solve-allocation') await solveWaiting(exercise);
    const said = answer.ok ? undefined : answer.refusal.code;
    // The rules alone would name four eyes; with the policy before them, the wrong role is said first.
    const isRefusedEarlier = event.refusedWith !== undefined && said?.startsWith('access.');
    if (said !== event.refusedWith && !isRefusedEarlier) surprises.push({ ...event, said });
    if (answer.ok) for (const [name, id] of Object.entries(namesFrom(event, answer.value.value))) made.set(name, id);
  }
  expect(surprises).toEqual([]);

  const states = await world.database.pool.query<{ state: string }>(
    'select distinct state from project where state is not null order by state',
  );
  expect(states.rows.map((row) => row.state)).toEqual(['active', 'cancelled', 'suspended']);
  const broken = await world.database.pool.query(
    "select 1 from standing_act where kind = 'higher-instruction' and status = 'confirmed'",
  );
  expect(broken.rowCount).toBe(1);

  // know-how: one transfer that stopped at 2, one at 3; a study that unlocked its criterion, one that unlocks nothing, one that is late
  const today = day('2031-10-13');
  const { stuck, nothing, late, transfers } = await transaction(world.database.pool, async (tx) => {
    const [facts, studies] = [await transferFacts(tx, today), await studyFacts(tx, today)];
    const calendar = await workingCalendarOf(tx);
    return {
      transfers: facts.map((one) => [one.ref, one.step]),
      stuck: stuckTransfers(facts, { threshold: 120, today, calendar }).map((one) => one.ref),
      nothing: studiesUnlockNothing(studies).map((one) => [one.ref, one.why]),
      late: lateStudies(studies, today).map((one) => one.ref),
    };
  });
  expect(transfers).toEqual([
    ['XK1/T1', 2],
    ['XK1/T2', 3],
  ]);
  expect(stuck).toEqual(['XK1/T1']);
  expect(nothing).toEqual([['XS2', 'never-named']]);
  expect(late).toEqual(['XS3']);

  // each seeded fault of money and partners is told at least two months ahead, or as soon as anybody could know of it
  const due = {
    'obligation-due obligation XA1/O4': '2031-08-29',
    'envelope-lapsing envelope X-ENV-2031': '2031-12-31',
  };
  for (const [key, on] of Object.entries(due))
    expect(daysBetween(day(told.get(key)!), day(on)), key).toBeGreaterThanOrEqual(60);
  expect(Object.fromEntries(told)).toMatchObject({
    'single-partner holding P07/chips/X-FIRME': '2031-04-01',
    'study-unlocks-nothing study XS2': '2031-06-16',
    'budget-without-source project P06': '2031-03-01',
    'envelope-without-successor envelope X-ENV-2031': '2031-07-16',
    'transfer-stuck transfer XK1/T1': '2031-09-01',
    'people-counted-twice cohort XT-AI/C1': '2031-02-01',
    'cohort-step-late cohort XT-AI/C2': '2031-02-01',
    'cohort-step-late cohort XT-AI/C3': '2031-02-01',
    'cohort-count-jumps cohort XT-AI/C4': '2031-05-16',
    'text-overdue legal-text X-B1': '2031-10-01',
    'text-stuck legal-text X-O1': '2031-08-16',
    'ai-review-overdue ai-system XAI-2': '2031-06-01',
    'ai-review-overdue ai-system XAI-5': '2031-10-01',
    'asset-phase-late asset X-CL1': '2031-05-01',
    'asset-figure-falls asset X-FB1': '2031-07-16',
    'hosting-unqualified state-system X-SYS-2': '2031-03-16',
    'hosting-unqualified state-system X-SYS-3': '2031-03-16',
    'hosting-unqualified state-system X-SYS-7': '2031-04-16',
    'migration-overdue state-system X-SYS-4': '2031-05-16',
    'migration-overdue state-system X-SYS-6': '2031-06-16',
    'service-over-delay digital-service X-SVC-1': '2031-07-16',
    'service-over-delay digital-service X-SVC-2': '2031-07-16',
  });
  // nothing is told of a study that a gate waited for, of a transfer that moves, of a system that is silent or well hosted
  const quiet = ['XS1', 'XK1/T2', 'X-SYS-1', 'X-SYS-5', 'X-SYS-8', 'X-SVC-3', 'X-SVC-4'];
  expect([...told.keys()].filter((key) => quiet.some((one) => key.includes(one)))).toEqual([]);
  // nor of a text that came out in time, nor of systems that were reviewed or stopped in time
  expect([...told.keys()].filter((key) => /X-D1|XAI-1|XAI-3|XAI-4/.test(key))).toEqual([]);

  // what became of three warnings on the simulated clock: one answered, one put off and back, one taken up
  const lives = await world.database.pool.query<{ about: string; acts: string[] }>(
    `select e.rule || ' ' || e.subject_ref as about, array_agg(s.act || ' ' || s.day order by s.number) as acts
     from warning_episode e join warning_step s on s.warning = e.id
     where e.rule || ' ' || e.subject_ref = any($1) group by 1 order by 1`,
    [['no-update P12', 'owed-evidence-overdue P03/G5', 'stuck-in-stage P08']],
  );
  expect(lives.rows).toEqual([
    { about: 'no-update P12', acts: ['raise 2031-09-15', 'snooze 2031-09-17', 'wake 2031-10-07'] },
    { about: 'owed-evidence-overdue P03/G5', acts: ['raise 2031-09-15', 'escalate 2031-09-17', 'escalate 2031-10-07'] },
    { about: 'stuck-in-stage P08', acts: ['raise 2031-09-15', 'answer 2031-09-16'] },
  ]);
});

test('each sees in the list the warnings that each may open, and its filters count what they show', async () => {
  const exercise = { ...world, exercise: true };
  const ask = async <T>(verb: string, caller: Caller, input: object): Promise<T | string> => {
    const answer = await runEndpoint(exercise, endpoint(verb), { caller, input });
    return answer.ok ? (answer.value.value as T) : answer.refusal.code;
  };
  type Listed = {
    total: number;
    counts: Record<string, number>;
    items: { key: string; rule: string; state: string }[];
  };
  const people = readPackFile('exercise', 'people.json').map(({ role, scope, organisation }, n) =>
    callerAs(role, scope as Scope, { person: person(n), organisation }),
  );
  const officer = people[2]!;
  const all = (await ask<Listed>('warnings', officer, { limit: 200 })) as Listed;
  expect(all.items.length).toBeGreaterThan(8);
  for (const caller of people) {
    const listed = await ask<Listed>('warnings', caller, { limit: 200 });
    const opened = [];
    for (const { key } of all.items) if (typeof (await ask('warning', caller, { key })) !== 'string') opened.push(key);
    expect(typeof listed === 'string' ? [] : listed.items.map((one) => one.key)).toEqual(opened);
  }
  // that a State system is late or below its level is told to who may read its hosting, counts and acts included, and to nobody else
  const ofSystems = (found: Listed['items']) => found.filter((one) => one.key.includes(' state-system '));
  const hosted = ofSystems(all.items);
  expect(hosted.length).toBeGreaterThan(0);
  const auditor = callerAs('auditor', undefined, { person: person(11) });
  expect(ofSystems(((await ask<Listed>('warnings', auditor, { limit: 200 })) as Listed).items)).toEqual(hosted);
  for (const untold of [
    callerAs('administrator', undefined, { person: person(1) }),
    callerAs('officer', undefined, { token: 't', tokenRights: ['self.read', 'warning.read'] }),
  ]) {
    const listed = (await ask<Listed>('warnings', untold, { limit: 200 })) as Listed;
    expect(listed.items.map((one) => one.key)).toEqual(
      all.items.filter((one) => !hosted.includes(one)).map((one) => one.key),
    );
    expect(listed.total).toBe(all.total - hosted.length);
    for (const { key, rule } of hosted) {
      expect(await ask('warning', untold, { key })).toBe('warning.unknown');
      expect((await ask<Listed>('warnings', untold, { rule, limit: 1 })) as Listed).toMatchObject({ total: 0 });
      expect(listed.counts).not.toHaveProperty(rule);
    }
  }
  for (const filter of [{ organisation: 'X-UNI' }, { region: '91' }, { state: 'escalated' }, { strategy: 'none' }]) {
    const { total, counts, items } = (await ask<Listed>('warnings', officer, { ...filter, limit: 200 })) as Listed;
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(total);
    expect(items).toHaveLength(total);
    expect(total).toBeLessThan(all.total);
    const [first] = items;
    if (!first) continue;
    const ofRule = (await ask<Listed>('warnings', officer, { ...filter, rule: first.rule, limit: 1 })) as Listed;
    expect([ofRule.total, ofRule.items[0]!.key]).toEqual([counts[first.rule], first.key]);
  }
});

test('services: hosting verified or silent, one migration overdue, two services over their delay', async () => {
  const officer = callerAs('officer', undefined, { person: person(2), organisation: 'X-MIN' });
  const ask = async <T>(verb: string): Promise<T> => {
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint(verb), { caller: officer, input: {} });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.value as T;
  };
  expect(await ask<ShownFigures>('state-system-figures')).toMatchObject({
    systems: 8,
    asked: 7,
    verified: { yes: 4, no: 1, silent: 2, least: '0.571429', most: '0.857143' },
    promised: 4,
    movedVerified: 2,
    movedDeclared: 0,
    overdue: 1,
  });
  expect(await ask<ShownServiceFigures>('digital-service-figures')).toMatchObject({
    services: 4,
    year: 2031,
    reporting: 3,
    declared: { requests: 14720 },
    verified: { requests: 10380 },
    told: 3,
    over: 2,
  });
});

test('infrastructure: what was told of two assets, a share taken for another returned, a model returned that a gate still waits for', async () => {
  const officer = callerAs('officer', undefined, { person: person(2), organisation: 'X-MIN' });
  const ask = async <T>(verb: string, input: object): Promise<T> => {
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint(verb), { caller: officer, input });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.value as T;
  };
  const { sums, shares } = await ask<{ sums: object[]; shares: object[] }>('asset-figures', {});
  // one phase of two is told: at least so many, and verified where the verifier saw it
  expect(sums).toMatchObject([
    { measure: 'contracted', of: 'it-load', total: '20', isVerified: true, isAtLeast: true },
    { measure: 'installed', of: 'it-load', total: '16', isVerified: true, isAtLeast: true },
    { measure: 'energised', of: 'it-load', total: '12', isVerified: true, isAtLeast: true },
    { measure: 'cost', currency: 'MAD', total: '5400000000', isVerified: false, isAtLeast: true },
    { measure: 'fibre-km', total: '412.5', isVerified: true, isAtLeast: false },
    { measure: 'fibre-sites', total: '36', isVerified: false, isAtLeast: false },
  ]);
  // the share of a year that was told as that of each hour was returned; the one told after it waits
  expect(shares).toMatchObject([
    { measure: 'renewable-share', value: '0.91', isVerified: true },
    { measure: 'hourly-share', value: '0.63', isVerified: false },
  ]);
  const { asset } = await ask<{ asset: { costs: object[]; stage: string; waits: number } }>('asset', { ref: 'X-DC1' });
  expect(asset).toMatchObject({ stage: 'commissioning', waits: 2 });
  expect(asset.costs).toEqual([{ phase: 1, value: '337500000', currency: 'MAD', state: 'installed', of: 'it-load' }]);
  const model = await ask<{ versions: { review: string }[]; outcome: { finance: { base: { irr: number } } } }>(
    'study-model',
    {
      study: 'XS4',
    },
  );
  expect(model.versions.map((one) => one.review)).toEqual(['returned']);
  expect(await ask('accepted-models', { project: 'P02' })).toEqual({ items: [] });
});

test('catalogue: six solutions submitted, four listed, two in use as somebody verified, one taken off after its use ended', async () => {
  const ask = async <T>(role: 'auditor' | 'region', verb: string, input: object = {}): Promise<T> => {
    const caller = callerAs(role, role === 'region' ? { kind: 'region', id: '91' } : undefined, { person: person(11) });
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint(verb), { caller, input });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.value as T;
  };
  type Listed = { items: { ref: string; use: string; outcome: string; status?: string }[] };
  const { items } = await ask<Listed>('auditor', 'solutions');
  expect(items.map((one) => [one.ref, one.use, one.outcome, one.status])).toEqual([
    ['XC1', 'in-use', 'met', 'submitted'],
    ['XC2', 'in-use', 'in-part', undefined],
    ['XC4', 'none', 'open', 'returned'],
    ['XC5', 'declared', 'open', undefined],
    ['XC6', 'none', 'open', 'refused'],
  ]);
  expect(await ask('auditor', 'catalogue-figures')).toMatchObject({
    listed: 3,
    uses: { 'in-use': 2, declared: 1, ended: 0, none: 0 },
    submitted: 1,
  });
  // what was returned or refused is no business of others
  expect((await ask<Listed>('region', 'solutions')).items.map((one) => one.ref)).toEqual(['XC1', 'XC2', 'XC5']);
  type Off = { items: { ref: string; use: string; delistedOn?: string; isListed: boolean }[] };
  expect((await ask<Off>('region', 'solutions', { show: 'delisted' })).items).toMatchObject([
    { ref: 'XC3', use: 'ended', delistedOn: '2031-09-29', isListed: false },
  ]);
});

test('AI systems: five told of, one stopped after its review, one never reviewed, one whose next review has passed', async () => {
  const officer = callerAs('officer', undefined, { person: person(2), organisation: 'X-MIN' });
  const ask = async <T>(verb: string, input: object = {}): Promise<T> => {
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint(verb), { caller: officer, input });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.value as T;
  };
  type Listed = { items: { ref: string; state: string; review: string; risk?: string; oversight: boolean }[] };
  const { items } = await ask<Listed>('ai-systems');
  expect(items.map((one) => [one.ref, one.state, one.review, one.risk, one.oversight])).toEqual([
    ['XAI-1', 'in-use', 'due', 'limited', true],
    ['XAI-2', 'in-use', 'overdue', 'high', false],
    ['XAI-3', 'stopped', 'none', 'high', false],
    ['XAI-4', 'planned', 'not-reported', 'minimal', false],
    ['XAI-5', 'in-use', 'overdue', undefined, true],
  ]);
  expect(await ask('ai-system-figures')).toMatchObject({
    systems: 4,
    reviewed: 2,
    overdue: 2,
    overseen: 2,
    stopped: 1,
  });
});

test('allocation: a proposal without floors, one that cannot be, one that keeps floors and a rural share; nothing came of it', async () => {
  const officer = callerAs('officer', undefined, { person: person(2), organisation: 'X-MIN' });
  const version = async (number?: number): Promise<AllocationFile> => {
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint('allocation'), {
      caller: officer,
      input: { ref: 'X-AL1', ...(number ? { number } : {}) },
    });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.value as AllocationFile;
  };
  const { versions, answered: last, today } = await version();
  const answered = last!;
  expect(versions.map((one) => [one.candidates, one.assumptions, one.status])).toEqual([
    [7, 7, 'optimal'],
    [7, 7, 'infeasible'],
    [7, 7, 'optimal'],
  ]);
  expect(today.spread.regions.map((one) => one.region)).toEqual(['91', '92', '93', '94']);
  const free = (await version(1)).answered!;
  if (!('plan' in free.answer) || !('plan' in answered.answer)) throw new Error('no plan');
  // floors cost benefit, and bring what is spent nearer to the people
  expect(answered.answer.plan.benefit).toBeLessThan(free.answer.plan.benefit);
  expect(answered.spread!.hoover!).toBeLessThan(free.spread!.hoover!);
  expect(answered.answer.plan.ruralShare!).toBeGreaterThanOrEqual(0.4);
  expect(answered.answer.plan.chosen).toContainEqual({ candidate: 'P08', region: '91' });
  const { answer } = (await version(2)).answered!;
  if (answer.status !== 'infeasible') throw new Error(answer.status);
  expect(answer.conflict).toContainEqual({ rule: 'floor', region: '93' });
  // a proposal makes no project: those of the pack are all there are
  const { rows } = await world.database.pool.query<{ n: number }>(
    "select count(*)::int as n from project where level = 'project'",
  );
  expect(rows).toEqual([{ n: 12 }]);
});

test('law: a decree came out and freed its gate, a bill is overdue and holds one back, who went live had trained its team', async () => {
  const officer = callerAs('officer', undefined, { person: person(2), organisation: 'X-MIN' });
  const ask = async <T>(verb: string, input: object): Promise<T> => {
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint(verb), { caller: officer, input });
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
    return answer.value.value as T;
  };
  type Listed = { items: { ref: string; station?: string; isOverdue: boolean; status: string }[] };
  const { items } = await ask<Listed>('legal-texts', {});
  expect(items.map((one) => [one.ref, one.station, one.isOverdue])).toEqual([
    ['X-O1', 'announced', false],
    ['X-B1', 'council', true],
    ['X-D1', 'gazette', false],
    ['X-L1', 'gazette', false],
    ['X-L2', 'gazette', false],
    ['X-L3', 'gazette', false],
  ]);
  type Blocks = { items: { text: string; project: string; holds: boolean }[] };
  expect((await ask<Blocks>('text-blocks', {})).items).toMatchObject([
    { text: 'X-B1', project: 'P09', holds: true },
    { text: 'X-D1', project: 'P05', holds: false },
  ]);
  expect(await ask('law-figures', {})).toMatchObject({
    announced: 3,
    published: 1,
    blocked: 1,
    goLive: [
      { text: 'X-L1', wentLive: 1, met: 1, missed: 0, notReported: 0 },
      { text: 'X-L2', wentLive: 1, met: 1, missed: 0, notReported: 0 },
    ],
  });
  // every duty of every project that is followed, with what became of it
  type Duties = { items: { project: string; state: string }[] };
  const owed = async (text: string) => {
    const duties = (await ask<Duties>('text-duties', { text })).items;
    return Object.fromEntries(
      Map.groupBy(duties, (one) => one.state)
        .entries()
        .map(([state, own]) => [state, own.length]),
    );
  };
  expect(await owed('X-L1')).toEqual({ met: 4, owed: 1, ahead: 4, 'before-follow-up': 1 });
  expect(await owed('X-L2')).toEqual({ met: 2, owed: 1, ahead: 7 });
});

test('the committee has met: its minutes are confirmed, an action is done, another is late and comes first next time', async () => {
  const query = async <T>(sql: string) => (await world.database.pool.query(sql)).rows as T[];
  expect(await query("select number, state from stocktake where committee = 'X-STEER' order by number")).toEqual([
    { number: 1, state: 'confirmed' },
    { number: 2, state: 'planned' },
  ]);
  expect(await query('select number, state from committee_action order by number')).toEqual([
    { number: 1, state: 'done' },
    { number: 2, state: 'open' },
  ]);
  const items = await query<{ why: string }>(
    'select i.why from agenda_item i join stocktake s on s.id = i.stocktake and s.number = 2 order by i.position',
  );
  expect(items.slice(0, 2).map((one) => one.why)).toEqual(['action-late', 'carried']);
});

test('both sides of two agreements owe: met, returned, closed by joint minutes, and counterpart funds that are late', async () => {
  const found = await world.database.pool.query(
    `select o.ref, o.state, string_agg(s.act, ' ' order by s.number) as acts
     from agreement_obligation o join obligation_step s on s.obligation = o.ref group by o.ref, o.state order by o.ref`,
  );
  expect(found.rows).toEqual([
    { ref: 'XA1/O1', state: 'met', acts: 'record declare accept' },
    { ref: 'XA1/O2', state: 'returned', acts: 'record declare return' },
    { ref: 'XA1/O3', state: 'open', acts: 'record amend' },
    { ref: 'XA1/O4', state: 'open', acts: 'record' },
    { ref: 'XA1/O5', state: 'met', acts: 'record declare contest settle' },
    { ref: 'XA2/O1', state: 'met', acts: 'record declare accept' },
    { ref: 'XA2/O2', state: 'met', acts: 'record declare accept' },
    { ref: 'XA2/O3', state: 'open', acts: 'record' },
  ]);
  // the seeded fault: funds of the state that were due on 29 August are warned of from 60 days before
  const followed = await transaction(world.database.pool, (tx) => followedObligations(tx, day('2031-06-30')));
  const warned = (today: string) =>
    obligationsDue(followed, day(today)).flatMap((one) => (one.obligation.ref === 'XA1/O4' ? one.daysLeft : []));
  expect(['2031-06-29', '2031-06-30', '2031-10-13'].map(warned)).toEqual([[], [60], [-45]]);
});

test('the third quarter is reported: one report locked, one returned, silence told up the hierarchy of the body', async () => {
  const query = async <T>(sql: string) => (await world.database.pool.query(sql)).rows as T[];
  expect(await query('select state, count(*)::int as n from report group by state order by state')).toEqual([
    { state: 'locked', n: 1 },
    { state: 'open', n: 6 },
    { state: 'returned', n: 1 },
    { state: 'submitted', n: 1 },
  ]);
  expect(
    await query('select kind, count(*)::int as n from notice where report is not null group by kind order by kind'),
  ).toEqual([
    { kind: 'accepted', n: 1 },
    { kind: 'escalation', n: 4 },
    { kind: 'opened', n: 14 },
    { kind: 'overdue', n: 11 },
    { kind: 'returned', n: 1 },
  ]);
  expect(
    await query(
      "select ref, likelihood, impact, (select count(*)::int from risk_step s where s.risk = r.ref) as steps from risk r where project = 'P01' order by ref",
    ),
  ).toEqual([
    { ref: 'P01/R1', likelihood: 5, impact: 5, steps: 3 },
    { ref: 'P01/R2', likelihood: 3, impact: 4, steps: 1 },
  ]);
});

test('two documents are read: what officers made of each draft stands, and nobody clears what they took out of one', async () => {
  const readings = await world.database.pool.query<{ id: string }>('select id from document_reading order by id');
  const officer = callerAs('officer', { kind: 'instance', id: '*' } as Scope, {
    person: person(2),
    organisation: 'X-MIN',
  });
  const files: ReadingFile[] = [];
  for (const { id } of readings.rows) {
    const answer = await runEndpoint({ ...world, exercise: true }, endpoint('document-reading'), {
      caller: officer,
      input: { id },
    });
    if (answer.ok) files.push(answer.value.value as ReadingFile);
  }
  const told = files.map(({ reading, drafts }) => [
    reading.source,
    ...drafts.map(({ state, pledge, claim, steps }) =>
      [state, pledge, claim, ...steps.map((step) => step.act)].filter(Boolean).join(' '),
    ),
  ]);
  expect(told).toEqual([
    [
      'S-x-balagh',
      'attached X01 X01-3 revise attach',
      'accepted X09 X09-1 accept',
      'accepted X10 X10-1 revise accept',
      'waiting',
      'rejected reject',
    ],
    ['S-x-feuille', 'waiting revise', 'attached X02 X02-3 attach', 'waiting', 'waiting', 'waiting'],
  ]);
  for (const { text, drafts } of files)
    for (const { as, quote } of drafts) expect(text.slice(as.start, as.end)).toBe(quote);
});
