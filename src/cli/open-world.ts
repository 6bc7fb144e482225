import fs from 'node:fs';
import path from 'node:path';
import { signInKey } from '../access/secret.ts';
import { checkpointSigner, type Signer } from '../ledger/checkpoint-key.ts';
import { logOrigin } from '../ledger/origin.ts';
import { systemClock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import { openConfigured } from '../platform/database/open.ts';
import { fileStore } from '../platform/files.ts';
import type { World } from '../platform/http/run.ts';
import type { Log } from '../platform/log.ts';

export type OpenedWorld = {
  world: World;
  held: { signer: Signer; signInKey: Uint8Array };
  close(): Promise<void>;
};

/** Everything a command needs, opened as the settings say. `beside` lets it work next to a running program. */
export async function openWorld(config: Config, log: Log, options: { beside?: boolean } = {}): Promise<OpenedWorld> {
  fs.mkdirSync(config.dataFolder, { recursive: true });
  const database = await openConfigured(config, log, options);
  try {
    const origin = await logOrigin(database.pool, config.publicUrl);
    return {
      world: {
        database,
        clock: systemClock(config.timeZone),
        files: fileStore(path.join(config.dataFolder, 'files')),
        log,
        exercise: config.exercise,
      },
      held: { signer: checkpointSigner(config.dataFolder, origin), signInKey: signInKey(config.dataFolder) },
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
