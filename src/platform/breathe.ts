/** Longest stretch of computing, in milliseconds, before others are let in. */
const LONGEST = 8;

/**
 * Lets the requests of others in while something long is computed: awaited between its parts, it gives way once a stretch has taken
 * more than eight milliseconds.
 */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST) return;
    await new Promise((resolve) => setImmediate(resolve));
    since = performance.now();
  };
}
