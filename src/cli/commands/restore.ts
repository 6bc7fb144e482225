import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { sentenceOf } from '../../ledger/finding.ts';
import { restore } from '../../platform/backup/restore.ts';
import { readConfig } from '../../platform/config.ts';
import { type Embedded, startEmbedded } from '../../platform/database/embedded.ts';
import { checkReachable, connectionOf } from '../../platform/database/open.ts';
import { restrictRoles } from '../../platform/database/roles.ts';
import { fileStore } from '../../platform/files.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';
import { passphraseOf } from '../passphrase.ts';

export const run: Command['run'] = async ([source]) => {
  if (!source) throw new Complaint('restore needs the name of the backup file.');
  const config = readConfig();
  const passphrase = passphraseOf(config.dataFolder);
  if (config.databaseUrl) await checkReachable(config.databaseUrl);
  fs.mkdirSync(config.dataFolder, { recursive: true });
  let embedded: Embedded | undefined;
  const connection = async (): Promise<pg.ClientConfig> => {
    if (config.databaseUrl) return connectionOf(config.databaseUrl);
    embedded ??= await startEmbedded(path.join(config.dataFolder, 'database'));
    return embedded.connection;
  };
  try {
    const restored = await restore({
      connection,
      files: fileStore(path.join(config.dataFolder, 'files')),
      dataFolder: config.dataFolder,
      source,
      passphrase,
    });
    if (!restored.ok)
      throw new Complaint(
        (await loadRefusalSentences())(restored.refusal.code, 'en', restored.refusal.details) ?? restored.refusal.code,
      );
    await restrictRoles(await connection());
    const { at, rows, files, missingFiles, verification } = restored.value;
    console.log(`restored the state of ${at}: ${rows} rows, ${files} files`);
    for (const sha256 of missingFiles) console.log(`not in the backup: file ${sha256}`);
    for (const finding of verification.findings) console.log(sentenceOf(finding));
    console.log(
      verification.holds
        ? `ok: the ledger holds (${verification.size} leaves)`
        : 'FAILED: the ledger had been touched before the backup',
    );
    return verification.holds ? 0 : 1;
  } finally {
    await embedded?.stop();
  }
};
