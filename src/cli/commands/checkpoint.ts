import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { keepCheckpointFile } from '../../platform/operation/keep-checkpoint.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

export const run: Command['run'] = async () => {
  const opened = await openWorld(readConfig(), silentLog, { beside: true });
  try {
    const kept = await keepCheckpointFile(opened.held.machine);
    if (!kept.ok)
      throw new Complaint((await loadRefusalSentences())(kept.refusal.code, 'en', undefined) ?? kept.refusal.code);
    process.stdout.write(kept.value.note);
    console.error(kept.value.file);
    return 0;
  } finally {
    await opened.close();
  }
};
