export * from './organisation.ts';
export * from './refusals.ts';
export * from './tutelage.rules.ts';
