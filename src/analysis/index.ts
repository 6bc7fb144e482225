export * from './concentration.ts';
export * from './graph.ts';
export * from './joint-withdrawal.ts';
export * from './refusals.ts';
export * from './withdrawal.ts';
