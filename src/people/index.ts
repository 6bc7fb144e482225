export * from './cohort.ts';
export * from './count.rules.ts';
export * from './followed-cohort.ts';
export * from './funnel.rules.ts';
export * from './institute.ts';
export * from './overlap.rules.ts';
export * from './path.rules.ts';
export * from './refusals.ts';
