// Starts the embedded database over the folder given and says when it is ready; a test kills it in the ways machines do.
import { startEmbedded } from '../../src/platform/database/embedded.ts';

const folder = process.argv[2]!;
try {
  const embedded = await startEmbedded(folder, (event) => console.log(`event ${event}`));
  // Before it says ready: who hears that may end it at once.
  process.on('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  console.log(`ready ${JSON.stringify(embedded.connection)}`);
} catch (error) {
  console.log(`refused ${(error as Error).message}`);
  process.exit(1);
}
