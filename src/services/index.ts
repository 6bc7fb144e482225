export * from './followed-service.ts';
export * from './state-system.ts';
