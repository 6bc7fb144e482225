export * from './document.rules.ts';
export * from './file.ts';
export * from './refusals.ts';
export * from './source.ts';
