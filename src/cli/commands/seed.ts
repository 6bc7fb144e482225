import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import type { Command } from '../command.ts';
import { loadPackNow, packOf } from '../first-start.ts';
import { openWorld } from '../open-world.ts';

export const run: Command['run'] = async ([pack]) => {
  const config = readConfig();
  const opened = await openWorld(config, silentLog, { beside: true });
  try {
    const loaded = await loadPackNow(opened, pack ?? packOf(opened.world.exercise));
    for (const each of loaded.packs)
      console.log(
        `${each.pack}@${each.version}: ${each.isFirst ? 'loaded' : `already here, ${each.proposed} changes proposed`}`,
      );
    return 0;
  } finally {
    await opened.close();
  }
};
