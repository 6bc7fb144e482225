import fs from 'node:fs';
import { sentenceOf } from '../../ledger/finding.ts';
import { verifyLedger } from '../../ledger/verify.ts';
import { readConfig } from '../../platform/config.ts';
import { silentLog } from '../../platform/log.ts';
import { loadRefusalSentences } from '../../web/refusal-sentences.ts';
import { type Command, Complaint } from '../command.ts';
import { openWorld } from '../open-world.ts';

export const run: Command['run'] = async (args) => {
  const notes = args.flatMap((arg, at) => (arg === '--checkpoint' ? [readNote(args[at + 1])] : []));
  const opened = await openWorld(readConfig(), silentLog, { beside: true });
  try {
    // As the owner of the tables, whom no policy hides a row from.
    const verified = await verifyLedger(opened.held.machine.owner, { notes, key: opened.held.signer.key });
    if (!verified.ok) {
      const say = await loadRefusalSentences();
      throw new Complaint(say(verified.refusal.code, 'en', verified.refusal.details) ?? verified.refusal.code);
    }
    const { holds, size, root, entries, rows, checkpoints, findings, total, milliseconds } = verified.value;
    for (const finding of findings) console.log(sentenceOf(finding));
    if (total > findings.length) console.log(`… and ${total - findings.length} more`);
    const work = `${size} leaves, ${entries} records, ${rows} rows, ${checkpoints} checkpoints, ${(milliseconds / 1000).toFixed(1)} s`;
    console.log(holds ? `ok: ${work}; root ${root}` : `FAILED: ${total} findings; ${work}`);
    return holds ? 0 : 1;
  } finally {
    await opened.close();
  }
};

function readNote(file: string | undefined): string {
  if (!file) throw new Complaint('--checkpoint needs the name of a file that holds a signed checkpoint.');
  try {
    const text = fs.readFileSync(file, 'utf8');
    // Either the note itself, or the answer of GET /api/v1/checkpoint.
    return text.trimStart().startsWith('{') ? (JSON.parse(text) as { note: string }).note : text;
  } catch {
    throw new Complaint(`The checkpoint file ${file} cannot be read.`);
  }
}
