/** What TypeScript uses of setup.mjs. */
export function ensureWeb(): void;
