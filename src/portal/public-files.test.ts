import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { publicFilesApp } from './public-files.routes.ts';

const NAMED = 'a'.repeat(64);
const UNNAMED = 'b'.repeat(64);

function app(isPublicNow: boolean) {
  const documents = async (kind: string) =>
    kind === 'project' ? [{ document: { gates: [{ criteria: [{ evidence: [{ sha256: NAMED }] }] }] } }] : [];
  return publicFilesApp({
    reader: { currentSnapshot: async () => ({ number: 1 }), documents } as never,
    tx: {
      query: async () => ({ rows: isPublicNow ? [{ media_type: 'text/html', size: 5 }] : [], rowCount: 0 }),
    } as never,
    files: { open: () => Readable.from([Buffer.from('bytes')]) } as never,
  });
}

it('gives a paper that the snapshot names and whose class is public', async () => {
  const answer = await app(true).request(`/${NAMED}`);
  expect([answer.status, await answer.text()]).toEqual([200, 'bytes']);
  // What could run in a browser is saved, never shown.
  expect(answer.headers.get('Content-Disposition')).toMatch(/^attachment/);
  expect(answer.headers.get('Content-Security-Policy')).toContain('sandbox');
});

it('gives nothing that no published document names', async () => {
  expect((await app(true).request(`/${UNNAMED}`)).status).toBe(404);
});

it('gives nothing whose class was closed after it was published', async () => {
  expect((await app(false).request(`/${NAMED}`)).status).toBe(404);
});
