import fs from 'node:fs';
import path from 'node:path';

/** Version of the program, as package.json says. */
export const version: string = JSON.parse(
  fs.readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
).version;
