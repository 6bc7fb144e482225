export * from './refusals.ts';
export * from './solution.rules.ts';
export * from './solution.ts';
