// Runs one of our TypeScript scripts under the pinned Node: node scripts/run.mjs scripts/NAME.ts …
import { ensurePackages, handOver, main } from './setup.mjs';

await main(() => {
  ensurePackages({ dev: true });
  const [script, ...args] = process.argv.slice(2);
  return handOver(script, args);
});
