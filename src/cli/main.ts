import { BadSetting } from '../platform/config.ts';
import { CannotStart } from '../platform/database/embedded.ts';
import { DatabaseTooOld, MigrationChanged, SchemaNewer } from '../platform/database/migrate.ts';
import { DatabaseUnreachable } from '../platform/database/open.ts';
import { PortTaken } from '../platform/http/server.ts';
import { Complaint } from './command.ts';
import { commands, help } from './commands.ts';

const [name = 'help', ...args] = process.argv.slice(2);

try {
  const command = commands.find((each) => each.name === name) ?? (['-h', '--help'].includes(name) ? help : undefined);
  if (!command) throw new Complaint(`There is no command "${name}". \`bin/mutabaa help\` lists them.`);
  process.exitCode = await command.run(args);
} catch (error) {
  const said = [
    BadSetting,
    CannotStart,
    SchemaNewer,
    MigrationChanged,
    DatabaseTooOld,
    DatabaseUnreachable,
    PortTaken,
    Complaint,
  ].some((kind) => error instanceof kind);
  console.error(said ? (error as Error).message : error);
  process.exitCode = 1;
}
// The channel to the script that started us would keep the process alive.
if (process.connected) process.disconnect();
