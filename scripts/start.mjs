// npm start: set everything up, then run the program.
import { ensurePackages, ensureWeb, handOver, main } from './setup.mjs';

await main(() => {
  ensurePackages({ dev: false });
  ensureWeb();
  return handOver('src/cli/main.ts', ['start', ...process.argv.slice(2)]);
});
