export * from './followed-text.ts';
export * from './legal-text.ts';
export * from './refusals.ts';
export * from './station.rules.ts';
