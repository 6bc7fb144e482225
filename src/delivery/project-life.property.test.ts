import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, day, type LocalizedText, type Result } from '../kernel/index.ts';
import { appliedAll, type Change, type GateBirth } from './change.ts';
import { confirmedDecision, metCondition, recordedDecision, refusedTranscription } from './decision.rules.ts';
import { broughtEvidence, judgedEvidence } from './evidence.rules.ts';
import type { EvidenceType } from './evidence.ts';
import { doorOf, guards } from './gate.rules.ts';
import { type Gate, verdicts } from './gate.ts';
import { evidenceLife, type PositionName, type ProjectVerb, positionName, projectSteps } from './gate.workflow.ts';
import type { ProjectFile } from './project.ts';
import { personsOf, type Signature } from './signature.ts';
import { type GateNumber, gateNumbers, stages } from './stage.ts';
import { confirmedAct, proposedAct, refusedAct, verbOf } from './standing-act.rules.ts';
import { standingActKinds } from './standing-act.ts';

/**
 * Random histories: six people, one of them sometimes standing in for another, do whatever comes to mind to one
 * project. The machine answers; a second, naive reading of the file says whether it should have.
 */
const runs = process.env.MUTABAA_DEEP ? 100_000 : 10_000;

const text = (ar: string): LocalizedText => ({ authentic: 'ar', ar });
const paper = 'a'.repeat(64);
const types: Record<string, EvidenceType> = {
  study: { code: 'study', title: text('دراسة'), class: 'public' },
  contract: { code: 'contract', title: text('عقد'), class: 'restricted', ground: text('31-13') },
};

/** Even gates forbid the acceptor to decide; each gate asks for one or two papers and would like a third. */
const birth: GateBirth = (number, on): Gate => ({
  id: `gate-${number}`,
  number,
  template: `template-${number}`,
  templateVersion: 1,
  title: text('نقطة القرار'),
  acceptorMayDecide: number % 2 === 1,
  begunOn: on,
  criteria: [
    {
      id: `c${number}-1`,
      code: 'study',
      title: text('دراسة'),
      type: 'study',
      evidence: ['study'],
      mandatory: true,
      class: 'public',
    },
    {
      id: `c${number}-2`,
      code: 'operating-cost',
      title: text('كلفة الاستغلال'),
      type: 'operating-cost',
      evidence: ['contract', 'study'],
      mandatory: number % 3 === 0,
      class: 'public',
      minimum: { value: '5', unit: 'years' },
    },
  ],
});

const firstDay = day('2026-01-01');
const start: ProjectFile = {
  id: 'p',
  ref: 'F1',
  position: { stage: 'identification', state: 'active' },
  stageSince: firstDay,
  gates: [birth(1, firstDay)!],
  evidence: [],
  decisions: [],
  conditions: [],
  acts: [],
};

type Tried = { name: string; answer: Result<Change[]>; by: Signature };
const pick = <T>(list: readonly T[], n: number): T | undefined => (list.length ? list[n % list.length] : undefined);

/** One number, one attempt: which verb, who, on what. Verbs that carry a project forward come up more often. */
function attempt(file: ProjectFile, n: number, today: Day, id: string): Tried {
  const kind = n % 32;
  const who = (n >>> 5) % 6;
  const by: Signature = { person: `p${who}`, actsFor: (n >>> 8) % 8 === 0 && who === 5 ? ['p0'] : [] };
  const a = (n >>> 11) % 64;
  const b = (n >>> 17) % 64;
  const c = (n >>> 23) % 64;
  const reason = c % 8 === 0 ? undefined : text('سبب');
  const on = addDays(today, c % 16 === 1 ? 3 : c % 16 === 2 ? -40 : 0);
  const gate = (b % 5 ? file.gates.at(-1) : pick(file.gates, a))!;
  const act = {
    authority: text('اللجنة'),
    instrument: text('محضر'),
    reference: c % 32 === 3 ? '' : '12/26',
    date: on,
    act: paper,
  };

  if (kind < 9) {
    const condition = pick(file.conditions, a);
    const criterion = pick(gate.criteria, a);
    const bringing = {
      id,
      type: c % 4 === 0 ? 'contract' : 'study',
      sha256: paper,
      title: text('وثيقة'),
      date: c % 32 === 5 ? addDays(today, 1) : today,
      proves: criterion && b % 8 !== 7 ? [criterion.id] : [],
      meets: condition && b % 8 > 5 ? [condition.id] : [],
      broughtBy: by,
      broughtOn: today,
      ...(c % 3 ? { states: { value: c % 5 ? '7' : '2', unit: 'years' } } : {}),
      ...(c % 7 === 0 ? { supersedes: pick(file.evidence, b)?.id } : {}),
    };
    return { name: 'bring', answer: broughtEvidence(file, bringing, types[bringing.type]!, c === 9, today), by };
  }
  if (kind < 17) {
    const waiting = b % 4 ? file.evidence.filter((one) => one.status === 'brought') : file.evidence;
    const verb = kind < 16 ? 'accept' : 'return';
    const asked = { evidence: pick(waiting, a)?.id ?? 'none', verb, ...(reason ? { reason } : {}) } as const;
    return { name: verb, answer: judgedEvidence(file, asked, by, 'independent', today), by };
  }
  if (kind < 22) {
    const verdict = c % 16 === 4 ? pick(verdicts, a)! : pick(['pass', 'pass-with-conditions'] as const, a)!;
    const conditions =
      verdict === 'pass-with-conditions' && c % 8 !== 5
        ? [{ id: `${id}-c`, decision: id, gate: gate.id, title: text('شرط'), dueOn: addDays(on, b % 8 ? 30 : 0) }]
        : [];
    const taken = { id, gate: gate.id, verdict, ...(reason ? { reason } : {}), ...act };
    return { name: 'record', answer: recordedDecision(file, taken, conditions, by, today), by };
  }
  const decision =
    (file.decisions.filter((one) => one.status === 'recorded').at(-1) ?? pick(file.decisions, a))?.id ?? 'none';
  if (kind < 26) return { name: 'confirm', answer: confirmedDecision(file, decision, by, today), by };
  if (kind === 26 && b % 4 === 0)
    return { name: 'refuse', answer: refusedTranscription(file, decision, reason, by, today), by };
  if (kind === 26) {
    const meeting = {
      condition: pick(file.conditions, a)?.id ?? 'none',
      evidence:
        pick(
          file.evidence.filter((one) => one.meets.length),
          b,
        )?.id ?? 'none',
    };
    return { name: 'meet', answer: metCondition(file, meeting, by, today), by };
  }
  if (kind === 27) {
    const which = pick(standingActKinds, a)!;
    const proposal = {
      id,
      kind: which === 'cancellation' && b % 4 ? ('resumption' as const) : which,
      reason: text('سبب'),
      effectiveOn: on,
      ...(c % 8 ? { act } : {}),
      ...(which === 'take-over' ? { stage: pick(stages, b) } : {}),
      ...(which === 'higher-instruction' ? { gate: gate.id } : {}),
    };
    return { name: 'propose', answer: proposedAct(file, proposal, by, today), by };
  }
  const proposed = (file.acts.filter((one) => one.status === 'proposed').at(-1) ?? pick(file.acts, a))?.id ?? 'none';
  return kind === 31
    ? { name: 'refuse-act', answer: refusedAct(file, proposed, reason, by, today), by }
    : { name: 'confirm-act', answer: confirmedAct(file, proposed, by, today), by };
}

const table = new Set(projectSteps.map((one) => `${one.from} ${one.verb} ${one.to}`));
const evidenceSteps = new Set(evidenceLife.transitions.flatMap((t) => t.from.map((from) => `${from} ${t.to}`)));
const overlaps = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((person) => other.includes(person));
const fail = (what: string): never => {
  throw new Error(what);
};

/** Which verb moved the project, read from what was settled. */
function verbThatMoved(
  before: ProjectFile,
  after: ProjectFile,
): { verb: ProjectVerb; sides: string[][]; gate?: string } {
  for (const [i, one] of after.decisions.entries())
    if (one.status === 'confirmed' && before.decisions[i]?.status === 'recorded')
      return { verb: one.verdict, gate: one.gate, sides: [personsOf(one.recordedBy), personsOf(one.settledBy!)] };
  for (const [i, one] of after.acts.entries())
    if (one.status === 'confirmed' && before.acts[i]?.status === 'proposed')
      return { verb: verbOf[one.kind], sides: [personsOf(one.proposedBy), personsOf(one.settledBy!)] };
  return fail('the project moved and nobody confirmed anything');
}

/** The naive reading: no rule of the machine is used here, only the file and the table. */
function judge(before: ProjectFile, after: ProjectFile, open: Set<GateNumber>): ProjectVerb | undefined {
  for (const [i, one] of after.evidence.entries()) {
    const was = before.evidence[i];
    if (was && was.status !== one.status && !evidenceSteps.has(`${was.status} ${one.status}`))
      fail(`evidence went ${was.status} → ${one.status}`);
    if (one.judgedBy && overlaps(personsOf(one.broughtBy), personsOf(one.judgedBy)))
      fail('one person brought and judged');
  }
  for (const one of after.conditions) {
    const evidence = after.evidence.find((each) => each.id === one.metBy);
    if (one.metBy && evidence?.status !== 'accepted') fail('a condition was met without accepted evidence');
  }
  const settled =
    after.decisions.some((one, i) => one.status === 'confirmed' && before.decisions[i]?.status !== 'confirmed') ||
    after.acts.some((one, i) => one.status === 'confirmed' && before.acts[i]?.status !== 'confirmed');
  const from: PositionName = positionName(before.position);
  const to: PositionName = positionName(after.position);
  let verb: ProjectVerb | undefined;
  if (settled || from !== to) {
    const moved = verbThatMoved(before, after);
    verb = moved.verb;
    if (!table.has(`${from} ${verb} ${to}`)) fail(`not in the table: ${from} ${verb} ${to}`);
    if (overlaps(moved.sides[0]!, moved.sides[1]!)) fail(`one person on both sides of ${verb}`);
    if (verb === 'pass' || verb === 'pass-with-conditions') {
      const gate = after.gates.find((one) => one.id === moved.gate)!;
      const deciders = moved.sides.flat();
      for (const criterion of gate.criteria) {
        const live = after.evidence.filter((one) => one.proves.includes(criterion.id) && one.status !== 'superseded');
        if (live.some((one) => overlaps(personsOf(one.broughtBy), deciders)))
          fail('who brought evidence decided on it');
        const accepted = live.filter((one) => one.status === 'accepted');
        if (!gate.acceptorMayDecide && accepted.some((one) => overlaps(personsOf(one.judgedBy!), deciders)))
          fail('the acceptor decided');
        const enough = accepted.some(
          (one) => criterion.evidence.includes(one.type) && (!criterion.minimum || Number(one.states?.value) >= 5),
        );
        if (criterion.mandatory && !enough) fail(`gate ${gate.number} passed without ${criterion.code}`);
      }
      open.add(gate.number);
    }
  }
  for (const number of gateNumbers) {
    const door = doorOf(after, number);
    if ((door === 'open' || door === 'ajar') !== open.has(number)) fail(`door ${number} is drawn ${door}`);
    const isBehind = number <= stages.indexOf(after.position.stage);
    if (isBehind === (door === 'closed'))
      fail(`door ${number} is ${door} and the project is at ${after.position.stage}`);
  }
  return verb;
}

const histories = fc.array(fc.nat(), { minLength: 20, maxLength: 220, size: 'max' });

/** Plays one history; throws when the naive reading finds a fault. Tells how many doors it opened. */
function play(numbers: readonly number[], moves: Map<string, number>, refusals: Map<string, number>): number {
  let file = start;
  let today = addDays(firstDay, 50);
  const open = new Set<GateNumber>();
  for (const [i, n] of numbers.entries()) {
    if (n % 7 === 0) today = addDays(today, 20);
    const tried = attempt(file, n, today, `e${i}`);
    if (!tried.answer.ok) {
      const { code } = tried.answer.refusal;
      refusals.set(code, (refusals.get(code) ?? 0) + 1);
      continue;
    }
    const after = appliedAll(file, tried.answer.value, birth);
    const verb = judge(file, after, open);
    if (verb) moves.set(verb, (moves.get(verb) ?? 0) + 1);
    file = after;
  }
  return open.size;
}

test(`${runs} random histories never leave the table`, { timeout: 300_000 }, () => {
  const moves = new Map<string, number>();
  const refusals = new Map<string, number>();
  let furthest = 0;
  const once = (numbers: number[]): void => {
    furthest = Math.max(furthest, play(numbers, moves, refusals));
  };
  fc.assert(fc.property(histories, once), { numRuns: runs });
  if (process.env.MUTABAA_SHOW) console.log({ moves, refusals, furthest });
  // A property that never gets anywhere proves nothing: every verb must have happened, and every guard have refused.
  expect([...moves.keys()].sort()).toEqual([...new Set(projectSteps.map((one) => one.verb))].sort());
  expect(furthest).toBeGreaterThanOrEqual(3);
  for (const code of [
    'gate.evidence-missing',
    'four-eyes.bringer-accepts',
    'four-eyes.bringer-decides',
    'four-eyes.acceptor-decides',
    'four-eyes.recorder-confirms',
    'takeover.not-first',
    'act.transcription-missing',
    'act.in-the-future',
    'act.before-stage',
    'decision.condition-date',
    'evidence.below-minimum',
    'evidence.cited-only',
  ])
    expect(refusals.get(code) ?? 0, code).toBeGreaterThan(20);
});

test.each([
  ['criteria-met', /passed without/],
  ['bringers-apart', /who brought evidence decided/],
  ['acceptors-apart', /the acceptor decided/],
  ['two-persons', /one person on both sides/],
  ['gate-stands', /door|moved|table|passed/],
] as const)('without the guard %s the naive reading finds the fault', (name, fault) => {
  const guard = guards[name];
  guards[name] = () => undefined;
  try {
    const once = (numbers: number[]): void => void play(numbers, new Map(), new Map());
    const found = fc.check(fc.property(histories, once), { numRuns: 3000, endOnFailure: true });
    expect(String((found.errorInstance as Error | undefined)?.message)).toMatch(fault);
  } finally {
    guards[name] = guard;
  }
});
