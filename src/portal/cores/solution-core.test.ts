import { expect, test } from 'vitest';
import type { Solution, SolutionUse, Submission } from '../../catalogue/index.ts';
import { day, type LocalizedText } from '../../kernel/index.ts';
import type { Organisation } from '../../partners/index.ts';
import { compose, worldOf } from '../compose.rules.ts';
import { type Known, placeOf } from './known.ts';
import { solutionCore } from './solution-core.rules.ts';

const ar = (text: string): LocalizedText => ({ authentic: 'ar', ar: text });
const on = day('2031-03-01');
const submission = (number: number, status: Submission['status'], more: Partial<Submission> = {}): Submission => ({
  id: `s${number}`,
  number,
  name: ar(`حل ${number}`),
  purpose: ar('غرض'),
  sector: 'health',
  maker: 'LAB',
  made: { built: { answer: 'yes', source: 'S-1' }, hosted: { answer: 'no', reference: ar('عقد') } },
  source: 'S-1',
  file: 'f'.repeat(64),
  status,
  organisation: 'LAB',
  submittedBy: 'PERSON-1',
  submittedFor: ['PERSON-2'],
  submittedOn: on,
  judgedFor: [],
  ...(status === 'submitted' ? {} : { judgedBy: 'PERSON-3', judgedOn: on, judgeOrganisation: 'COURT' }),
  ...more,
});
const use = (number: number, status: SolutionUse['status'], more: Partial<SolutionUse> = {}): SolutionUse => ({
  id: `u${number}`,
  number,
  user: 'MIN',
  place: '12',
  since: '2031',
  reference: ar('محضر'),
  status,
  organisation: 'LAB',
  declaredBy: 'PERSON-1',
  declaredFor: [],
  declaredOn: on,
  judgedFor: [],
  ...(status === 'declared' ? {} : { judgedBy: 'PERSON-3', judgedOn: on }),
  ...more,
});
const known: Known = {
  organisations: new Map([['LAB', { ref: 'LAB', name: ar('مختبر'), kind: 'firm' } as unknown as Organisation]]),
  places: new Map(),
  strategies: new Map(),
  axes: new Map(),
  legalTexts: new Map(),
};
const solution = (
  submissions: Submission[],
  uses: SolutionUse[] = [],
  delistings: Solution['delistings'] = [],
): Solution => ({
  ref: 'SOL-1',
  version: 1,
  submissions,
  uses,
  delistings,
});

test('what is not listed has no public part, and a newer submission changes nothing of what is', () => {
  expect(solutionCore(solution([submission(1, 'submitted')]), known)).toEqual([]);
  expect(solutionCore(solution([submission(1, 'returned')]), known)).toEqual([]);
  const [core] = solutionCore(solution([submission(1, 'accepted'), submission(2, 'submitted')]), known);
  expect(core).toMatchObject({ title: ar('حل 1'), outcome: 'in-part', use: 'none', listedOn: on });
  expect(core!.criteria.map((one) => [one.criterion, one.answer])).toEqual([
    ['built', 'yes'],
    ['rights', undefined],
    ['hosted', 'no'],
  ]);
});

test('what was taken off has no public part', () => {
  const off = { status: 'confirmed', submission: 1 } as Solution['delistings'][number];
  expect(solutionCore(solution([submission(1, 'accepted')], [], [off]), known)).toEqual([]);
  expect(solutionCore(solution([submission(1, 'accepted'), submission(2, 'accepted')], [], [off]), known)).toHaveLength(
    1,
  );
});

test('verified uses alone are told, and no person and no file', () => {
  const uses = [use(1, 'declared'), use(2, 'returned'), use(3, 'verified'), use(4, 'verified', { endedOn: on })];
  const [core] = solutionCore(solution([submission(1, 'accepted')], uses), known);
  expect(core).toMatchObject({ use: 'in-use', uses: [{ since: '2031', verifiedOn: on }, { endedOn: on }] });
  expect(core!.uses).toHaveLength(2);
  expect(JSON.stringify(core)).not.toMatch(/PERSON|ffff|COURT/);
  expect(solutionCore(solution([submission(1, 'accepted')], [uses[0]!]), known)[0]).toMatchObject({ use: 'none' });
  expect(solutionCore(solution([submission(1, 'accepted')], [uses[3]!]), known)[0]).toMatchObject({ use: 'ended' });
});

test('a body and a source are linked only where they are public', () => {
  const cores = solutionCore(solution([submission(1, 'accepted')], [use(1, 'verified')]), known);
  const [document] = compose(worldOf(cores));
  expect(document).toMatchObject({
    kind: 'solution',
    maker: { ref: 'LAB', title: ar('مختبر'), published: false },
    source: { withheld: true },
    uses: [{ user: { ref: 'MIN', published: false }, place: placeOf('12', known) }],
  });
});
