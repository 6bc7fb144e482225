import type { Caller } from '../access/index.ts';

/** Bodies in whose name the caller acts: their own, and those of whom they stand in for. */
export const bodiesOf = (caller: Caller): string[] => [
  ...new Set([caller.organisation, ...caller.grants.map((one) => one.organisation)].flatMap((one) => one ?? [])),
];
