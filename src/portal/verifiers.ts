import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/** A program of one file that anyone may take to check us; `sha256` in hex. */
export type Verifier = { name: string; body: string; sha256: string };

const read = (name: string): Verifier => {
  const body = fs.readFileSync(path.resolve(import.meta.dirname, '../../bin', name), 'utf8');
  return { name, body, sha256: createHash('sha256').update(body).digest('hex') };
};

let kept: { snapshot: Verifier; ledger: Verifier } | undefined;

/** `snapshot` checks what is published from anywhere; `ledger` an export of the ledger that an auditor was given. */
export const verifiers = (): { snapshot: Verifier; ledger: Verifier } =>
  (kept ??= { snapshot: read('verify-snapshot.mjs'), ledger: read('verify-ledger.mjs') });

/** The answer to `GET /verifiers/<name>`, or undefined when there is none of that name. */
export function verifierResponse(name: string): Response | undefined {
  const found = Object.values(verifiers()).find((one) => one.name === name);
  return (
    found &&
    new Response(found.body, {
      headers: {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Content-Disposition': `attachment; filename="${found.name}"`,
        'Cache-Control': 'public, max-age=300',
      },
    })
  );
}
