import { spawnSync } from 'node:child_process';

/** What stands after `--name=` on the command line. */
export const option = (name: string): string | undefined =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);

export type Sample = { screen: string; milliseconds: number };

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The same order of choices at each run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const at = (times: readonly number[], share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN).toFixed(0).padStart(6);

/** Prints the share, median and p95 of each screen, in milliseconds. */
export function report(samples: readonly Sample[], seconds: number, names: readonly string[]): void {
  console.log(`\n${samples.length} screens in ${seconds} s, ${(samples.length / seconds).toFixed(1)} a second`);
  console.log(
    'screen'.padEnd(26),
    'share'.padStart(6),
    'opened'.padStart(7),
    'median'.padStart(7),
    'p95'.padStart(6),
    ' ms',
  );
  for (const name of names) {
    const times = samples.flatMap((one) => (one.screen === name ? one.milliseconds : [])).sort((a, b) => a - b);
    const share = `${((100 * times.length) / samples.length).toFixed(0)} %`;
    console.log(name.padEnd(26), share.padStart(6), String(times.length).padStart(7), at(times, 0.5), at(times, 0.95));
  }
}

/** Resident memory of a process and of those under it, in MB; shared pages of PostgreSQL are counted in each. */
export function memoryOf(pid: number): { program: number; database: number } {
  const lines = spawnSync('ps', ['-eo', 'pid=,ppid=,rss=,comm='], { encoding: 'utf8' }).stdout.trim().split('\n');
  const all = lines
    .map((line) => line.trim().split(/\s+/))
    .map(([id, parent, rss, name]) => ({ id: Number(id), parent: Number(parent), rss: Number(rss) / 1024, name }));
  const program = all.find((one) => one.id === pid)?.rss ?? 0;
  const database = all.filter((one) => one.name?.startsWith('postgres')).reduce((sum, one) => sum + one.rss, 0);
  return { program: Math.round(program), database: Math.round(database) };
}
