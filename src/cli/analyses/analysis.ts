import type { z } from 'zod';
import type { Result } from '../../kernel/index.ts';

export type Answer = Result<Record<string, unknown>>;

/**
 * A method that `bin/mutabaa analyse` computes: what comes in and what goes out are plain JSON, in the shape of the reference cases
 * of `fixtures/oracles`. The shape of the input says which computation is meant, so that any name of a case will do.
 */
export type Analysis = {
  method: string;
  /** What each computation takes, as a person types it. */
  takes: readonly string[];
  /** undefined when the input has the shape of none of them. */
  compute(input: Record<string, unknown>): Answer | Promise<Answer> | undefined;
};

/**
 * One computation of a method: the first whose key stands in the input is meant.
 *
 * key    a field that only this computation (or one further down) has
 * takes  '{amount}: concentration of amounts by holder'
 */
export type Computation = {
  key: string;
  takes: string;
  answer(input: object): Answer | Promise<Answer>;
};

/** The input does not fit: a sentence says where. */
export class BadInput extends Error {}

export const computation = <T>(
  key: string,
  takes: string,
  schema: z.ZodType<T>,
  answer: (input: T) => Answer | Promise<Answer>,
): Computation => ({ key, takes, answer: (input) => answer(fitting(schema, input, takes)) });

export const analysisOf = (method: string, computations: readonly Computation[]): Analysis => ({
  method,
  takes: computations.map(({ takes }) => takes),
  compute: (input) => computations.find(({ key }) => key in input)?.answer(input),
});

function fitting<T>(schema: z.ZodType<T>, input: object, takes: string): T {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const { path, message } = read.error.issues[0]!;
  const at = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  throw new BadInput(`${at.replace(/^\./, '')}: ${message}. It takes ${takes}`);
}

/** The fields of a rule's answer under other names: those of the reference cases. */
export function renamed<T extends object, K extends keyof T & string>(
  value: T,
  names: Readonly<Record<K, string>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries<string>(names).map(([key, name]) => [name, value[key as K]]));
}
