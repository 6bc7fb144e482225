export * from './asset.ts';
export * from './followed-asset.ts';
