import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { publicPaper } from '../delivery/public-paper.readers.ts';
import type { Tx } from '../platform/database/database.ts';
import type { FileStore } from '../platform/files.ts';
import { fileHeaders } from '../platform/http/file-headers.ts';
import type { PortalReader } from './snapshot.ts';

/**
 * The papers that the current snapshot names, at `/files/<sha256>`: only those, and only while their class still is public.
 *
 * tx  the pool of the program, asked for the class of the paper as it stands now
 */
export function publicFilesApp(options: { reader: PortalReader; tx: Tx; files: FileStore }): Hono {
  const { reader, tx, files } = options;
  let named: { snapshot: number; hashes: Set<string> } | undefined;
  const app = new Hono();

  const isNamed = async (sha256: string): Promise<boolean> => {
    const newest = await reader.currentSnapshot();
    if (!newest) return false;
    if (named?.snapshot !== newest.number) {
      const hashes = new Set<string>();
      for (const kind of ['project', 'source', 'pledge'] as const)
        for (const { document } of await reader.documents(kind, undefined, newest.number)) collect(document, hashes);
      named = { snapshot: newest.number, hashes };
    }
    return named.hashes.has(sha256);
  };

  app.get('/:sha256{[0-9a-f]{64}}', async (c) => {
    const sha256 = c.req.param('sha256');
    const paper = (await isNamed(sha256)) ? await publicPaper(tx, sha256) : undefined;
    const stream = paper && files.open(sha256);
    if (!paper || !stream) return c.notFound();
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: fileHeaders({ ...paper, sha256 }, 'public, max-age=300'),
    });
  });
  return app;
}

/** Every `sha256` in a document, however deep. */
function collect(value: unknown, hashes: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, hashes);
  else if (value && typeof value === 'object')
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'sha256' && typeof inner === 'string') hashes.add(inner);
      else collect(inner, hashes);
    }
}
