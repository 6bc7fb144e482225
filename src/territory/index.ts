export * from './calendar.ts';
export * from './place.ts';
export * from './place-name.rules.ts';
export * from './refusals.ts';
