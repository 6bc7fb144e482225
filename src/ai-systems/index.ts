export * from './ai-system.rules.ts';
export * from './ai-system.ts';
export * from './followed-ai-system.ts';
export * from './refusals.ts';
