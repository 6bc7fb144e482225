import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { adminLink } from '../admin-link.ts';
import type { Command } from '../command.ts';
import { openWorld } from '../open-world.ts';

export const run: Command['run'] = async () => {
  const config = readConfig();
  const opened = await openWorld(config, silentLog, { beside: true });
  try {
    console.log(await adminLink(opened, config));
    return 0;
  } finally {
    await opened.close();
  }
};
