import { z } from 'zod';
import { SOLVER } from '../platform/compute/highs.ts';
import { act, read } from '../platform/http/endpoint.ts';
import { localizedTextField, pagingFields, refField, sha256Field } from '../platform/http/fields.ts';
import {
  answerField,
  candidateField,
  comparedFields,
  fileOutput,
  inputsField,
  listedOutput,
  planOutput,
} from './allocation.schemas.ts';
import { solutionStates } from './allocation.ts';
import { allocationFile, listAllocations } from './allocation-file.ts';
import { askSolution, cancelSolution, type KeepSolution, keepSolution } from './ask-solution.ts';
import { openAllocation } from './open-allocation.ts';
import { planLines } from './plan-lines.ts';
import { registerCandidates } from './register-candidates.ts';
import { stopSearch } from './running.ts';
import { type SaveAllocation, saveAllocation } from './save-allocation.ts';

const uuid = z.uuid();
const count = z.number().int();
const settled = z.object({ id: z.string(), state: z.enum(solutionStates) });

/** Proposals of where projects could go. None of these verbs makes a project or money of one: a proposal is not a decision. */
export const allocationRoutes = [
  read({
    verb: 'allocations',
    right: 'allocation.read',
    summary: 'Proposals of where projects could go, with what became of the last version of each',
    input: z.object({ strategy: refField.optional(), ...pagingFields }),
    output: listedOutput,
    run: listAllocations,
  }),
  read({
    verb: 'allocation',
    right: 'allocation.read',
    summary:
      'A proposed allocation: inputs, plan, next best, frontier or rules in conflict, beside what regions have today',
    input: z.object({ ref: refField, number: z.coerce.number().int().min(1).optional(), ...comparedFields }),
    output: fileOutput,
    run: allocationFile,
  }),
  read({
    verb: 'allocation-plan',
    right: 'allocation.read',
    summary:
      'The plan of a version, a line for each candidate: where it would go, what it costs and gives, on which ground',
    input: z.object({ ref: refField, number: z.coerce.number().int().min(1).optional(), ...pagingFields }),
    output: planOutput,
    run: planLines,
  }),
  read({
    verb: 'register-candidates',
    right: 'allocation.propose',
    summary: 'Projects of a strategy that have money, as candidates for a proposal to begin with',
    input: z.object({ strategy: refField, ...comparedFields }),
    output: z.object({ items: z.array(candidateField) }),
    run: registerCandidates,
  }),
  act({
    verb: 'open-allocation',
    right: 'allocation.propose',
    summary: 'Open a proposal of where projects could go; nothing is decided by it',
    input: z.object({
      ref: refField,
      strategy: refField,
      title: localizedTextField,
      note: localizedTextField.optional(),
    }),
    output: z.object({ ref: z.string(), number: count }),
    run: openAllocation,
  }),
  act({
    verb: 'save-allocation',
    right: 'allocation.propose',
    summary: 'Save a version of what a proposal rests on; a list of candidates may take the place of those named',
    input: z.object({
      allocation: refField,
      from: z.number().int().min(0),
      inputs: inputsField,
      list: z.string().min(1).max(2_000_000).optional(),
      note: localizedTextField.optional(),
    }),
    output: z.object({ ref: z.string(), number: count, sha256: sha256Field }),
    run: (ctx, input) => saveAllocation(ctx, input as SaveAllocation),
  }),
  act({
    verb: 'solve-allocation',
    right: 'allocation.propose',
    summary: 'Ask the solver about a version, within a limit of seconds; the same question shares one answer',
    input: z.object({
      allocation: refField,
      number: z.number().int().min(1),
      seconds: z.number().int().min(1).max(60).default(20),
    }),
    output: settled.extend({ isShared: z.boolean() }),
    run: (ctx, input) => askSolution(ctx, { ...input, solver: SOLVER }),
  }),
  act({
    verb: 'cancel-allocation-solution',
    right: 'allocation.propose',
    summary: 'Stop a search of the solver that has not answered yet',
    input: z.object({ solution: uuid }),
    output: settled,
    run: cancelSolution,
    afterwards: async (_mailer, { solution }, value) => {
      stopSearch(solution);
      return value;
    },
  }),
  act({
    verb: 'keep-allocation-solution',
    right: 'allocation.keep',
    summary: 'Keep what the solver found; the program itself does this',
    input: z.union([
      z.strictObject({ solution: uuid, answer: answerField, solver: z.string(), took: z.number().min(0) }),
      z.strictObject({ solution: uuid, failed: z.literal(true) }),
    ]),
    output: settled,
    run: (ctx, input) => keepSolution(ctx, input as KeepSolution),
  }),
];
