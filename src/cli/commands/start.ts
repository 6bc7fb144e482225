import { allocationSchedule, allocationTasks } from '../../allocation/allocation.tasks.ts';
import { stopSearches } from '../../allocation/running.ts';
import { buildApp } from '../../app.ts';
import { closePress } from '../../followup/briefing/press.ts';
import { cycleSchedule, cycleTasks } from '../../followup/cycle/cycle.tasks.ts';
import { warningSchedule, warningTasks } from '../../followup/warning/warning.tasks.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { listen } from '../../platform/http/server.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { jsonLog, type Log, silentLog } from '../../platform/log.ts';
import { givenPassphrase } from '../../platform/operation/passphrase.ts';
import { schedule, tasks } from '../../platform/operation/tasks.ts';
import { closeApart } from '../../reading/ingest/apart.ts';
import { readingSchedule, readingTasks } from '../../reading/reading.tasks.ts';
import { readingTools } from '../../reading/tools.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { adminLink, needsAdministrator } from '../admin-link.ts';
import { boundaries } from '../boundaries.ts';
import type { Command } from '../command.ts';
import { printedLinks } from '../exercise-links.ts';
import { attributionsOf, ensureExerciseYear, ensurePack, packOf } from '../first-start.ts';
import { type OpenedWorld, openWorld } from '../open-world.ts';
import { version } from '../version.ts';

export const run: Command['run'] = async () => {
  const config = readConfig();
  givenPassphrase(); // a wrong setting is told before anything begins
  const log = process.env.MUTABAA_LOG === 'off' ? silentLog : jsonLog;
  const asked = untilAsked();
  const opened = await openWorld(config, log);
  try {
    await ensurePack(opened);
    const isNewExercise = await ensureExerciseYear(opened, config.timeZone);
    const app = buildApp({
      world: opened.world,
      held: opened.held,
      sentences: await loadRefusalSentences(),
      boundaries: config.exercise ? undefined : boundaries(),
      attributions: attributionsOf(packOf(config.exercise)),
      publicUrl: config.publicUrl,
      trustedProxies: config.trustedProxies,
      version,
    });
    const listening = await listen(app, config);
    const lines = ['', '  متابعة · Mutabaa'];
    if (await needsAdministrator(opened))
      lines.push(`  First administrator (one time): ${await adminLink(opened, config, listening.url)}`);
    if (config.exercise) lines.push(`  EXERCISE, ${opened.world.clock.today()}: everything in it is invented`);
    if (isNewExercise) lines.push(...(await firstLink(opened, config, listening.url)));
    console.log([...lines, `  ${config.publicUrl ?? listening.url}`, ''].join('\n'));
    const jobs = await nightWork(opened, config, log);
    await asked;
    stopSearches();
    await Promise.all([jobs.stop(), listening.close()]);
    await Promise.all([closePress(), closeApart()]);
    return 0;
  } finally {
    await opened.close();
  }
};

/**
 * Backups, checkpoints and clearing up, begun when the first page can already be asked for: the library that keeps the
 * hours is read only now.
 */
async function nightWork({ world, held }: OpenedWorld, config: Config, log: Log): Promise<Jobs> {
  if (held.machine.passphrase().kept)
    log('backup-passphrase', {
      says: 'the passphrase of the backups lies in the data folder only (keys/backup.passphrase): copy it elsewhere',
    });
  const { keepJobs } = await import('../../platform/jobs.ts');
  return keepJobs(
    world.database.connection,
    {
      ...tasks(held.machine),
      ...cycleTasks(world, config),
      ...warningTasks(world),
      ...readingTasks(world, readingTools(config.model)),
      ...allocationTasks(world),
    },
    [...schedule, ...cycleSchedule, ...warningSchedule, ...readingSchedule, ...allocationSchedule],
    log,
  );
}

/** How a trainer gets into a new exercise: the first invented administrator, and the command that prints the rest. */
async function firstLink(opened: OpenedWorld, config: Config, base: string): Promise<string[]> {
  const [administrator] = await printedLinks(opened, config, 'administrator', base);
  if (!administrator) return [];
  const { signInName, link } = administrator;
  return [`  ${signInName} (one time): ${link}`, '  bin/mutabaa exercise-links prints a link for each invented person'];
}

/** Waits for Ctrl+C, a kill, or the end of the script that started us. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
  });
}
