import fs from 'node:fs';
import type { User } from './people.ts';
import { type Screen, screens } from './screens.ts';

/** A tick of /proc/PID/stat on Linux, in milliseconds; what ended processes took is counted with who started them. */
const TICK = 10;

type Process = { pid: number; parent: number; name: string; ticks: number };

function processes(): Process[] {
  return fs.readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const line = fs.readFileSync(`/proc/${entry}/stat`, 'utf8');
      const name = line.slice(line.indexOf('(') + 1, line.lastIndexOf(')'));
      const rest = line.slice(line.lastIndexOf(')') + 2).split(' ');
      return [
        {
          pid: Number(entry),
          parent: Number(rest[1]),
          name,
          ticks: rest.slice(11, 15).reduce((sum, value) => sum + Number(value), 0),
        },
      ];
    } catch {
      return []; // ended meanwhile
    }
  });
}

/** Processor time so far of a program and of the database under it, in milliseconds. */
export function spent(program: number): { program: number; database: number } {
  const all = processes();
  const under = new Set([program]);
  for (let size = 0; size !== under.size; ) {
    size = under.size;
    for (const one of all) if (under.has(one.parent)) under.add(one.pid);
  }
  const mine = all.filter((one) => under.has(one.pid));
  const sum = (of: Process[]) => of.reduce((total, one) => total + one.ticks * TICK, 0);
  return {
    program: sum(mine.filter((one) => one.name !== 'postgres')),
    database: sum(mine.filter((one) => one.name === 'postgres')),
  };
}

/**
 * Each screen opened alone, again and again, by one of each role: processor time of program and database and the time it took, in
 * milliseconds for one opening. Processor time says what a screen costs on a machine that others use too.
 */
export async function costOfScreens(users: readonly User[], program: number, times: number): Promise<void> {
  console.log(
    'screen'.padEnd(26),
    'role'.padEnd(10),
    'program'.padStart(8),
    'database'.padStart(9),
    'took'.padStart(7),
    ' ms',
  );
  for (const screen of screens)
    for (const role of ['officer', 'owner', 'region']) {
      const user = users.find((one) => one.role === role);
      if (!user || (screen.roles && !screen.roles.includes(role))) continue;
      await open(screen, user, Math.ceil(times / 2));
      const before = spent(program);
      const began = performance.now();
      await open(screen, user, times);
      const took = (performance.now() - began) / times;
      const after = spent(program);
      const each = (value: number) => (value / times).toFixed(1);
      console.log(
        screen.name.padEnd(26),
        role.padEnd(10),
        each(after.program - before.program).padStart(8),
        each(after.database - before.database).padStart(9),
        took.toFixed(1).padStart(7),
      );
    }
}

async function open(screen: Screen, user: User, times: number): Promise<void> {
  for (let n = 0; n < times; n++)
    await Promise.all(screen.reads(n * 7919, user.role, user.n).map(([noun, query]) => user.read(noun, query)));
}
