import type { Result } from '../../kernel/index.ts';

/**
 * A method that `bin/mutabaa analyse` computes: what comes in and what goes out are plain JSON, in the shape of the reference cases
 * of `fixtures/oracles`. The shape of the input says which computation is meant, so that any name of a case will do.
 */
export type Analysis = {
  method: string;
  /** What each computation takes, as a person types it. */
  takes: readonly string[];
  /** undefined when the input has the shape of none of them. */
  compute(input: Record<string, unknown>): Result<Record<string, unknown>> | undefined;
};

/** The input does not fit: a sentence says where. */
export class BadInput extends Error {}
