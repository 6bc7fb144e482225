import { BadSetting } from '../platform/config.ts';
import { CannotStart } from '../platform/database/embedded.ts';
import { DatabaseTooOld, MigrationChanged, SchemaNewer } from '../platform/database/migrate.ts';
import { DatabaseUnreachable } from '../platform/database/open.ts';
import { WrongRegister } from '../platform/exercise.ts';
import { PortTaken } from '../platform/http/server.ts';
import { Complaint } from './command.ts';
import { commands, help } from './commands.ts';

const [name = 'help', ...given] = process.argv.slice(2);
const args = given.filter((arg) => arg !== '--exercise');
// Every command understands it, so that what is shown of the exercise is asked for in one way.
if (args.length < given.length) process.env.MUTABAA_EXERCISE = '1';

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
    WrongRegister,
    Complaint,
  ].some((kind) => error instanceof kind);
  console.error(said ? (error as Error).message : error);
  process.exitCode = 1;
}
// The channel to the script that started us would keep the process alive.
if (process.connected) process.disconnect();
