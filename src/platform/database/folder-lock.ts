import fs from 'node:fs';

export type FolderLock = { ok: true; release(): void } | { ok: false; holder: number };

/**
 * One program per data folder: a lock file that names the process and the moment it began, so that a process number used again
 * after a crash is not mistaken for the holder.
 */
export function takeFolderLock(file: string): FolderLock {
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let tries = 0; tries < 5; tries++) {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx' });
      return { ok: true, release: () => releaseIfMine(file, mine) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid) return { ok: false, holder };
    // The holder is gone. Move its file away by name, so that of two newcomers only one removes it.
    try {
      fs.renameSync(file, `${file}.${process.pid}`);
      fs.rmSync(`${file}.${process.pid}`, { force: true });
    } catch {
      // another newcomer was faster
    }
  }
  return { ok: false, holder: readLock(file)[0] };
}

/** The living process that holds the folder, or undefined. */
export function holderOf(file: string): number | undefined {
  const [pid, start] = readLock(file);
  return pid && startOf(pid) !== '' && startOf(pid) === start ? pid : undefined;
}

function readLock(file: string): [number, string] {
  try {
    const [pid, ...start] = fs.readFileSync(file, 'utf8').split(' ');
    return [Number(pid), start.join(' ')];
  } catch {
    return [0, ''];
  }
}

function releaseIfMine(file: string, mine: string): void {
  try {
    if (fs.readFileSync(file, 'utf8') === mine) fs.rmSync(file);
  } catch {
    // already gone
  }
}

/** When a living process began, as the system tells it; empty when there is no such process. */
function startOf(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    try {
      process.kill(pid, 0);
      return 'alive';
    } catch {
      return '';
    }
  }
}
