import type { Command } from './command.ts';
import { adminLinkCommand } from './commands/admin-link.ts';
import { backupCommand } from './commands/backup.ts';
import { briefCommand } from './commands/brief.ts';
import { call } from './commands/call.ts';
import { checkpointCommand } from './commands/checkpoint.ts';
import { clockCommand } from './commands/clock.ts';
import { exerciseLinksCommand } from './commands/exercise-links.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { restoreCommand } from './commands/restore.ts';
import { seedCommand } from './commands/seed.ts';
import { start } from './commands/start.ts';
import { verifyCommand } from './commands/verify.ts';
import { warningsCommand } from './commands/warnings.ts';

export const help: Command = {
  name: 'help',
  usage: 'help [COMMAND]',
  summary: 'List the commands, or say how one is used.',
  run: async ([wanted]) => {
    const chosen = wanted ? commands.filter((each) => each.name === wanted) : commands;
    if (chosen.length === 0) {
      console.error(`There is no command "${wanted}".`);
      return 1;
    }
    const width = Math.max(...chosen.map((each) => each.usage.length));
    console.log('bin/mutabaa COMMAND\n');
    for (const each of chosen) console.log(`  ${each.usage.padEnd(width)}  ${each.summary}`);
    return 0;
  },
};

export const commands: Command[] = [
  start,
  call,
  adminLinkCommand,
  exerciseLinksCommand,
  clockCommand,
  seedCommand,
  verifyCommand,
  warningsCommand,
  briefCommand,
  checkpointCommand,
  exportCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  help,
];
