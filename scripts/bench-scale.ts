/**
 * The desk at the size of a large country: builds 5,000 projects, 300 indicators and 3 million observations beside the shipped register,
 * then lets 50 people, each with their own role and scope, open screens with 2 to 5 seconds to think between two. Each screen is asked as
 * the desk asks it: the reads of its loader, side by side. Prints the mix, medians, p95 and memory; asserts nothing.
 *
 *   npm run bench:scale [-- --seconds=120] [-- --folder=PLACE]   a folder given is built once and used again
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { asPerson, type Person, signIn, takeUp, withRole } from '../tests/people.ts';
import { type Program, startProgram } from '../tests/program.ts';
import { build, REGIONS, sizes } from './bench/build.ts';
import { type Screen, screens } from './bench/screens.ts';

const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const SECONDS = Number(option('seconds') ?? 120);
const WARM_UP = 15;
const KEPT = option('folder');
const USERS = 50;

/** Who the fifty are: most of a country's desk reports; a few steer. */
const people: {
  role: string;
  count: number;
  scope(n: number): { kind: string; id: string };
  organisation?(n: number): string;
}[] = [
  { role: 'officer', count: 10, scope: () => ({ kind: 'instance', id: '*' }) },
  { role: 'decider', count: 2, scope: () => ({ kind: 'instance', id: '*' }) },
  { role: 'verifier', count: 4, scope: () => ({ kind: 'instance', id: '*' }) },
  { role: 'auditor', count: 2, scope: () => ({ kind: 'instance', id: '*' }) },
  { role: 'region', count: 6, scope: (n) => ({ kind: 'region', id: REGIONS[n]! }) },
  {
    role: 'owner',
    count: 26,
    scope: (n) => ({ kind: 'organisation', id: `SCALE-${n}` }),
    organisation: (n) => `SCALE-${n}`,
  },
];

type User = Person & { role: string; n: number };
type Known = { id: string; name: string; role: string; n: number; email: string };

/** The fifty of a folder that was built before, signed in again; the others are invited and their names kept beside the data. */
async function signedIn(program: Program): Promise<User[]> {
  const kept = path.join(program.folder, 'bench-people.json');
  if (fs.existsSync(kept)) {
    const known = JSON.parse(fs.readFileSync(kept, 'utf8')) as Known[];
    const users: User[] = [];
    // one after another: many at once from one address are kept waiting, as they should be
    for (const { id, name, role, n, email } of known)
      users.push({ ...(await asPerson(program.url, id, name, await signIn(program.url, email))), role, n });
    return users;
  }
  const users = await invited(program);
  const known = users.map(async ({ id, name, role, n, read }): Promise<Known> => {
    const me = await read<{ email: string }>('me');
    return { id, name, role, n, email: me.value.email };
  });
  fs.writeFileSync(kept, JSON.stringify(await Promise.all(known)));
  return users;
}

async function invited(program: Program): Promise<User[]> {
  const administrator = await takeUp(program.url, program.adminLink!, 'Administrator of the bench');
  const users: User[] = [];
  for (const { role, count, scope, organisation } of people)
    for (let n = 0; n < count; n++)
      users.push({
        ...(await withRole(program.url, administrator, {
          name: `${role} ${n}`,
          role,
          scope: scope(n),
          ...(organisation ? { organisation: organisation(n) } : {}),
        })),
        role,
        n,
      });
  return users;
}

type Sample = { screen: string; milliseconds: number };

/** Opens screens until `until`, each chosen by its weight, with time to think before. */
async function live(user: User, until: number, note: (sample: Sample) => void, random: () => number): Promise<void> {
  const open = screens.filter((one) => !one.roles || one.roles.includes(user.role));
  const total = open.reduce((sum, one) => sum + one.weight, 0);
  const choose = (): Screen => {
    let left = random() * total;
    const found = open.find((one) => {
      left -= one.weight;
      return left <= 0;
    });
    return found ?? open[0]!;
  };
  await pause(random() * 5000);
  while (performance.now() < until) {
    const screen = choose();
    const reads = screen.reads(Math.floor(random() * 1_000_000), user.role, user.n);
    const began = performance.now();
    const answers = await Promise.all(reads.map(([noun, query]) => user.read(noun, query)));
    note({ screen: screen.name, milliseconds: performance.now() - began });
    const wrong = answers.find((one) => one.status >= 500);
    if (wrong) throw new Error(`${screen.name} as ${user.role}: ${JSON.stringify(wrong.value)}`);
    await pause(2000 + random() * 3000);
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The same order of choices at each run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const at = (times: readonly number[], share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN).toFixed(0).padStart(6);

function report(samples: readonly Sample[], seconds: number): void {
  console.log(`\n${samples.length} screens in ${seconds} s, ${(samples.length / seconds).toFixed(1)} a second`);
  console.log(
    'screen'.padEnd(26),
    'share'.padStart(6),
    'opened'.padStart(7),
    'median'.padStart(7),
    'p95'.padStart(6),
    ' ms',
  );
  for (const { name } of screens) {
    const times = samples.flatMap((one) => (one.screen === name ? one.milliseconds : [])).sort((a, b) => a - b);
    const share = `${((100 * times.length) / samples.length).toFixed(0)} %`;
    console.log(name.padEnd(26), share.padStart(6), String(times.length).padStart(7), at(times, 0.5), at(times, 0.95));
  }
}

/** Resident memory of a process and of those under it, in MB; shared pages of PostgreSQL are counted in each. */
function memoryOf(pid: number): { program: number; database: number } {
  const lines = spawnSync('ps', ['-eo', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const all = lines
    .map((line) => line.trim().split(/\s+/))
    .map(([id, parent, rss, name]) => ({ id: Number(id), parent: Number(parent), rss: Number(rss) / 1024, name }));
  const program = all.find((one) => one.id === pid)?.rss ?? 0;
  const database = all.filter((one) => one.name?.startsWith('postgres')).reduce((sum, one) => sum + one.rss, 0);
  return { program: Math.round(program), database: Math.round(database) };
}

async function brief(user: User, program: Program): Promise<void> {
  for (let n = 0; n < 3; n++) {
    const began = performance.now();
    const answer = await fetch(`${program.url}/api/v1/brief?kind=committee&lang=ar&format=pdf`, {
      headers: { Cookie: user.cookie },
    });
    const bytes = (await answer.arrayBuffer()).byteLength;
    console.log(
      `Arabic committee brief as PDF: ${answer.status}, ${bytes} bytes in ${(performance.now() - began).toFixed(0)} ms`,
    );
  }
}

if (KEPT) fs.mkdirSync(KEPT, { recursive: true, mode: 0o755 });
const isBuilt = KEPT !== undefined && fs.existsSync(path.join(KEPT, 'bench-built'));
const program = await startProgram(KEPT ? { folder: KEPT } : {});
try {
  if (!isBuilt) {
    const began = performance.now();
    await build(program.folder);
    console.log(
      `built ${sizes.projects} projects, ${sizes.indicators} indicators, observations in ${((performance.now() - began) / 1000).toFixed(0)} s`,
    );
    if (KEPT) fs.writeFileSync(path.join(KEPT, 'bench-built'), '');
  }
  const users = await signedIn(program);
  if (users.length !== USERS) throw new Error(`${users.length} people, not ${USERS}`);
  const began = performance.now();
  const night = await users[0]!.act('follow-warnings', {});
  console.log(`the warnings of the night: ${night.status} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  const samples: Sample[] = [];
  const warm = performance.now() + WARM_UP * 1000;
  const until = warm + SECONDS * 1000;
  await Promise.all(
    users.map((user, n) =>
      live(user, until, (sample) => performance.now() > warm && samples.push(sample), seeded(n + 1)),
    ),
  );
  report(samples, SECONDS);
  const memory = memoryOf(program.child.pid!);
  console.log(
    `memory: program ${memory.program} MB, database ${memory.database} MB (shared pages counted in each process)`,
  );
  await brief(users[0]!, program);
} finally {
  await program.stop();
  if (!KEPT) program.remove();
}
