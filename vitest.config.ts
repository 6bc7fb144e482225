import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

const everywhere = ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.{ts,tsx}', 'packs/**/*.test.ts'];
const browser = 'tests/browser/**';
const deep = '**/*.deep.test.ts';
const timing = { testTimeout: 90_000, hookTimeout: 180_000, pool: 'forks' as const };
/** Node runs the tests as it runs the program, by type stripping: nothing is mocked, so nothing needs to be transformed first. */
const asProgram = {
  execArgv: ['--disable-warning=ExperimentalWarning', '--import', `${import.meta.dirname}/src/platform/tsx-hook.mjs`],
  experimental: { viteModuleRunner: false, nodeLoader: false },
};
/**
 * Files follow each other in one process, which has read the modules once: nothing is mocked, and what a module keeps it keeps by the name
 * of a database, of which each test has its own.
 */
const inOneProcess = { isolate: false };

/** all = every quick test; database = those that need PostgreSQL (run again on other servers); pure = those that need nothing. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'all',
          include: everywhere,
          exclude: ['node_modules/**', browser, deep],
          globalSetup: ['tests/embedded.ts'],
          ...inOneProcess,
          ...asProgram,
          ...timing,
        },
      },
      {
        test: {
          name: 'database',
          include: ['src/**/*.db.test.{ts,tsx}', 'tests/**/*.db.test.{ts,tsx}'],
          exclude: ['node_modules/**', browser, deep],
          globalSetup: ['tests/embedded.ts'],
          ...inOneProcess,
          ...asProgram,
          ...timing,
        },
      },
      {
        test: {
          name: 'pure',
          include: everywhere,
          exclude: [
            'node_modules/**',
            '**/*.db.test.{ts,tsx}',
            '**/*.journey.test.ts',
            'tests/supervisor.test.ts',
            'tests/refused-start.test.ts',
            browser,
            deep,
          ],
          ...inOneProcess,
          ...asProgram,
          ...timing,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/shelf.ts'],
          ...inOneProcess,
          ...asProgram,
          ...timing,
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'deep',
          include: ['src/**/*.deep.test.ts', 'tests/**/*.deep.test.ts'],
          globalSetup: ['tests/embedded.ts'],
          fileParallelism: false,
          ...asProgram,
          ...timing,
          testTimeout: 1_200_000,
        },
      },
    ],
  },
});
