/**
 * Money at the size of a large country: one million transactions over 5,000 projects, then 20 people, each with their own role and scope,
 * who open the money of a strategy, of a partner and the account of an envelope with 1 to 3 seconds to think, each screen asked as the desk
 * asks it; then a file of 100,000 transactions is imported. Prints medians, p95, rows a second, memory and the time of the
 * processors, which others on the machine change less than the clock; asserts nothing.
 *
 *   npm run bench:money [-- --seconds=60] [-- --folder=PLACE] [-- --rows=100000]   a folder given is built once and used again
 */
import fs from 'node:fs';
import path from 'node:path';
import { startProgram } from '../tests/program.ts';
import { sizes } from './bench/build.ts';
import { buildMoney, PARTNERS } from './bench/build-money.ts';
import { memoryOf, option, pause, report, type Sample, seeded } from './bench/measure.ts';
import { type Post, signedIn, type User } from './bench/people.ts';
import { spent } from './bench/processor.ts';

const SECONDS = Number(option('seconds') ?? 60);
const ROWS = Number(option('rows') ?? 100_000);
const KEPT = option('folder');

type Screen = { name: string; roles: string[]; reads(pick: number): [noun: string, query?: Record<string, string>][] };

const all = ['officer', 'decider', 'auditor'];
const screens: Screen[] = [
  {
    name: 'money of a strategy',
    roles: all,
    reads: () => [['strategies'], ['envelopes'], ['money-overview', { strategy: 'SCALE' }]],
  },
  {
    name: 'account of an envelope',
    roles: all,
    reads: (pick) => [['envelope', { ref: `SCALE-E${pick % 3}` }]],
  },
  {
    name: 'money of a partner',
    roles: [...all, 'partner'],
    reads: (pick) => [
      ['organisation', { ref: `SCALE-F${pick % PARTNERS}` }],
      ['organisation-money', { organisation: `SCALE-F${pick % PARTNERS}`, by: 'year' }],
      ['agreements', { organisation: `SCALE-F${pick % PARTNERS}` }],
    ],
  },
  {
    name: 'money of a project',
    roles: [...all, 'owner'],
    reads: (pick) => [['project-money', { project: `SC${pick % sizes.projects}` }]],
  },
  {
    name: 'transactions',
    roles: [...all, 'partner', 'owner'],
    reads: (pick) => [['transactions', { strategy: 'SCALE', offset: String(50 * (pick % 5)), limit: '50' }]],
  },
];

const people: Post[] = [
  { role: 'officer', count: 8, scope: () => ({ kind: 'instance', id: '*' }) },
  { role: 'decider', count: 2, scope: () => ({ kind: 'instance', id: '*' }) },
  { role: 'auditor', count: 2, scope: () => ({ kind: 'instance', id: '*' }) },
  {
    role: 'partner',
    count: 4,
    scope: (n) => ({ kind: 'organisation', id: `SCALE-F${n}` }),
    organisation: (n) => `SCALE-F${n}`,
  },
  {
    role: 'owner',
    count: 4,
    scope: (n) => ({ kind: 'organisation', id: `SCALE-${n}` }),
    organisation: (n) => `SCALE-${n}`,
  },
];

/** Partners and owners open what is theirs; the others anything. */
const pickOf = ({ role, n }: User, any: number): number =>
  role === 'partner' ? n : role === 'owner' ? any - (any % sizes.organisations) + n : any;

async function live(user: User, until: number, note: (sample: Sample) => void, random: () => number): Promise<void> {
  const open = screens.filter((one) => one.roles.includes(user.role));
  await pause(random() * 3000);
  while (performance.now() < until) {
    const screen = open[Math.floor(random() * open.length)]!;
    const reads = screen.reads(pickOf(user, Math.floor(random() * 1_000_000)));
    const began = performance.now();
    const answers = await Promise.all(reads.map(([noun, query]) => user.read(noun, query)));
    note({ screen: screen.name, milliseconds: performance.now() - began });
    const wrong = answers.find((one) => one.status !== 200);
    if (wrong) throw new Error(`${screen.name} as ${user.role}: ${JSON.stringify(wrong.value)}`);
    await pause(1000 + random() * 2000);
  }
}

/** Chains of four steps of the State, as a ministry would export them. */
function file(rows: number): string {
  const steps = ['engagement', 'liquidation', 'ordonnancement', 'paiement'];
  const lines = ['ref,project,step,day,amount,provider,funding,envelope,follows'];
  const run = Date.now().toString(36);
  for (let row = 0; row < rows; row++) {
    const [chain, step] = [Math.floor(row / 4), row % 4];
    const project = chain % sizes.projects;
    const day = `2025-${String(1 + (chain % 9)).padStart(2, '0')}-${String(1 + step * 6).padStart(2, '0')}`;
    const before = step > 0 ? `${run}-${chain}-${step - 1}` : '';
    lines.push(
      `${run}-${chain}-${step},SC${project},${steps[step]},${day},${1000 + (chain % 977)}.50,SCALE-${project % sizes.organisations},SC${project}F1,SCALE-E2,${before}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

async function importFile(user: User): Promise<void> {
  const sha256 = await user.upload(file(ROWS), 'text/csv');
  const before = memoryOf(program.child.pid!).program;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memoryOf(program.child.pid!).program);
  }, 500);
  const used = spent(program.child.pid!);
  const began = performance.now();
  const done = await user.act<{ recorded: number }>('import-transactions', { file: sha256 });
  const seconds = (performance.now() - began) / 1000;
  const after = spent(program.child.pid!);
  clearInterval(watch);
  if (done.status !== 200) throw new Error(`import: ${JSON.stringify(done.value)}`);
  console.log(
    `import: ${done.value.recorded} transactions in ${seconds.toFixed(1)} s, ${(ROWS / seconds).toFixed(0)} rows a second; program ${before} MB before, ${most} MB at most`,
  );
  const took = (before: number, after: number) => `${((after - before) / 1000).toFixed(1)} s`;
  console.log(
    `processors: program ${took(used.program, after.program)}, database ${took(used.database, after.database)} with its writing behind`,
  );
}

if (KEPT) fs.mkdirSync(KEPT, { recursive: true, mode: 0o755 });
const isBuilt = KEPT !== undefined && fs.existsSync(path.join(KEPT, 'bench-built'));
const program = await startProgram(KEPT ? { folder: KEPT } : {});
try {
  if (!isBuilt) {
    await buildMoney(program.folder);
    if (KEPT) fs.writeFileSync(path.join(KEPT, 'bench-built'), '');
  }
  const users = await signedIn(program, people);
  const samples: Sample[] = [];
  const warm = performance.now() + 10_000;
  const until = warm + SECONDS * 1000;
  if (SECONDS > 0) {
    await Promise.all(
      users.map((user, n) =>
        live(user, until, (sample) => performance.now() > warm && samples.push(sample), seeded(n + 1)),
      ),
    );
    report(
      samples,
      SECONDS,
      screens.map((one) => one.name),
    );
  }
  const memory = memoryOf(program.child.pid!);
  console.log(
    `memory: program ${memory.program} MB, database ${memory.database} MB (shared pages counted in each process)`,
  );
  if (ROWS > 0) await importFile(users[0]!);
} finally {
  await program.stop();
  if (!KEPT) program.remove();
}
