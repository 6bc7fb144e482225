export * from './bytes.ts';
export * from './checkpoint.ts';
export * from './entries.ts';
export * from './sha256.ts';
export * from './tree.ts';
