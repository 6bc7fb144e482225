import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PIECE = 64 * 1024;

/**
 * Writes bytes aside while their transaction is open, to be sent when it is over: memory stays bounded whatever their length. The file has
 * no name by then, so that nobody finds it and nothing is left of it.
 */
export async function spooled(bytes: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'mutabaa-'));
  const name = path.join(folder, 'file');
  const handle = await fs.promises.open(name, 'wx+', 0o600);
  await fs.promises.rm(folder, { recursive: true });
  try {
    for await (const chunk of bytes)
      for (let at = 0; at < chunk.length; ) at += (await handle.write(chunk, at)).bytesWritten;
  } catch (error) {
    await handle.close();
    throw error;
  }
  return fromStart(handle);
}

async function* fromStart(handle: fs.promises.FileHandle): AsyncGenerator<Uint8Array> {
  try {
    for (let position = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
