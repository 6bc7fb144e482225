export * from './chart.rules.ts';
export type * from './dossier.readers.ts';
export * from './figure.ts';
export * from './formula.rules.ts';
export * from './indicator.ts';
export * from './path.rules.ts';
export * from './reading.rules.ts';
export * from './refusals.ts';
export * from './split.rules.ts';
