import { crc32, createDeflateRaw } from 'node:zlib';

/** One part of an archive: its bytes are asked for only when its turn comes. */
export type Part = { name: string; body: Iterable<string> | AsyncIterable<string> };

type Entry = { name: Buffer; at: number; crc: number; packed: number; size: number };

const LOCAL = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Sizes follow the bytes (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
/** Text gathered before it is handed on: a row at a time would cost a call each. */
const GATHERED = 64 * 1024;
/** 1 January 1980, so that the same content gives the same bytes. */
const NO_TIME = 0x00210000;

const fields = (...pairs: [bytes: 2 | 4, value: number][]): Buffer => {
  const out = Buffer.alloc(pairs.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of pairs) {
    if (bytes === 2) out.writeUInt16LE(value, at);
    else out.writeUInt32LE(value >>> 0, at);
    at += bytes;
  }
  return out;
};

/**
 * An archive as a stream: nothing of it is held but the piece in hand, whatever the number of rows.
 *
 * source  PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.9, 4.3.12 and 4.3.16
 */
export async function* zipStream(parts: Iterable<Part>): AsyncGenerator<Buffer> {
  const entries: Entry[] = [];
  let at = 0;
  for (const { name, body } of parts) {
    const title = Buffer.from(name);
    const entry: Entry = { name: title, at, crc: 0, packed: 0, size: 0 };
    const local = Buffer.concat([
      fields([4, LOCAL], [2, 20], [2, FLAGS], [2, DEFLATE], [4, NO_TIME], [4, 0], [4, 0], [4, 0]),
      fields([2, title.length], [2, 0]),
      title,
    ]);
    yield local;
    at += local.length;
    for await (const chunk of deflated(body, entry)) {
      entry.packed += chunk.length;
      yield chunk;
    }
    const after = fields([4, DESCRIPTOR], [4, entry.crc], [4, entry.packed], [4, entry.size]);
    yield after;
    at += entry.packed + after.length;
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.flatMap(inDirectory));
  yield directory;
  yield fields([4, END], [4, 0], [2, entries.length], [2, entries.length], [4, directory.length], [4, at], [2, 0]);
}

const inDirectory = ({ name, at, crc, packed, size }: Entry): Buffer[] => [
  fields([4, CENTRAL], [2, 20], [2, 20], [2, FLAGS], [2, DEFLATE], [4, NO_TIME], [4, crc], [4, packed], [4, size]),
  fields([2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, at]),
  name,
];

async function* deflated(body: Part['body'], entry: Entry): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const write = async () => {
    for await (const text of gathered(body)) {
      const bytes = Buffer.from(text);
      entry.crc = crc32(bytes, entry.crc);
      entry.size += bytes.length;
      if (!deflate.write(bytes)) await new Promise((go) => deflate.once('drain', go));
    }
    deflate.end();
  };
  const writing = write().catch((error: Error) => deflate.destroy(error));
  for await (const chunk of deflate) yield chunk as Buffer;
  await writing;
}

async function* gathered(body: Part['body']): AsyncGenerator<string> {
  let text = '';
  for await (const piece of body) {
    text += piece;
    if (text.length < GATHERED) continue;
    yield text;
    text = '';
  }
  if (text) yield text;
}
