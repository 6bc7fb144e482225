// npm run check: types, lint and the tests that need no database, in seconds.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensurePackages, home, main, nodeArguments, pinnedNode } from './setup.mjs';

await main(() => {
  ensurePackages({ dev: true });
  const steps = [
    ['typescript/bin/tsc', '-p', '.'],
    ['@biomejs/biome/bin/biome', 'check', '.'],
    ['vitest/vitest.mjs', 'run', '--project', 'pure', '--reporter=dot'],
  ];
  for (const [script, ...args] of steps) {
    const done = spawnSync(pinnedNode(), [...nodeArguments, path.join(home, 'node_modules', script), ...args], {
      cwd: home,
      stdio: 'inherit',
    });
    if (done.status !== 0) return 1;
  }
  return 0;
});
