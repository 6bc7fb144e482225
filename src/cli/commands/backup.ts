import { backup } from '../../platform/backup/backup.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';
import { passphraseOf } from '../passphrase.ts';

export const run: Command['run'] = async ([target]) => {
  if (!target) throw new Complaint('backup needs the name of the file to write.');
  const config = readConfig();
  const passphrase = passphraseOf(config.dataFolder);
  const opened = await openWorld(config, silentLog, { beside: true });
  try {
    const { owner, files, signer, clock } = opened.held.machine;
    const made = await backup({
      pool: owner,
      files,
      dataFolder: config.dataFolder,
      signer,
      target,
      passphrase,
      now: clock.now(),
    });
    if (!made.ok)
      throw new Complaint(
        (await loadRefusalSentences())(made.refusal.code, 'en', made.refusal.details) ?? made.refusal.code,
      );
    const { rows, files: count, missingFiles, bytes } = made.value;
    console.log(`${target}: ${rows} rows, ${count} files, ${bytes} bytes`);
    for (const sha256 of missingFiles) console.log(`missing before the backup: file ${sha256}`);
    return 0;
  } finally {
    await opened.close();
  }
};
