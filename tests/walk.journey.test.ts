import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromHex, sha256 as hash, verifyInclusion } from '../src/ledger/proof/index.ts';
import { arabic, type Cast, cast } from './cast.ts';
import { checkLedger, command } from './ledger.ts';
import type { Person } from './people.ts';
import { type Program, startProgram } from './program.ts';

/**
 * Several people walk projects of the shipped register through their first gates, over HTTP, each signed in.
 * J1 passes its gate, J2 on the command line, J3 is ordered through, J4 is taken over in the midst of its works.
 */
let program: Program;
let who: Cast;
let today: string;
let sheet: string;
let designation: string;
let minutes: string;

beforeAll(async () => {
  program = await startProgram();
  who = await cast(program);
  today = (await who.officer.read<{ today: string }>('me')).value.today;
  sheet = await who.owner.upload('بطاقة المشروع');
  designation = await who.owner.upload('قرار التعيين');
  minutes = await who.officer.upload('محضر لجنة القيادة');
});
afterAll(async () => {
  await program?.stop();
  program?.remove();
});

type Door = 'closed' | 'open' | 'ajar' | 'broken' | 'before-follow-up';
type Shown = {
  ref: string;
  version: number;
  position: { stage: string };
  gates: { door: Door; missing: string[] }[];
  readiness?: { ready: boolean; missing: { code: string }[] };
  owed: { code: string }[];
};
type PublicProject = {
  stage: string;
  takeOver?: { stage: string };
  gates: {
    door: Door;
    decision?: { outcome: string; reference: string };
    criteria: { code: string; status: string }[];
    owed: unknown[];
  }[];
};

const show = async (ref: string, by = who.officer): Promise<Shown> => (await by.read<Shown>('project', { ref })).value;
const published = async (ref: string, snapshot?: number) => {
  const query = new URLSearchParams({ ref, ...(snapshot ? { snapshot: String(snapshot) } : {}) });
  const answer = await fetch(`${program.url}/api/v1/published-project?${query}`);
  return (await answer.json()) as { snapshot: number; since: number; document: PublicProject };
};
const page = async (address: string) => {
  const answer = await fetch(`${program.url}${address}`);
  return { status: answer.status, text: await answer.text() };
};

const bring = (ref: string, code: string, more: object = {}) => ({
  project: ref,
  type: code === 'owner-named' ? 'owner-designation' : 'project-sheet',
  sha256: code === 'owner-named' ? designation : sheet,
  title: arabic(code === 'owner-named' ? 'قرار تعيين صاحب المشروع' : 'بطاقة المشروع'),
  date: today,
  proves: [`${ref}/G1/${code}`],
  ...more,
});
const writtenAct = (reference: string) => ({
  authority: arabic('لجنة القيادة'),
  instrument: arabic('محضر'),
  reference,
  date: today,
  act: minutes,
});
const pass = (ref: string, reference = '12/2026') => ({ gate: `${ref}/G1`, verdict: 'pass', ...writtenAct(reference) });

/** The code of what was refused; the status when nothing was. */
const refusal = async (by: Person, verb: string, input: unknown): Promise<string | number> => {
  const answer = await by.act(verb, input);
  return answer.code ?? answer.status;
};
const must = async (by: Person, verb: string, input: unknown): Promise<Record<string, string> & { leaf: number }> => {
  const answer = await by.act<Record<string, string>>(verb, input);
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${JSON.stringify(answer.value)}`);
  return { ...answer.value, leaf: Number(answer.leaf) } as Record<string, string> & { leaf: number };
};
/** Where the publication of a project stands on the desk. */
const publication = async (ref: string) => {
  const answer = await who.officer.read<{ record: { version: number; state: string }; need: string }>(
    'record-publication',
    { kind: 'project', ref },
  );
  return { ...answer.value.record, need: answer.value.need };
};
const clear = async (by: Person, ref: string) =>
  must(by, 'clear-record', { kind: 'project', ref, version: (await publication(ref)).version });
const publish = (ref: string) => ({ records: [{ kind: 'project', ref }] });

describe('a project of the shipped register passes its first gate', () => {
  let brought: string;
  let decision: string;

  it('begins closed, and says what is missing', async () => {
    const project = await show('J1');
    expect(project.position.stage).toBe('identification');
    expect(project.gates.map((gate) => gate.door)).toEqual(Array(8).fill('closed'));
    expect(project.gates[0]!.missing).toEqual(['project-sheet', 'owner-named']);
  });

  it('is not decided while evidence is missing', async () => {
    const answer = await who.officer.act<{ details: object; detail: string }>('record-decision', pass('J1'));
    expect(answer).toMatchObject({ status: 409, code: 'gate.evidence-missing' });
    expect(answer.value.detail.length).toBeGreaterThan(20);
  });

  it('takes evidence only from those who have it to bring', async () => {
    const sheetOf = (ref: string) => bring(ref, 'project-sheet');
    expect(await refusal(who.verifier, 'bring-evidence', sheetOf('J1'))).toBe('access.role-missing');
    expect(await refusal(who.administrator, 'bring-evidence', sheetOf('J1'))).toBe('access.role-missing');
    expect(await refusal(who.owner, 'bring-evidence', sheetOf('F2'))).toBe('access.outside-scope');
    brought = (await must(who.owner, 'bring-evidence', bring('J1', 'project-sheet'))).id!;
  });

  it('is not decided on evidence that nobody has accepted', async () => {
    expect(await refusal(who.officer, 'record-decision', pass('J1'))).toBe('gate.evidence-missing');
  });

  it('has its evidence accepted by another person than who brought it', async () => {
    expect(await refusal(who.owner, 'accept-evidence', { evidence: brought })).toBe('access.role-missing');
    await must(who.verifier, 'accept-evidence', { evidence: brought });
    expect((await show('J1')).readiness).toMatchObject({ ready: false, missing: [{ code: 'owner-named' }] });
  });

  it('gives a verifier who brings for a project no way to accept it themselves', async () => {
    // somebody with both roles may do either, never both on one paper
    const both = await must(who.administrator, 'grant-role', {
      person: who.secondOfficer.id,
      role: 'verifier',
      scope: { kind: 'instance', id: '*' },
    });
    const paper = await must(who.secondOfficer, 'bring-evidence', bring('J1', 'owner-named'));
    expect(await refusal(who.secondOfficer, 'accept-evidence', { evidence: paper.id })).toBe(
      'four-eyes.bringer-accepts',
    );
    await must(who.administrator, 'revoke-role', { grant: both.grant, reason: 'only for this step' });
    await must(who.verifier, 'accept-evidence', { evidence: paper.id });
    expect((await show('J1')).readiness).toMatchObject({ ready: true, missing: [] });
  });

  it('asks for the written act: authority, instrument, reference, date and the scanned paper', async () => {
    const { act: _, ...withoutPaper } = pass('J1');
    expect(await refusal(who.officer, 'record-decision', withoutPaper)).toBe('request.input-refused');
    expect(await refusal(who.officer, 'record-decision', { ...pass('J1'), reference: ' ' })).toBe(
      'request.input-refused',
    );
    const neverUploaded = createHash('sha256').update('never uploaded').digest('hex');
    expect(await refusal(who.officer, 'record-decision', { ...pass('J1'), act: neverUploaded })).toMatch(
      /^(act|file|decision|evidence)\./,
    );
  });

  it('has its decision recorded by one person and confirmed by another', async () => {
    expect(await refusal(who.owner, 'record-decision', pass('J1'))).toBe('access.role-missing');
    decision = (await must(who.officer, 'record-decision', pass('J1'))).id!;
    expect((await show('J1')).position.stage).toBe('identification');
    expect(await refusal(who.officer, 'confirm-decision', { decision })).toBe('four-eyes.recorder-confirms');
    expect(await refusal(who.owner, 'confirm-decision', { decision })).toBe('access.role-missing');
    // who brought a paper for the gate does not confirm that the gate is passed
    expect(await refusal(who.secondOfficer, 'confirm-decision', { decision })).toBe('four-eyes.bringer-decides');
    expect(await must(who.decider, 'confirm-decision', { decision })).toMatchObject({ stage: 'prefeasibility' });
  });

  it('stands at the next stage behind an open door', async () => {
    const project = await show('J1');
    expect(project.position.stage).toBe('prefeasibility');
    expect(project.gates.map((gate) => gate.door)).toEqual(['open', ...Array(7).fill('closed')]);
    expect(await refusal(who.decider, 'confirm-decision', { decision })).toBe('workflow.no-such-step');
    expect(await refusal(who.officer, 'record-decision', pass('J1'))).toBe('gate.not-current');
  });

  it('is not revised from a page that somebody has changed since, and says what was changed', async () => {
    const { version } = await show('J1');
    await must(who.owner, 'revise-project', { ref: 'J1', version, changes: { note: arabic('بعد نقطة القرار') } });
    const stale = await who.officer.act<{ details: Record<string, unknown> }>('revise-project', {
      ref: 'J1',
      version,
      changes: { note: arabic('من صفحة قديمة') },
    });
    expect(stale).toMatchObject({ status: 409, code: 'conflict.changed' });
    expect(JSON.stringify(stale.value.details)).toContain(who.owner.id);
  });
});

describe('what was decided comes out in a new snapshot, by two people', () => {
  let before: number;
  let leaf: number;

  beforeAll(async () => {
    before = (await published('J1')).snapshot;
  });

  it('shows nothing of it before', async () => {
    const { document } = await published('J1');
    expect(document.stage).toBe('identification');
    expect(document.gates.map((gate) => gate.door)).not.toContain('open');
    expect((await page('/ar/projects/J1')).text).not.toContain('12/2026');
  });

  it('is refused to one person alone, and to those without the right', async () => {
    expect(await refusal(who.officer, 'publish-records', publish('J1'))).toBe('publication.not-cleared');
    expect(await refusal(who.owner, 'clear-record', { kind: 'project', ref: 'J1', version: 1 })).toBe(
      'access.role-missing',
    );
    const stale = { kind: 'project', ref: 'J1', version: (await publication('J1')).version + 1 };
    expect(await refusal(who.officer, 'clear-record', stale)).toBe('conflict.changed');
    await clear(who.officer, 'J1');
    expect(await refusal(who.officer, 'publish-records', publish('J1'))).toBe('publication.second-person');
    expect(await refusal(who.verifier, 'publish-records', publish('J1'))).toBe('access.role-missing');
  });

  it('is refused when the record changed after it was cleared', async () => {
    const { version } = await show('J1');
    await must(who.owner, 'revise-project', { ref: 'J1', version, changes: { note: arabic('تغيير بعد الإجازة') } });
    expect(await refusal(who.decider, 'publish-records', publish('J1'))).toBe('publication.changed-since-cleared');
    await clear(who.officer, 'J1');
  });

  it('is published by the second person, as the next snapshot', async () => {
    const made = await who.decider.act<{ snapshot: number }>('publish-records', publish('J1'));
    expect(made).toMatchObject({ status: 200, value: { snapshot: before + 1 } });
    leaf = Number(made.leaf);
  });

  it('is on the public page in three languages, with the act that decided', async () => {
    for (const lang of ['ar', 'fr', 'en']) {
      // pages ask for the newest snapshot once a second
      await expect.poll(async () => (await page(`/${lang}/projects/J1`)).text, { timeout: 3000 }).toContain('12/2026');
    }
  });

  it('is in the public API, and the older snapshot still says what it said', async () => {
    const now = await published('J1');
    expect(now).toMatchObject({ snapshot: before + 1, since: before + 1, document: { stage: 'prefeasibility' } });
    expect(now.document.gates[0]).toMatchObject({
      door: 'open',
      decision: { outcome: 'pass', reference: '12/2026' },
      criteria: [
        { code: 'project-sheet', status: 'accepted' },
        { code: 'owner-named', status: 'accepted' },
        { code: 'convention' },
      ],
    });
    expect((await published('J1', before)).document.stage).toBe('identification');
    expect((await page(`/fr/projects/J1?snapshot=${before}`)).text).not.toContain('12/2026');
  });

  it('never tells who did it by name or by key', async () => {
    const told = [
      ...(await Promise.all(['ar', 'fr', 'en'].map(async (lang) => (await page(`/${lang}/projects/J1`)).text))),
      JSON.stringify(await published('J1')),
      (await page('/api/v1/open-data')).text,
    ].join('\n');
    for (const person of Object.values(who)) {
      expect(told).not.toContain(person.id);
      expect(told).not.toContain(person.name);
    }
  });

  it('is a leaf that anyone can prove to stand in the signed ledger', async () => {
    const checkpoint = (await (await fetch(`${program.url}/api/v1/checkpoint`)).json()) as {
      size: number;
      root: string;
    };
    expect(checkpoint.size).toBeGreaterThan(leaf);
    const asked = await fetch(`${program.url}/api/v1/inclusion-proof?seq=${leaf}&size=${checkpoint.size}`);
    const proof = (await asked.json()) as { leaf: string; proof: string[]; root: string };
    const bytes = (text: string) => fromHex(text)!;
    const root = bytes(checkpoint.root);
    const holds = (leafHash: Uint8Array) =>
      verifyInclusion(hash, {
        index: leaf,
        size: checkpoint.size,
        leaf: leafHash,
        proof: proof.proof.map(bytes),
        root,
      });
    expect(holds(bytes(proof.leaf))).toBe(true);
    expect(holds(hash(new TextEncoder().encode('another leaf')))).toBe(false);
  });
});

describe('an order from above and a take-over open no door', () => {
  it('breaks the door of a project ordered through, and what is owed stays written', async () => {
    const order = { gate: 'J3/G1', reason: arabic('استعجال'), ...writtenAct('7/2026') };
    const instruction = await must(who.officer, 'record-higher-instruction', order);
    expect(await refusal(who.officer, 'confirm-higher-instruction', { instruction: instruction.id })).toBe(
      'four-eyes.recorder-confirms',
    );
    expect((await show('J3')).position.stage).toBe('identification');
    await must(who.decider, 'confirm-higher-instruction', { instruction: instruction.id });
    expect((await show('J3')).gates[0]!.door).toBe('broken');
    await clear(who.officer, 'J3');
    await must(who.decider, 'publish-records', publish('J3'));
    const { document } = await published('J3');
    expect(document.stage).toBe('prefeasibility');
    expect(document.gates.map((gate) => gate.door)).toEqual(['broken', ...Array(7).fill('closed')]);
    expect(document.gates[0]!.owed).toHaveLength(2);
    expect(document.gates[0]!.decision).toBeUndefined();
  });

  it('shows a project taken over as before follow-up, confirmed by two people', async () => {
    const minutes = { project: 'J4', stage: 'procurement', reason: arabic('أوراش قائمة'), ...writtenAct('3/2026') };
    const takeOver = (await must(who.officer, 'take-over-project', minutes)).id;
    expect(await refusal(who.officer, 'confirm-take-over', { takeOver })).toBe('four-eyes.recorder-confirms');
    await must(who.decider, 'confirm-take-over', { takeOver });
    await clear(who.officer, 'J4');
    await must(who.decider, 'publish-records', publish('J4'));
    const { document } = await published('J4');
    expect(document).toMatchObject({ stage: 'procurement', takeOver: { stage: 'procurement' } });
    expect(document.gates.map((gate) => gate.door)).toEqual([
      ...Array(5).fill('before-follow-up'),
      ...Array(3).fill('closed'),
    ]);
  });

  it('shows no door ajar or open in the whole open data but the one that two people passed', async () => {
    const { items } = (await (await fetch(`${program.url}/api/v1/open-data`)).json()) as {
      items: { document: { kind: string; ref: string } & PublicProject }[];
    };
    const doors = items
      .filter(({ document }) => document.kind === 'project')
      .flatMap(({ document }) => document.gates.map((gate, at) => `${document.ref}/G${at + 1} ${gate.door}`));
    expect(doors.length).toBeGreaterThan(50);
    expect(doors.filter((door) => / (open|ajar)$/.test(door))).toEqual(['J1/G1 open']);
  });
});

describe('the same walk on the command line, with personal tokens', () => {
  const rights = {
    owner: ['evidence.bring', 'project.read', 'file.bring'],
    verifier: ['evidence.judge'],
    officer: ['decision.record', 'decision.confirm', 'publication.clear', 'publication.read', 'project.read'],
    decider: ['decision.confirm', 'publication.publish'],
  } as const;
  type Role = keyof typeof rights;
  const tokens = {} as Record<Role, string>;
  let file: string;

  /** `bin/mutabaa call VERB --json FILE` with the token of one of them */
  const call = async (role: Role | undefined, verb: string, input: unknown, more: string[] = []) => {
    fs.writeFileSync(file, JSON.stringify(input));
    const { code, output } = await command(program.folder, ['call', verb, '--json', file, ...more], {
      MUTABAA_URL: program.url,
      ...(role ? { MUTABAA_TOKEN: tokens[role] } : {}),
    });
    return code === 0
      ? { done: JSON.parse(output) as Record<string, string> }
      : { refused: /"code":"([^"]+)"/.exec(output)?.[1], output };
  };

  beforeAll(async () => {
    file = path.join(program.folder, 'input.json');
    for (const role of Object.keys(rights) as Role[])
      tokens[role] = (await must(who[role], 'create-token', { label: 'journey', rights: rights[role] })).secret!;
  });

  it('names the refusal and ends with 1: without a token, with a token that lacks the right, without evidence', {
    timeout: 120_000,
  }, async () => {
    expect(await call(undefined, 'record-decision', pass('J2'))).toMatchObject({ refused: 'access.sign-in-first' });
    expect(await call('verifier', 'record-decision', pass('J2'))).toMatchObject({
      refused: 'access.token-too-narrow',
    });
    expect(await call('officer', 'record-decision', pass('J2'))).toMatchObject({ refused: 'gate.evidence-missing' });
    expect(await call('officer', 'no-such-verb', {})).toMatchObject({
      output: expect.stringContaining('no-such-verb'),
    });
  });

  it('walks from evidence to publication', { timeout: 240_000 }, async () => {
    const named = await must(who.owner, 'bring-evidence', bring('J2', 'owner-named'));
    await must(who.verifier, 'accept-evidence', { evidence: named.id });
    const { sha256: _, ...sheet } = bring('J2', 'project-sheet');
    const paper = path.join(program.folder, 'sheet.txt');
    fs.writeFileSync(paper, 'the sheet of the project, brought from the command line');
    const brought = await call('owner', 'bring-evidence', sheet, ['--file', `sha256=${paper}`]);
    expect(brought).toMatchObject({ done: { project: 'J2' } });
    expect(await call('verifier', 'accept-evidence', { evidence: brought.done!.id })).toHaveProperty('done');
    const decision = (await call('officer', 'record-decision', pass('J2', '14/2026'))).done!.id;
    expect(await call('officer', 'confirm-decision', { decision })).toMatchObject({
      refused: 'four-eyes.recorder-confirms',
    });
    expect(await call('decider', 'confirm-decision', { decision })).toMatchObject({
      done: { stage: 'prefeasibility' },
    });
    const { version } = await publication('J2');
    expect(await call('officer', 'clear-record', { kind: 'project', ref: 'J2', version })).toHaveProperty('done');
    expect(await call('decider', 'publish-records', publish('J2'))).toHaveProperty('done.snapshot');
    expect(await call(undefined, 'published-project', { ref: 'J2' })).toMatchObject({
      done: { document: { stage: 'prefeasibility' } },
    });
  });

  it('stops at once when the token is revoked', async () => {
    const { tokens: own } = (await who.owner.read<{ tokens: { id: string }[] }>('my-tokens')).value;
    await must(who.owner, 'revoke-token', { token: own[0]!.id });
    expect(await call('owner', 'bring-evidence', bring('J2', 'convention'))).toMatchObject({
      refused: 'access.sign-in-first',
    });
  });
});

it('every act of the journey stands in the ledger, which verifies against its database', async () => {
  expect(await checkLedger(program.folder)).toMatch(/^ok/);
});
