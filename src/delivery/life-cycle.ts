import { ok, type Result, refused } from '../kernel/index.ts';

/** One line of a life cycle: who may go from where to where by which verb, and what is asked on the way. */
export type Transition<State extends string, Verb extends string> = {
  verb: Verb;
  from: readonly State[];
  to: State;
  /** what must hold, by name, in the words of the diagram */
  guards: readonly string[];
};

/** A life written as a table. `begins` are the states in which a thing may be born. */
export type LifeCycle<State extends string, Verb extends string> = {
  name: string;
  story: string;
  states: readonly State[];
  begins: readonly State[];
  transitions: readonly Transition<State, Verb>[];
};

/**
 * The state a verb leads to.
 *
 * refuses  'workflow.no-such-step' with the life, the state and the verb
 * example  step(evidenceLife, 'accepted', 'accept') → refused: an accepted evidence is not accepted again
 */
export function step<State extends string, Verb extends string>(
  life: LifeCycle<State, Verb>,
  state: State,
  verb: Verb,
): Result<State> {
  const found = life.transitions.find((one) => one.verb === verb && one.from.includes(state));
  return found ? ok(found.to) : refused('workflow.no-such-step', { life: life.name, state, verb });
}
