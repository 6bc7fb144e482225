/** How many failures in a row are free, and the longest wait. An address stands for many people behind one router. */
export type LockRule = { free: number; longestSeconds: number };

export const accountLock: LockRule = { free: 5, longestSeconds: 3600 };
export const addressLock: LockRule = { free: 30, longestSeconds: 900 };

/**
 * Seconds of lock-out after so many failures in a row: none before the limit, a minute at it, doubled by each further one.
 *
 * example  lockSeconds(accountLock, 4) → 0 · (accountLock, 5) → 60 · (accountLock, 7) → 240 · (accountLock, 40) → 3600
 */
export const lockSeconds = (rule: LockRule, failures: number): number =>
  failures < rule.free ? 0 : Math.min(rule.longestSeconds, 60 * 2 ** Math.min(failures - rule.free, 20));
