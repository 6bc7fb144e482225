import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceClasses, type ProjectFile } from '../delivery/index.ts';
import { type Day, hashableJson, type Json, type LocalizedText } from '../kernel/index.ts';
import { byRef, compose, worldOf } from './compose.rules.ts';
import type { Core, PledgeCore, ProjectCore } from './core.ts';
import type { Known } from './cores/known.ts';
import { organisationCore, sourceCore } from './cores/plain-cores.rules.ts';
import { pledgeCore } from './cores/pledge-core.rules.ts';
import { type ProjectInside, projectCore } from './cores/project-core.rules.ts';
import type { PledgeDocument, PortalDocument, ProjectDocument } from './documents.ts';
import { composeHome } from './home.rules.ts';

const say = (text: string): LocalizedText => ({ authentic: 'ar', ar: text, fr: text, en: text });
/** Whatever carries this word is inside: it must be nowhere in a document. */
const SECRET = 'SENTINEL';
const secret = say(SECRET);
const day = (text: string) => text as Day;
const hash = (n: number): string => String(n).repeat(64).slice(0, 64);
const who = { person: `person-${SECRET}`, actsFor: [SECRET] };

const known: Known = {
  organisations: new Map([
    [
      'AG',
      {
        ref: 'AG',
        kind: 'agency',
        level: 'national',
        name: say('Agency'),
        note: secret,
        tutelageNote: secret,
        custom: { x: SECRET },
      },
    ],
  ]),
  places: new Map([
    ['12', { code: '12', level: 'region', kind: 'region', name: say('Region'), parent: 'MA' }],
    ['12.391', { code: '12.391', level: 'province', kind: 'province', name: say('Province'), parent: '12' }],
  ]),
  strategies: new Map([
    [
      'st',
      { ref: 'st', title: say('Strategy'), period: '2026-2030', sources: [], note: secret, custom: { x: SECRET } },
    ],
  ]),
  axes: new Map([['ax', { ref: 'ax', strategy: 'st', title: say('Axis'), order: 1, note: secret }]]),
  legalTexts: new Map(),
};

const source = (ref: string, more: object = {}) =>
  sourceCore({
    ref,
    title: say(`Title of ${ref}`),
    publisher: 'Paper',
    kind: 'press',
    address: `https://${ref}.example`,
    publishedOn: '2026-01-12',
    confidence: 'B',
    held: false,
    custom: { x: SECRET },
    ...more,
  } as Parameters<typeof sourceCore>[0]);

const pledge = (more: object = {}): PledgeCore =>
  pledgeCore(
    {
      pledge: {
        ref: 'C1',
        strategy: 'st',
        axis: 'ax',
        kind: 'state-pledge',
        topic: 'jobs',
        title: say('Jobs'),
        quantity: { value: '50000', unit: 'jobs' },
        owner: 'AG',
        bound: ['AG'],
        place: '12.391',
        note: secret,
        custom: { x: SECRET },
        ...more,
      },
      claims: [
        {
          ref: 'C1-2',
          pledge: 'C1',
          source: 'S-hidden',
          form: 'summary',
          text: say('second'),
          quantity: { value: '5', unit: 'jobs' },
          version: 1,
          recordedBy: SECRET,
        },
        {
          ref: 'C1-1',
          pledge: 'C1',
          source: 'S-open',
          form: 'summary',
          text: say('first'),
          deadline: '2030',
          version: 1,
          recordedBy: SECRET,
        },
      ],
      agreements: [
        {
          pledge: 'C1',
          aspect: 'amount',
          status: 'contradicted',
          reason: secret,
          counterClaim: 'C1-2',
          judgedBy: SECRET,
          judgedAs: SECRET,
          judgedOn: day('2026-11-01'),
        },
        {
          pledge: 'C1',
          aspect: 'date',
          status: 'confirmed',
          reason: secret,
          judgedAs: SECRET,
          judgedOn: day('2026-11-01'),
        },
        // No claim names a perimeter: whatever was judged of it has nothing to show.
        {
          pledge: 'C1',
          aspect: 'perimeter',
          status: 'unverified',
          reason: secret,
          judgedAs: SECRET,
          judgedOn: day('2026-11-01'),
        },
      ],
      clarifications: [
        { id: SECRET, pledge: 'C1', organisation: 'AG', text: say('older'), on: day('2026-10-01'), recordedBy: SECRET },
        { id: SECRET, pledge: 'C1', organisation: 'AG', text: say('newer'), on: day('2026-11-01'), recordedBy: SECRET },
      ],
    },
    known,
  );

const criterion = (id: string, code: string) => ({
  id,
  code,
  title: say(code),
  type: 'study' as const,
  evidence: ['study'],
  mandatory: true,
  class: 'public' as const,
  help: secret,
});
const evidence = (id: string, more: Partial<Evidence>): Evidence => ({
  id,
  type: 'study',
  sha256: hash(1),
  title: say(`Title of ${id}`),
  date: day('2026-03-01'),
  proves: ['c1'],
  meets: [],
  broughtBy: who,
  broughtOn: day('2026-03-02'),
  organisation: 'AG',
  class: 'public',
  status: 'accepted',
  judgedBy: who,
  judgedOn: day('2026-03-03'),
  reason: secret,
  independence: 'independent',
  ...more,
});
const gate = (number: 1 | 2) => ({
  id: `F1/G${number}`,
  number,
  template: 't',
  templateVersion: 1,
  title: say('Gate'),
  acceptorMayDecide: true,
  begunOn: day('2026-01-01'),
  criteria: [criterion(`c${number}`, `study-${number}`)],
});
const decided = {
  authority: say('Minister of works'),
  instrument: say('Decree'),
  reference: '12',
  date: day('2026-04-01'),
  act: hash(7),
};

const file = (more: Partial<ProjectFile> = {}): ProjectFile => ({
  id: SECRET,
  ref: 'F1',
  owner: 'AG',
  position: { stage: 'prefeasibility', state: 'active' },
  stageSince: day('2026-04-01'),
  gates: [gate(1), gate(2)],
  evidence: [evidence('e1', {})],
  decisions: [
    {
      ...decided,
      id: 'd1',
      gate: 'F1/G1',
      verdict: 'pass',
      recordedBy: who,
      recordedOn: day('2026-04-02'),
      status: 'confirmed',
      settledBy: who,
      settledOn: day('2026-04-03'),
    },
    {
      ...decided,
      id: 'd2',
      gate: 'F1/G2',
      verdict: 'stop',
      reason: secret,
      authority: secret,
      recordedBy: who,
      recordedOn: day('2026-05-02'),
      status: 'recorded',
    },
  ],
  conditions: [],
  acts: [
    {
      id: SECRET,
      kind: 'suspension',
      reason: secret,
      effectiveOn: day('2026-06-01'),
      proposedBy: who,
      proposedOn: day('2026-06-01'),
      status: 'proposed',
    },
  ],
  ...more,
});

const project = (given: ProjectFile | undefined = file(), more: Partial<ProjectInside> = {}): ProjectCore =>
  projectCore(
    {
      project: {
        id: SECRET,
        ref: 'F1',
        level: given ? 'project' : 'programme',
        parent: 'P1',
        strategy: 'st',
        title: say('Centre'),
        bound: 'state',
        owner: 'AG',
        partners: [],
        sharesAssumed: false,
        custom: { x: SECRET },
        facts: [
          {
            label: say('Power'),
            quantity: { value: '500', unit: 'MW' },
            as_of: '2026',
            source: 'S-hidden',
            confidence: 'C',
          },
        ],
        version: 3,
      },
      ...(given ? { file: given } : {}),
      works: [{ place: '12.391', share: '1' }],
      benefit: [{ place: '12', share: '1' }],
      pledges: ['C1', 'C-hidden'],
      sources: ['S-open', 'S-hidden'],
      milestones: [],
      stageTitles: new Map(),
      evidenceTypes: new Map([['study', { code: 'study', title: say('Study'), class: 'public' }]]),
      publicFiles: new Set<string>(),
      ...more,
    },
    known,
  );

const composed = (cores: Core[], kind: string): PortalDocument =>
  compose(worldOf(cores)).find((one) => one.kind === kind)!;

describe('what leaves the desk', () => {
  it('holds nothing of what is inside: notes, fields of one’s own, reasons, persons, proposals, transcriptions that wait', () => {
    const organisation = organisationCore(known.organisations.get('AG')!, known);
    const documents = compose(worldOf([pledge(), project(), source('S-open'), organisation]));
    expect(documents).toHaveLength(4);
    for (const document of documents) expect(JSON.stringify(document).includes(SECRET), document.kind).toBe(false);
  });

  it.each(evidenceClasses.filter((one) => one !== 'public'))(
    'shows of %s evidence that it exists, its kind and its ground, nothing more',
    (klass) => {
      const hidden = evidence('e1', {
        class: klass,
        title: secret,
        sha256: hash(9),
        ground: say('Ground'),
        opensOn: 'award-notice',
        place: '12.391',
      });
      const document = composed([project(file({ evidence: [hidden] }))], 'project') as ProjectDocument;
      expect(document.gates[0]!.criteria[0]!.evidence).toEqual([
        {
          withheld: true,
          what: 'evidence',
          type: 'study',
          typeTitle: say('Study'),
          status: 'accepted',
          ground: say('Ground'),
          opensOn: 'award-notice',
        },
      ]);
      expect(JSON.stringify(document)).not.toMatch(new RegExp(`${SECRET}|${hash(9)}`));
    },
  );

  it('says the three public wordings and puts the claims side by side', () => {
    const document = composed([pledge(), source('S-open')], 'pledge') as PledgeDocument;
    expect(document.sources).toBe('sources-differ');
    expect(document.aspects).toEqual([
      { aspect: 'amount', wording: 'sources-differ', claims: ['C1-2'] },
      { aspect: 'date', wording: 'sources-agree', claims: ['C1-1'] },
    ]);
    expect(document.claims.map((claim) => [claim.ref, claim.status])).toEqual([
      ['C1-1', 'sources-agree'],
      ['C1-2', 'sources-differ'],
    ]);
    expect(document.clarifications.map((one) => one.text.ar)).toEqual(['newer', 'older']);
    expect(document.leadClaim).toBe('C1-1');
  });

  it('leaves an aspect of which no claim speaks out of the page, and out of how the sources stand', () => {
    const claims = [{ ref: 'C1-1', pledge: 'C1', source: 'S', form: 'summary' as const, text: say('x'), version: 1 }];
    const judged = (aspect: 'amount' | 'date', status: 'confirmed' | 'unverified', counterClaim?: string) => ({
      ...{ pledge: 'C1', aspect, status, reason: secret, judgedAs: SECRET, judgedOn: day('2026-11-01') },
      ...(counterClaim ? { counterClaim } : {}),
    });
    const shown = (agreements: ReturnType<typeof judged>[], said: object) =>
      pledgeCore(
        {
          pledge: {
            ref: 'C1',
            strategy: 'st',
            kind: 'state-pledge',
            topic: 'jobs',
            title: say('Jobs'),
            bound: [],
          } as never,
          claims: [{ ...claims[0]!, ...said }],
          agreements,
          clarifications: [],
        },
        known,
      );
    const silent = shown([judged('date', 'unverified')], { quantity: { value: '5', unit: 'jobs' } });
    expect([silent.aspects, silent.sources]).toEqual([[], 'being-checked']);
    const half = shown([judged('amount', 'confirmed'), judged('date', 'unverified')], {
      quantity: { value: '5', unit: 'jobs' },
    });
    expect(half.aspects.map((one) => one.aspect)).toEqual(['amount']);
    expect([half.sources, half.claims[0]!.status]).toEqual(['sources-agree', 'sources-agree']);
  });

  it('hashes the same whatever the order of fields: whole numbers and text only', () => {
    for (const document of compose(worldOf([pledge(), project(), source('S-open')])))
      expect(() => hashableJson(document as unknown as Json)).not.toThrow();
  });
});

describe('links', () => {
  it('lead only to what is public in the same snapshot; a hidden source is a note, a hidden record is not named', () => {
    const documents = compose(worldOf([pledge(), project(), source('S-open')]));
    const text = JSON.stringify(documents);
    for (const hidden of ['S-hidden', 'C-hidden', 'P1']) expect(text.includes(hidden), hidden).toBe(false);
    const shown = documents.find((one) => one.kind === 'pledge') as PledgeDocument;
    expect(shown.claims[1]!.source).toEqual({ withheld: true, what: 'source' });
    expect(shown.owner).toMatchObject({ ref: 'AG', published: false });
    expect(shown.strategy).toMatchObject({ ref: 'st', published: false });
    expect(shown.projects.map((one) => one.ref)).toEqual(['F1']);
    // Said on no day: the day of the published source counts, not that of the hidden one.
    expect(shown.announcedOn).toBe('2026-01-12');
  });

  it('follow the documents they lead to: the stage on the pledge is the stage of the project', () => {
    const documents = compose(worldOf([pledge(), project()]));
    const [onPledge] = (documents.find((one) => one.kind === 'pledge') as PledgeDocument).projects;
    const own = documents.find((one) => one.kind === 'project') as ProjectDocument;
    expect(onPledge).toMatchObject({ stage: own.stage, state: own.state, truth: own.truth });
  });
});

describe('how true a stage is', () => {
  const truth = (given: ProjectFile) => composed([project(given)], 'project') as ProjectDocument;

  it('verified when every mandatory evidence was accepted from outside its tutelage', () => {
    expect(truth(file()).truth).toBe('verified');
    expect(truth(file({ evidence: [evidence('e1', { independence: 'same-tutelage' })] })).truth).toBe('declared');
  });

  it('promised while the project only has a name', () => {
    const named = truth(
      file({ position: { stage: 'identification', state: 'active' }, gates: [gate(1)], evidence: [], decisions: [] }),
    );
    expect(named.truth).toBe('promised');
    // The line, the lists and the pledge's page say the same.
    expect(named.stages[0]).toMatchObject({ position: 'current', truth: 'promised' });
    expect(named.stages.filter((one) => one.position === 'ahead').every((one) => one.truth === 'promised')).toBe(true);
  });

  it('before follow-up before the declared stage of a take-over, declared at it', () => {
    const takeOver = {
      id: 'a',
      kind: 'take-over' as const,
      reason: say('Basis'),
      effectiveOn: day('2025-01-01'),
      stage: 'operation' as const,
      proposedBy: who,
      proposedOn: day('2026-01-01'),
      status: 'confirmed' as const,
    };
    const taken = truth(
      file({
        position: { stage: 'operation', state: 'active' },
        gates: [],
        evidence: [],
        decisions: [],
        acts: [takeOver],
      }),
    );
    expect(taken.stages.map((one) => one.truth)).toEqual([...Array(8).fill('before-follow-up'), 'declared']);
    expect(new Set(taken.gates.map((one) => one.door))).toEqual(new Set(['before-follow-up']));
    expect(taken.takeOver).toEqual({ stage: 'operation', on: '2025-01-01', basis: say('Basis') });
  });

  it('broken by a higher instruction, with the evidence still owed', () => {
    const instruction = {
      id: 'a',
      kind: 'higher-instruction' as const,
      reason: say('Order'),
      act: decided,
      effectiveOn: day('2026-04-01'),
      gate: 'F1/G1',
      proposedBy: who,
      proposedOn: day('2026-04-01'),
      status: 'confirmed' as const,
    };
    const carried = truth(file({ evidence: [], decisions: [], acts: [instruction] }));
    expect(carried.truth).toBe('higher-instruction');
    expect(carried.gates[0]).toMatchObject({
      door: 'broken',
      owed: [say('study-1')],
      instruction: { authority: say('Minister of works') },
    });
    expect(carried.gates[0]!.instruction!.sha256).toBeUndefined();
    // A second door passed on evidence does not pay what the first still owes; the evidence does.
    const second = { ...file().decisions[0]!, id: 'd3', gate: 'F1/G2' };
    const on = (proves: string[][]) =>
      truth(
        file({
          position: { stage: 'feasibility', state: 'active' },
          evidence: proves.map((each, at) => evidence(`e${at}`, { proves: each })),
          decisions: [second],
          acts: [instruction],
        }),
      ).stages.map((one) => one.truth);
    expect(on([['c2']]).slice(0, 3)).toEqual(['declared', 'higher-instruction', 'higher-instruction']);
    expect(on([['c2'], ['c1']]).slice(0, 3)).toEqual(['declared', 'higher-instruction', 'verified']);
  });

  it('declared after a take-over, whatever doors open since: those behind were never examined', () => {
    const takeOver = {
      id: 'a',
      kind: 'take-over' as const,
      reason: say('Basis'),
      effectiveOn: day('2025-01-01'),
      stage: 'prefeasibility' as const,
      proposedBy: who,
      proposedOn: day('2026-01-01'),
      status: 'confirmed' as const,
    };
    const passed = { ...file().decisions[0]!, gate: 'F1/G2' };
    const later = truth(
      file({
        position: { stage: 'feasibility', state: 'active' },
        evidence: [evidence('e1', { proves: ['c2'] })],
        decisions: [passed],
        acts: [takeOver],
      }),
    );
    expect(later.gates.slice(0, 2).map((one) => one.door)).toEqual(['before-follow-up', 'open']);
    expect(later.stages.slice(0, 3).map((one) => one.truth)).toEqual(['before-follow-up', 'declared', 'declared']);
  });
});

describe('home', () => {
  it('counts what its documents hold, and adds no money up', () => {
    const world = worldOf(
      [pledge({ quantity: { value: '11', unit: 'MAD' } }), project(), source('S-open')],
      [{ withheld: true, what: 'record', kind: 'project', ground: say('Ground'), pledges: ['C1'] }],
    );
    const documents = compose(world);
    const regions = [{ code: '12', level: 'region' as const, name: say('Region'), region: '12' }];
    const home = composeHome(documents, world, regions, { added: [], changed: [], withdrawn: [] });
    expect(home.pledges).toMatchObject({
      items: 1,
      announced: 1,
      withNumber: 1,
      withDeadline: 0,
      withOwner: 1,
      served: 1,
      verified: 0,
    });
    expect(home.announcedMoney.map((one) => one.quantity)).toEqual([{ value: '11', unit: 'MAD' }]);
    expect(home.regions).toEqual([{ place: regions[0], works: 1, benefit: 1, projects: ['F1'] }]);
    expect(home.withheld).toEqual([{ withheld: true, what: 'record', kind: 'project', ground: say('Ground') }]);
    expect((documents.find((one) => one.kind === 'pledge') as PledgeDocument).withheld).toEqual([
      { withheld: true, what: 'record', ground: say('Ground') },
    ]);
  });
});

describe('order of references', () => {
  it('counts digits as numbers', () =>
    expect(['C10', 'C2', 'C01', 'C02-1'].sort(byRef)).toEqual(['C01', 'C2', 'C02-1', 'C10']));
});
