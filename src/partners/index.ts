export * from './agreement.rules.ts';
export * from './agreement.ts';
export * from './obligation.rules.ts';
export * from './obligation.ts';
export * from './obligation.workflow.ts';
export * from './organisation.ts';
export * from './refusals.ts';
export * from './tutelage.rules.ts';
