// npm test: set everything up, then types, lint and every test, browser tests included. --deep: the full-size suites.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensurePackages, ensureWeb, home, main, nodeArguments, pinnedNode, Stop } from './setup.mjs';

const deep = process.argv.includes('--deep');

await main(async () => {
  ensurePackages({ dev: true });
  ensureWeb();
  const browser = findChromium();
  const steps = deep ? deepSteps(browser).map((step) => [step]) : quickSteps(browser);
  // Every step starts its programs from the same data folders, made once (see tests/program.ts).
  const shelf = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-first-'));
  // the unprivileged database user enters the folders that are made here
  fs.chmodSync(shelf, 0o755);
  process.on('exit', () => fs.rmSync(shelf, { recursive: true, force: true }));
  let passed = 0;
  let failed = 0;
  const told = [];
  for (const together of steps) {
    const isAlone = together.length === 1;
    const each = async (step) => {
      const began = Date.now();
      const heading = `\n== ${step.name}\n`;
      if (isAlone) process.stdout.write(heading);
      // what runs beside others is told in one piece, once it has ended
      const result = await run(step, shelf, !isAlone);
      if (!isAlone) process.stdout.write(heading + result.said);
      passed += result.passed;
      failed += result.failed;
      told.push(...(result.told ?? []).map((line) => `${step.name} > ${line}`));
      const seconds = Math.round((Date.now() - began) / 1000);
      console.log(`   ${step.name}: ${result.passed} passed, ${result.failed} failed, ${seconds} s`);
    };
    await Promise.all(together.map(each));
  }
  console.log('');
  // Said again at the end, where somebody who sees only the last lines of a long log looks.
  for (const line of told) console.log(`FAILED ${line}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** One after the other; those of one line beside each other. */
function quickSteps(browser) {
  return [
    [
      // more checkers than cores look at the same types again
      tool('types', 'typescript/bin/tsc', ['-p', '.', '--checkers', '2']),
      tool('lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
      tool('unused code', 'knip/bin/knip.js', ['--no-progress']),
    ],
    // Three at a time also on two cores: each waits for its database, its program or its browser part of the time.
    [vitest('tests on the embedded database', ['--project', 'all', '--maxWorkers=3'])],
    [vitest('browser tests', ['--project', 'browser', '--maxWorkers=3'], { MUTABAA_CHROMIUM: browser })],
  ];
}

/** The database suite once more on another server than the embedded one: our own binaries, reached over TCP. */
function overTcp() {
  return vitest('database tests on a server over TCP', ['--project', 'database', '--maxWorkers=2'], {
    TEST_POSTGRES: 'tcp',
  });
}

/** The same on the PostgreSQL of Debian, where it is installed. */
function onDebian() {
  const name = `database tests on PostgreSQL ${debianPostgres()} of the system`;
  return vitest(name, ['--project', 'database', '--maxWorkers=2'], { TEST_POSTGRES: 'system' });
}

function deepSteps(browser) {
  const ofSystem = debianPostgres() ? [onDebian()] : [];
  if (ofSystem.length === 0) console.log('PostgreSQL of the distribution is not installed: its run was left out.');
  return [
    overTcp(),
    ...ofSystem,
    vitest('full-size suites', ['--project', 'deep'], { MUTABAA_DEEP: '1' }),
    // npm test asks in Arabic, and on behalf of one of two partners
    vitest('crawlers in every language and both ways', ['--project', 'all', '--maxWorkers=2', 'crawler'], {
      MUTABAA_DEEP: '1',
    }),
    vitest(
      'pages and screens in the other languages',
      ['--project', 'browser', '--maxWorkers=2', '-t', 'the (pages|screens) in'],
      {
        MUTABAA_DEEP: '1',
        MUTABAA_CHROMIUM: browser,
      },
    ),
    // these look at what their own walk has made, so they are walked again
    vitest(
      'reports, warnings, meetings, lists and readings in the other languages',
      ['--project', 'browser', '--maxWorkers=2', 'reports', 'warnings', 'stocktake', 'tracker', 'reading'],
      {
        MUTABAA_DEEP: '1',
        MUTABAA_CHROMIUM: browser,
      },
    ),
  ];
}

function vitest(name, args, env = {}) {
  const report = path.join(os.tmpdir(), `mutabaa-report-${process.pid}-${Math.random().toString(36).slice(2)}.json`);
  return {
    name,
    args: [
      path.join(home, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...args,
    ],
    env,
    count(code) {
      try {
        const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(
          fs.readFileSync(report, 'utf8'),
        );
        // A file that could not even be read has no failed test of its own.
        const failed = numFailedTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites));
        return { passed: numPassedTests, failed, told: failures(testResults) };
      } catch {
        return { passed: 0, failed: 1 };
      } finally {
        fs.rmSync(report, { force: true });
      }
    },
  };
}

/** A line for each test that failed, and for each file that could not be read: where, name, reason. */
function failures(files) {
  return files.flatMap((file) => {
    const where = path.relative(home, file.name);
    const tests = file.assertionResults.filter((test) => test.status === 'failed');
    if (tests.length === 0) return file.status === 'failed' ? [`${where}: ${file.message.slice(0, 2000)}`] : [];
    return tests.map((test) => `${where} > ${test.fullName}: ${test.failureMessages.join('\n').slice(0, 2000)}`);
  });
}

function tool(name, script, args) {
  return {
    name,
    args: [path.join(home, 'node_modules', script), ...args],
    env: {},
    count: (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  };
}

function run(step, shelf, isKept) {
  return new Promise((resolve) => {
    const to = isKept ? 'pipe' : 'inherit';
    const child = spawn(pinnedNode(), [...nodeArguments, ...step.args], {
      cwd: home,
      stdio: ['ignore', to, to],
      env: {
        // Hundreds of processes read the same modules: compiled code is kept, as `npm start` keeps it.
        NODE_COMPILE_CACHE: path.join(home, '.cache', 'compile'),
        ...process.env,
        NODE_ENV: 'test',
        FORCE_COLOR: '0',
        MUTABAA_TEST_FOLDERS: shelf,
        ...step.env,
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        said += text;
      });
    child.on('close', (code) => resolve({ ...step.count(code ?? 1), said }));
  });
}

/**
 * A Chromium for the browser tests; on Debian as root it is installed. The quick ones take the one without a window of its own, which is
 * the same engine and starts in half the time; the full-size ones take the whole browser.
 */
function findChromium() {
  const whole = ['chromium', 'chromium-browser', 'google-chrome'];
  const names = deep ? whole : ['chromium-headless-shell', ...whole];
  const find = (candidates) => candidates.map((name) => which(name)).find(Boolean);
  if (find(names.slice(0, 1)) === undefined && process.getuid?.() === 0 && which('apt-get')) {
    console.error('Installing Chromium for the browser tests…');
    const apt = (args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status;
    apt(['update', '-qq']);
    // not every Debian has the first of them
    names.slice(0, 2).some((name) => apt(['install', '-y', '-qq', '--no-install-recommends', name]) === 0);
  }
  const found = find(names) ?? process.env.CHROMIUM;
  if (found) return found;
  throw new Stop(
    'The browser tests need Chromium: install it (on Debian and Ubuntu: apt install chromium) or name it in CHROMIUM.',
  );
}

function which(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));
}

function debianPostgres() {
  const folder = '/usr/lib/postgresql';
  if (!fs.existsSync(folder)) return undefined;
  return fs
    .readdirSync(folder)
    .filter((version) => Number(version) >= 15 && fs.existsSync(path.join(folder, version, 'bin/initdb')))
    .sort()[0];
}
