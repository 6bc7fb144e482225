import { gzipSync } from 'node:zlib';

export type KeptPage = { plain: Uint8Array<ArrayBuffer>; gzip: Uint8Array<ArrayBuffer> };

/**
 * Pages already rendered, compressed once. A page never changes while its tag stands (snapshot, day, language, style), so what is
 * kept is always right; the oldest used give way when there are too many bytes.
 *
 * maximum  bytes, both forms together
 */
export function pageCache(maximum = 64 * 1024 * 1024) {
  const kept = new Map<string, KeptPage>();
  let bytes = 0;
  const sizeOf = (page: KeptPage): number => page.plain.length + page.gzip.length;
  return {
    get(key: string): KeptPage | undefined {
      const page = kept.get(key);
      if (page) {
        kept.delete(key);
        kept.set(key, page);
      }
      return page;
    },
    put(key: string, html: string): KeptPage {
      const plain = new Uint8Array(Buffer.from(html, 'utf8'));
      const page = { plain, gzip: new Uint8Array(gzipSync(plain)) };
      kept.set(key, page);
      bytes += sizeOf(page);
      for (const [oldest, other] of kept) {
        if (bytes <= maximum || oldest === key) break;
        kept.delete(oldest);
        bytes -= sizeOf(other);
      }
      return page;
    },
  };
}
