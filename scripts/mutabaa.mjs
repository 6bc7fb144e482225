// What bin/mutabaa runs: it sets itself up like npm start, then hands its arguments to the command line.
import { ensurePackages, ensureWeb, handOver, main } from './setup.mjs';

await main(() => {
  ensurePackages({ dev: false });
  if (process.argv[2] === 'start') ensureWeb();
  return handOver('src/cli/main.ts', process.argv.slice(2));
});
