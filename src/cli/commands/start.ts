import fs from 'node:fs';
import path from 'node:path';
import { buildApp } from '../../app.ts';
import { systemClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config.ts';
import { openConfigured } from '../../platform/database/open.ts';
import { fileStore } from '../../platform/files.ts';
import type { World } from '../../platform/http/run.ts';
import { listen } from '../../platform/http/server.ts';
import { jsonLog } from '../../platform/log.ts';
import type { Command } from '../command.ts';

export const start: Command = {
  name: 'start',
  usage: 'start [--exercise]',
  summary:
    'Start the register (or the invented exercise) on PORT, 3000 when not set; the first start loads the shipped packs.',
  run: async (args) => {
    const config = readConfig({ ...process.env, ...(args.includes('--exercise') ? { MUTABAA_EXERCISE: '1' } : {}) });
    const log = process.env.MUTABAA_LOG === 'off' ? () => {} : jsonLog;
    fs.mkdirSync(config.dataFolder, { recursive: true });
    const database = await openConfigured(config, log);
    const world: World = {
      database,
      clock: systemClock(config.timeZone),
      files: fileStore(path.join(config.dataFolder, 'files')),
      log,
      exercise: config.exercise,
    };
    const listening = await listen(buildApp({ world, publicUrl: config.publicUrl, version: '0.1.0' }), config).catch(
      async (error) => {
        await database.close();
        throw error;
      },
    );
    console.log(`\n  متابعة · Mutabaa\n  ${listening.url}\n`);
    await untilAsked();
    await listening.close();
    await database.close();
    return 0;
  },
};

/** Waits for Ctrl+C, a kill, or the end of the script that started us. */
function untilAsked(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = () => {
      if (asked) return;
      asked = true;
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
  });
}
