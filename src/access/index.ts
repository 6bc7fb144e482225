export * from './caller.ts';
export * from './four-eyes.rules.ts';
export * from './policy.rules.ts';
export * from './rights.ts';
export * from './role.ts';
export * from './scope.ts';
