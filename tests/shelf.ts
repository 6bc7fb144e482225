import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * A place for the data folders that the tests of one run start from (see `startProgram`); returns what removes it. `npm test` brings one for
 * all its steps.
 */
export function shelfOfFolders(): () => void {
  if (process.env.MUTABAA_TEST_FOLDERS) return () => {};
  const shelf = fs.mkdtempSync(path.join(os.tmpdir(), 'mutabaa-first-'));
  // the unprivileged database user enters the folders that are made here
  fs.chmodSync(shelf, 0o755);
  process.env.MUTABAA_TEST_FOLDERS = shelf;
  return () => fs.rmSync(shelf, { recursive: true, force: true });
}

export default shelfOfFolders;
