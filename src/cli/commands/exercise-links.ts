import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { type Command, Complaint } from '../command.ts';
import { printedLinks } from '../exercise-links.ts';
import { openWorld } from '../open-world.ts';

export const run: Command['run'] = async () => {
  const config = readConfig({ ...process.env, MUTABAA_EXERCISE: '1' });
  const opened = await openWorld(config, silentLog, { beside: true });
  try {
    const links = await printedLinks(opened, config);
    if (links.length === 0) throw new Complaint('Nobody is here yet: run bin/mutabaa start --exercise first.');
    const width = Math.max(...links.map(({ signInName }) => signInName.length));
    for (const { signInName, role, organisation, link } of links)
      console.log(`${signInName.padEnd(width)}  ${role.padEnd(13)}  ${organisation.padEnd(8)}  ${link}`);
    return 0;
  } finally {
    await opened.close();
  }
};
