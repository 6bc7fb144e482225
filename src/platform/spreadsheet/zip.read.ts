import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

type Entry = { name: string; method: number; packed: number; at: number };

/** The parts of an archive, each read as a stream that stops where it grows past what it may. */
export type Zip = {
  names(): string[];
  has(name: string): boolean;
  /** throws  BadZip when the part is damaged or inflates past `maximum` bytes */
  stream(name: string, maximum: number): AsyncIterable<Buffer>;
};

/** Carries out of a stream why an archive cannot be read. Who opens one answers with a refusal of its own. */
export class BadZip extends Error {
  readonly reason: 'damaged' | 'inflates' | 'locked';
  constructor(reason: BadZip['reason']) {
    super(`the archive is not read: ${reason}`);
    this.reason = reason;
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const MOST_ENTRIES = 2000;

/**
 * Opens an archive by its central directory. Sizes it claims are not believed: what comes out is counted.
 *
 * throws  BadZip: damaged (cut, not an archive) or locked (encrypted)
 * source  PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16
 */
export function openZip(bytes: Buffer): Zip {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END) throw new BadZip('damaged');
  const count = bytes.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_ENTRIES) throw new BadZip('damaged');
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = count; left > 0; left--) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== CENTRAL) throw new BadZip('damaged');
    if (bytes.readUInt16LE(at + 8) & 1) throw new BadZip('locked');
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, {
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return {
    names: () => [...entries.keys()],
    has: (name) => entries.has(name),
    stream: (name, maximum) => inflated(bytes, entries.get(name), maximum),
  };
}

async function* inflated(bytes: Buffer, entry: Entry | undefined, maximum: number): AsyncGenerator<Buffer> {
  if (!entry || entry.at + 30 > bytes.length || bytes.readUInt32LE(entry.at) !== LOCAL) throw new BadZip('damaged');
  const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed || ![0, 8].includes(entry.method)) throw new BadZip('damaged');
  const source = Readable.from(slices(packed));
  const stream = entry.method === 0 ? source : source.pipe(createInflateRaw());
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > maximum) throw new BadZip('inflates');
      yield chunk;
    }
  } catch (error) {
    throw error instanceof BadZip ? error : new BadZip('damaged');
  } finally {
    stream.destroy();
    source.destroy();
  }
}

/** Small pieces, so that a bomb is met before it has been blown up. */
function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 16_384) yield bytes.subarray(at, at + 16_384);
}
