export * from './budget.ts';
export * from './conversion.rules.ts';
export * from './currency.ts';
export * from './funding.ts';
export * from './rate.ts';
export * from './totals.ts';
export * from './transaction.ts';
