import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { pageCache } from './page-cache.ts';

it('gives a page back as it was put, plain and compressed', () => {
  const cache = pageCache();
  cache.put('a', '<p>متابعة</p>');
  const page = cache.get('a')!;
  expect(Buffer.from(page.plain).toString('utf8')).toBe('<p>متابعة</p>');
  expect(gunzipSync(page.gzip).toString('utf8')).toBe('<p>متابعة</p>');
  expect(cache.get('b')).toBeUndefined();
});

it('lets the page go that nobody asked for longest', () => {
  const cache = pageCache(3000);
  const page = (n: number) =>
    Array.from({ length: 1000 }, (_, at) => String.fromCharCode(97 + ((at * n) % 26))).join('');
  cache.put('first', page(3));
  cache.put('second', page(5));
  cache.get('first');
  cache.put('third', page(7));
  expect([cache.get('first') !== undefined, cache.get('second'), cache.get('third') !== undefined]).toEqual([
    true,
    undefined,
    true,
  ]);
});
