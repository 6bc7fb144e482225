/**
 * The desk at the size of a large country: builds 5,000 projects, 300 indicators and 3 million observations beside the shipped register,
 * then lets 50 people, each with their own role and scope, open screens with 2 to 5 seconds to think between two. Each screen is asked as
 * the desk asks it: the reads of its loader, side by side. Prints the mix, medians, p95 and memory; asserts nothing.
 *
 *   npm run bench:scale [-- --seconds=120] [-- --folder=PLACE]   a folder given is built once and used again
 */
import fs from 'node:fs';
import path from 'node:path';
import { type Program, startProgram } from '../tests/program.ts';
import { build, REGIONS, sizes } from './bench/build.ts';
import { memoryOf, option, pause, report, type Sample, seeded } from './bench/measure.ts';
import { type Post, signedIn, type User } from './bench/people.ts';
import { costOfScreens } from './bench/processor.ts';
import { type Screen, screens } from './bench/screens.ts';

const SECONDS = Number(option('seconds') ?? 120);
const WARM_UP = 15;
const KEPT = option('folder');
const USERS = 50;

/** Who the fifty are: most of a country's desk reports; a few steer. */
const people: Post[] = [
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
  const users = await signedIn(program, people);
  if (users.length !== USERS) throw new Error(`${users.length} people, not ${USERS}`);
  const began = performance.now();
  const night = await users[0]!.act('follow-warnings', {});
  console.log(`the warnings of the night: ${night.status} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  if (option('processor')) await costOfScreens(users, program.child.pid!, Number(option('processor')));
  const samples: Sample[] = [];
  const warm = performance.now() + WARM_UP * 1000;
  const until = warm + SECONDS * 1000;
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
  const memory = memoryOf(program.child.pid!);
  console.log(
    `memory: program ${memory.program} MB, database ${memory.database} MB (shared pages counted in each process)`,
  );
  await brief(users[0]!, program);
} finally {
  await program.stop();
  if (!KEPT) program.remove();
}
