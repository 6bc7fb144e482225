import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { type ActionState, actionActs, actionStates } from './action.ts';
import { actionTransition, actionWorkflow, declarers, isLateAction } from './action.workflow.ts';
import { type StocktakeState, type StocktakeStep, stocktakeActs, stocktakeStates } from './stocktake.ts';
import {
  othersSide,
  sinceClosed,
  stocktakeWorkflow,
  type Transition,
  toConfirm,
  transitionOf,
} from './stocktake.workflow.ts';

const people = ['ada', 'ben', 'cyd'];
type Turn = { pick: number; isWild: boolean; person: string; partner: string };
const turn = fc.record({
  pick: fc.nat(),
  isWild: fc.boolean(),
  person: fc.constantFrom(...people),
  partner: fc.constantFrom('P', 'Q'),
});

/** Plays acts as the verbs do: what the table refuses leaves no step. Wild turns try anything, others what the state allows. */
function play(turns: readonly Turn[]) {
  let state: StocktakeState = 'planned';
  const steps: StocktakeStep[] = [];
  for (const { pick, isWild, person, partner } of turns) {
    const allowed = stocktakeActs.filter((one) => isWild || transitionOf(one, state));
    const act = allowed[pick % allowed.length]!;
    const transition: Transition | undefined = act && transitionOf(act, state);
    if (!transition || othersSide(transition, steps).includes(person)) continue;
    const left = toConfirm(['P', 'Q'], steps);
    if (act === 'confirm' && !left.includes(partner)) continue;
    const last: StocktakeState = left.length === 1 ? 'confirmed' : state;
    const to: StocktakeState = transition.to === 'same' ? state : transition.to === 'next' ? last : transition.to;
    steps.push({
      number: steps.length + 1,
      act,
      from: state,
      to,
      byPerson: person,
      forPersons: [],
      day: day('2026-01-01'),
      ...(act === 'confirm' ? { organisation: partner } : {}),
    });
    state = to;
  }
  return { state, steps };
}

test('whatever is tried, in whatever order: approved minutes were written by somebody else, after the chair had closed', () => {
  const reached = new Set<StocktakeState>();
  fc.assert(
    fc.property(fc.array(turn, { minLength: 8, maxLength: 60, size: 'max' }), (turns) => {
      const { state, steps } = play(turns);
      reached.add(state);
      for (const [at, one] of steps.entries()) {
        if (one.act !== 'approve' && one.act !== 'confirm') continue;
        const behind = sinceClosed(steps.slice(0, at));
        const writers = behind.filter((each) => each.act === 'write');
        expect(writers.length).toBeGreaterThan(0);
        expect(writers.map((each) => each.byPerson)).not.toContain(one.byPerson);
        expect(steps.slice(0, at).some((each) => each.act === 'open')).toBe(true);
        expect(steps.slice(0, at).some((each) => each.act === 'close')).toBe(true);
      }
      if (state === 'confirmed') expect(toConfirm(['P', 'Q'], steps)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect([...reached].sort()).toEqual([...stocktakeStates].sort());
});

test('confirmed and cancelled are ends; every act is in the table once for each state it leaves', () => {
  for (const end of ['confirmed', 'cancelled'] as const)
    expect(stocktakeActs.filter((act) => transitionOf(act, end))).toEqual([]);
  const rows = stocktakeWorkflow.flatMap((one) => one.from.map((from) => `${one.act} ${from}`));
  expect(new Set(rows).size).toBe(rows.length);
  expect(stocktakeActs.filter((act) => !stocktakeWorkflow.some((one) => one.act === act))).toEqual([]);
});

test('minutes that a partner contests lose the confirmations they had', () => {
  const step = (act: StocktakeStep['act'], from: StocktakeState, to: StocktakeState, organisation?: string) => ({
    number: 1,
    act,
    from,
    to,
    byPerson: 'ada',
    forPersons: [],
    day: day('2026-01-01'),
    ...(organisation ? { organisation } : {}),
  });
  const steps = [step('close', 'in-session', 'closed'), step('confirm', 'approved', 'approved', 'P')];
  expect(toConfirm(['P', 'Q', 'Q'], steps)).toEqual(['Q']);
  expect(toConfirm(['P', 'Q'], [...steps, step('contest', 'approved', 'closed', 'Q')])).toEqual(['P', 'Q']);
});

test('an action ends done or dropped, and only somebody else confirms what was declared', () => {
  for (const end of ['done', 'dropped'] satisfies ActionState[])
    expect(actionActs.filter((act) => actionTransition(act, end))).toEqual([]);
  expect(actionStates.filter((state) => state !== 'open' && !actionWorkflow.some((one) => one.to === state))).toEqual(
    [],
  );
  const declared = (byPerson: string, forPersons: string[] = []) =>
    ({ act: 'declare', byPerson, forPersons }) as unknown as Parameters<typeof declarers>[0][number];
  expect(declarers([declared('ada'), declared('ben', ['cyd'])])).toEqual(['ben', 'cyd']);
});

test.each([
  ['open', '2026-03-09', true],
  ['open', '2026-03-10', false],
  ['declared', '2026-03-01', false],
  ['done', '2026-03-01', false],
] as const)('%s and due on %s, on 10 March: late %s', (state, dueOn, late) => {
  expect(isLateAction({ state, dueOn: day(dueOn) }, day('2026-03-10'))).toBe(late);
});
